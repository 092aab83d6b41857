"""Lines that nobody marked: which are headings, which are items, and where a wrapped line ends."""

import pytest

WORDS = "The partnership worked with families in every part of Glen Orra this year."
COVER = "Glen Orra Council\n\nChildren's Services Plan Annual Report 2024\n\n\n\n"


def outline(found):
    return [(head["level"], head["text"]) for head in found.account["outline"]]


def bold_question(found):
    [question] = [one for one in found.account["questions"] if one["kind"] == "bold-heading"]
    return question


def section(*names):
    return "".join(f"{name}\n\n{WORDS}\n\n" for name in names)


def test_a_question_alone_heads_the_text_below_it_but_not_among_others(bring_in):
    found = bring_in(
        f"{COVER}{section('Welcome', 'What did we do?')}Are you safe?\n\nAre you well?\n\n{WORDS}\n"
    )
    assert outline(found) == [(1, "Welcome"), (1, "What did we do?")]


def test_who_signs_and_who_speaks_is_no_heading(bring_in):
    found = bring_in(
        f"{COVER}Contents\n\nForeword 2\n\nOur work 3\n\nLast words 4\n\n\n\n{section('Foreword')}"
        f"Chair of the partnership\n\n{section('Our work')}“We laughed a lot.”\n\nA grandmother\n\n"
        f"{section('Last words')}"
    )
    assert outline(found) == [(1, "Foreword"), (1, "Our work"), (1, "Last words")]


def test_lettered_lines_that_count_on_are_items_and_one_alone_heads(bring_in):
    found = bring_in(
        f"{COVER}{section('1. Hopes', 'a) Play', 'b) Rest', 'c) Work', '2. Deeds', '3. Last')}We will:\n\n"
        f"(i) build a boat\n(ii) mend the nets and\ndry them\n(iii) go out\n"
    )
    assert outline(found) == [
        (1, "1. Hopes"), (2, "a) Play"), (2, "b) Rest"), (2, "c) Work"), (1, "2. Deeds"), (1, "3. Last"),
    ]  # fmt: skip
    assert found.account["list_items"] == 3
    assert "- (ii) mend the nets and dry them" in found.markdown


def test_a_section_that_counts_its_parts_has_that_many(bring_in):
    counted = "Our aims\n\nThe plan has two aims for children, and all partners share them.\n\n"
    found = bring_in(f"{COVER}{section('Welcome')}{counted}{section('Homes', 'Play', 'Money', 'Last')}")
    assert outline(found) == [
        (1, "Welcome"),
        (1, "Our aims"),
        (2, "Homes"),
        (2, "Play"),
        (1, "Money"),
        (1, "Last"),
    ]


def test_bold_lines_below_a_marked_cover_are_headings_and_one_question(bring_in):
    body = section("**Welcome**", "**Our work**", "**Last words**")
    found = bring_in(
        f"# Glen Orra Council\n\n# Plan Report 2024\n\n{body}Short line\n\n{WORDS}\n", "a-2024.md"
    )
    assert outline(found) == [(1, "Welcome"), (1, "Our work"), (1, "Last words")]
    assert bold_question(found)["taken"] == "yes"


def test_bold_lines_among_marked_headings_stay_text_unless_they_come_again(bring_in):
    marked = "# Plan\n\n" + "".join(f"## {name}\n\n{section('**%s**')}" for name in ("One", "Two", "Three"))
    once = bring_in(marked % ("Nets", "Boats", "Sails"), "a-2024.md")
    again = bring_in(marked % ("Nets", "Nets", "Boats"), "b-2024.md")
    assert [level for level, _ in outline(once)] == [1, 1, 1]
    assert bold_question(once)["taken"] == "no"
    assert [level for level, _ in outline(again)] == [1, 2, 1, 2, 1, 2]
    assert bold_question(again)["taken"] == "yes"


def test_a_back_cover_is_a_section_of_its_own(bring_in):
    contents = "Contents\n\nWelcome 2\n\nOur work 3\n\nLast words 4\n\n\n\n"
    back = "\n\n\nGet in touch\n\nTown House, Orra\n\nplan@orra.example\n"
    found = bring_in(f"{COVER}{contents}{section('Welcome', 'Our work', 'Last words')}{back}")
    assert outline(found)[-1] == (1, "Get in touch")


def test_a_line_that_ends_early_was_ended_on_purpose_where_no_blank_line_parts(bring_in):
    text = (
        "The nets were mended by the whole village in the long light evenings of June and\n"
        "of July, and when the boats came home in August they were hung up in the sheds to\n"
        "dry.\n"
    )
    parts = "".join(f"Part {name} of it\n{text}" for name in "ABCDEFGH")
    found = bring_in(f"Glen Orra Plan Report 2024\n{parts}")
    assert [text for _, text in outline(found)] == [f"Part {name} of it" for name in "ABCDEFGH"]
    assert found.markdown.count("they were hung up in the sheds to dry.") == 8


@pytest.mark.parametrize("end", ["---", "..."])
def test_the_title_of_front_matter_is_the_reports_and_the_rest_is_dropped(bring_in, end):
    front = f'---\ntitle: "Plan report"\nlayout: page\n{end}\n\n'
    found = bring_in(f"{front}## One {{#one .big}}\n\n{WORDS}\n\n## Two\n\n{WORDS}\n", "a-2024.md")
    assert found.imported.title == "Plan report"
    assert outline(found) == [(1, "One"), (1, "Two")]
    assert [entry["words"] for entry in found.account["dropped"]] == [
        ["title", "layout", "page"],
        ["one", "big"],
    ]
