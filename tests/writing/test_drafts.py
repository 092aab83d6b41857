from dataclasses import replace
from pathlib import Path

import pytest

from youthsite.editions import fates, new_page, spoken_lines
from youthsite.language import fingerprint, words
from youthsite.model import Edition, FormalPage, Passage, Report
from youthsite.progress import quiet
from youthsite.settings import CheckSettings, Settings
from youthsite.writing import draft_more, draft_report

SETTINGS = Settings()


def make_report(*texts, held=(), heading=("Our clubs",)):
    passages = []
    for number, text in enumerate(texts, start=1):
        kind = "item" if text.startswith("- ") else "paragraph"
        text = text.removeprefix("- ")
        passages.append(
            Passage(
                f"p{number}", kind, text, fingerprint(text), "clubs", heading, number, 0, 0, number in held
            )
        )
    index = FormalPage("index", "Glen Orra report", Path("index.md"), "", (), ())
    clubs = FormalPage("clubs", "Our clubs", Path("clubs.md"), "", (), tuple(passages))
    return Report("glen-orra", "Glen Orra report", (index, clubs))


def drafted(*texts, **options):
    report = make_report(*texts, **options)
    return report, draft_report(report, SETTINGS).pages[1]


def told(page):
    return {tie.passage for block in page.blocks for tie in block.record.ties}


def test_each_passage_has_one_fate():
    report, page = drafted(
        "40 families learned to swim in May.",
        "Our clubs",
        "The multidisciplinary consortium was reconvened to operationalise its overarching methodology.",
        "40 families learned to swim in May.",
    )
    assert told(page) == {"p1"}
    assert {each.passage: each.reason for each in page.left_out} == {
        "p2": "a heading or a label",
        "p4": "said already",
    }
    assert [each.passage for each in page.to_do] == ["p3"]
    edition = edition_of(report)
    assert list(fates(report, edition).values()) == ["told", "left out", "to do", "left out"]


def test_held_passages_are_not_mentioned():
    _, page = drafted("40 families learned to swim in May.", "M was ill and her mother left.", held=(2,))
    assert told(page) == {"p1"}
    assert (page.left_out, page.to_do) == ((), ())


def test_blocks_are_drafts_by_rules_with_their_edits():
    _, page = drafted("In order to help, sixty-four pupils got a tutor for swimming.")
    (block,) = page.blocks
    assert block.body == "64 pupils got a tutor for swimming to help."
    assert (block.record.state, block.record.origin) == ("draft", "rules")
    assert [edit.rule for edit in block.record.edits] == ["composed"]
    assert block.record.edits[-1].after == block.body


def test_a_passage_is_told_whole_or_what_is_untold_is_listed():
    _, page = drafted(
        "40 families learned to swim in May. They sang songs too. "
        "The multidisciplinary methodology was operationalised."
    )
    (block,) = page.blocks
    assert block.body == "40 families learned to swim in May.\nThey sang songs too."
    assert [edit.before for edit in block.record.edits if edit.rule.startswith("to do")] == [
        "The multidisciplinary methodology was operationalised."
    ]


def test_one_sentence_of_many_is_told_and_the_others_are_listed():
    hard = "The multidisciplinary methodology was operationalised."
    _, page = drafted(
        f"{hard} 40 families learned to swim in May. They sang songs too. It reconvened 20 consortia."
    )
    (block,) = page.blocks
    assert block.body == "40 families learned to swim in May.\nThey sang songs too."
    assert [e.before for e in block.record.edits if e.rule.startswith("to do")] == [
        hard,
        "It reconvened 20 consortia.",
    ]


@pytest.mark.parametrize(
    "leaning",
    [
        "The toolkit covered many things.",
        "Feedback was very good.",
        "To help more pupils, the group was made larger.",
        "A further four pupils joined the club.",
        "The remainder of the schools joined in May.",
    ],
)
def test_what_goes_on_from_an_untold_sentence_stays_untold(leaning):
    _, page = drafted(f"The multidisciplinary methodology was operationalised. {leaning}")
    assert page.blocks == ()


def test_an_opening_that_points_back_is_left_out_where_its_sentence_stands_by_itself():
    _, page = drafted("As part of this work plan, two clubs for young carers have opened in town.")
    (block,) = page.blocks
    assert block.body.split("\n")[0] == "2 clubs for young carers have opened in town."


def test_bad_news_is_never_passed_over_beside_good_news():
    _, page = drafted("We met 40 families. However, the multidisciplinary methodology was not kept.")
    assert page.blocks == ()
    assert [each.passage for each in page.to_do] == ["p1"]


def test_what_leans_on_untold_words_is_not_told():
    _, page = drafted("They met 40 families in May.")
    assert page.blocks == ()
    assert "leans on words before it" in page.to_do[0].reason


def test_what_leans_on_told_words_is_told():
    _, page = drafted("A new swimming club was opened at the beach in May.", "It is for all families.")
    assert [block.body for block in page.blocks] == [
        "A new swimming club opened at the beach in May.\nIt is for all families."
    ]


def test_a_list_stands_under_easy_words():
    _, page = drafted("Key achievements include:", "- A club for young carers", "- A new book about rights")
    assert page.blocks[0].kind == "did"
    assert page.blocks[0].body.startswith(
        "Our work included:\n\n- a club for young carers\n- a new book about rights"
    )
    assert told(page) == {"p1", "p2", "p3"}


def test_items_that_are_not_easy_are_left_to_do():
    _, page = drafted("Our next steps:", "- Open a room", "- Hold a day", "- Operationalise the ethos")
    assert page.blocks[0].body == "We plan to:\n\n- open a room\n- hold a day"
    assert [each.passage for each in page.to_do] == ["p4"]


def test_a_lead_in_leads_into_every_list_it_stands_above():
    _, page = drafted(
        "Outcome:", "- More pupils will go swimming in May", "Outcome:", "- More pupils will run to school"
    )
    assert {block.kind for block in page.blocks} == {"wanted"}


def test_a_list_goes_on_after_a_sentence():
    _, page = drafted(
        "Work has begun on fair costs. This involves.", "- a talk with pupils", "- days for staff"
    )
    assert page.blocks[0].body.endswith("This includes:\n\n- a talk with pupils\n- days for staff")


ALONE = {
    "Opening a room for young carers": ("Next steps", "We plan to open a room for young carers."),
    "Improve help for families": ("Our aims", "We want to improve help for families."),
}


@pytest.mark.parametrize("item", ALONE)
def test_an_item_that_is_no_sentence_is_told_by_its_heading(item):
    heading, line = ALONE[item]
    _, page = drafted(f"- {item}", heading=(heading,))
    assert page.blocks[0].body.split("\n")[0] == line


def test_an_item_that_only_a_vague_deed_could_tell_is_left_for_a_person():
    """“We plan to work on …” says nothing that a reader could look for next year."""
    _, page = drafted("- Lifelong help for people in care", heading=("Next steps",))
    assert not [block for block in page.blocks if block.record.ties]


def test_examples_at_the_end_of_a_long_item_are_left_out_and_listed():
    long = "- Talks for staff in every school about rights, e.g. in class, at clubs and online"
    _, page = drafted("Key achievements include:", long, "- A club for all")
    (block,) = page.blocks
    assert "- talks for staff in every school about rights\n" in block.body
    assert any(edit.rule == "cut-details" for edit in block.record.edits)


def test_examples_of_work_are_told_wherever_they_stand():
    lead = "Examples of partnership work on our strategy and policy:"
    items = ("- Free buses for young people", "- Help for families with the cost of school")
    _, page = drafted(lead, *items, heading=("Strategic links", "Fair costs"))
    assert page.blocks[0].body.startswith("Our work included:\n\n- free buses for young people")


def test_two_plans_become_promises_not_deeds():
    _, page = drafted("Open a room for young carers.", heading=("Next steps",))
    first, second = page.blocks[0].body.split("\n")
    assert first == "We plan to open a room for young carers."
    assert second.startswith("A young carer helps")
    assert page.blocks[0].kind == "next"


def test_a_hard_word_is_explained_once_a_page():
    _, page = drafted("An advocate met 40 families.", "- We met an advocate in May.")
    bodies = "\n".join(block.body for block in page.blocks)
    assert bodies.count("An advocate helps you") == 1


def test_ids_are_words_and_differ():
    _, page = drafted(*(f"{number} families learned to swim in town." for number in range(10, 40)))
    ids = [block.id for block in page.blocks]
    assert len(ids) == len(set(ids)) > 5
    assert all(id.replace("-", "").isalnum() for id in ids)


def test_no_two_headings_of_a_page_are_the_same():
    _, page = drafted(*(f"{number} families learned to swim in town." for number in range(10, 40)))
    headings = [block.heading for block in page.blocks]
    assert len(headings) == len(set(headings)) > 5


def test_the_first_page_says_what_this_is():
    page = draft_report(make_report(), SETTINGS).pages[0]
    assert page.blocks[0].kind == "about"
    assert "Glen Orra report" in page.blocks[0].body
    assert page.blocks[0].record.ties == ()


def test_a_long_title_is_cut_at_its_colon_or_left_out():
    title = "A plan of the many services of our partnership for all children: annual report 2021/22"
    first = draft_report(replace(make_report(), title=title), SETTINGS).pages[0].blocks[0]
    assert first.body.endswith("our partnership for all children”.")
    first = (
        draft_report(replace(make_report(), title=title.replace(":", " and")), SETTINGS).pages[0].blocks[0]
    )
    assert first.body == "This is the easy version of a longer report."


def test_the_longest_sentence_follows_the_settings():
    report = make_report("We met 40 families in the town hall in May.")
    short = Settings(check=CheckSettings(max_sentence_words=6))
    assert draft_report(report, short).pages[1].blocks == ()
    assert draft_report(report, SETTINGS).pages[1].blocks != ()


def test_a_draft_is_the_same_each_time():
    report = make_report("40 families learned to swim in May.", "Pupils have made a film about swimming.")
    assert draft_report(report, SETTINGS) == draft_report(report, SETTINGS)


def test_progress_is_shown_page_by_page():
    seen = []
    draft_report(make_report("We met."), SETTINGS, lambda what, done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]


def edition_of(report):
    pages = [
        new_page(Path(f"{page.stem}.md"), page.title, page.blocks, page.left_out, page.to_do)
        for page in draft_report(report, SETTINGS, quiet).pages
    ]
    return Edition(report.slug, tuple(pages))


def test_more_is_drafted_only_for_new_passages():
    edition = edition_of(make_report("40 families learned to swim in May."))
    report = make_report("40 families learned to swim in May.", "Pupils have made a film about swimming.")
    more = draft_more(report, edition, SETTINGS)
    assert [told(page) for page in more.pages] == [set(), {"p2"}]
    assert {block.id for block in more.blocks}.isdisjoint(block.id for block in edition.blocks)


def test_nothing_more_is_drafted_when_all_is_mentioned():
    report = make_report(
        "40 families learned to swim in May.", "Our clubs", "Operationalise the methodology of it."
    )
    more = draft_more(report, edition_of(report), SETTINGS)
    assert all((page.blocks, page.left_out, page.to_do) == ((), (), ()) for page in more.pages)


@pytest.mark.parametrize("text", ["", "?", "(", "“", "a" * 5000, "• •", "- - -", "We " * 400, "1. 2. 3."])
def test_odd_text_breaks_nothing(text):
    _, page = drafted(text)
    assert len(page.blocks) + len(page.left_out) + len(page.to_do) == 1


def test_lines_are_short():
    _, page = drafted("We support 40 carers, and we run a group for them in each town.")
    lines = [line.text for block in page.blocks for line in spoken_lines(block)[1:]]
    assert [len(words(line)) for line in lines] == [4, 9]


def test_what_is_wanted_is_not_told_as_if_it_were_so():
    _, page = drafted("All children are safe.", "All families have a home.", heading=("What we want",))
    (block,) = page.blocks
    assert block.kind == "wanted"
    assert block.body == "We want all children to be safe.\nWe want all families to have a home."
    _, page = drafted("We want all children to be safe.", heading=("What we want",))
    assert page.blocks[0].body == "We want all children to be safe."


def test_a_slash_between_words_of_an_item_is_told_as_or():
    _, page = drafted("Key achievements include:", "- A new map/list of clubs", "- A club for all")
    assert "\n- a new map or list of clubs\n" in page.blocks[0].body
    assert "slashes" in [edit.rule for edit in page.blocks[0].record.edits]


def test_what_cannot_be_said_as_a_wish_is_left_for_a_person():
    _, page = drafted("There is a home for all children.", heading=("Outcomes",))
    assert page.blocks == ()
    assert page.to_do[0].reason == "it is wanted, but reads as if it were so"


def test_a_story_told_at_two_places_is_told_once():
    first = "64 young people got help from a tutor with maths and English."
    again = "A tutor gave help with maths and English to 64 young people."
    other = "64 families came to a day of games with the new nurse."
    _, page = drafted(first, again, other)
    assert [each.passage for each in page.left_out] == ["p2"]
    assert page.left_out[0].reason == "said already"
