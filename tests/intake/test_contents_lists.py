"""Contents lists by other names and with page numbers in other places."""

import pytest

WHY = "contents list; a site has its own"
WORDS = "The partnership worked with families in every part of Glen Orra this year."
COVER = "Glen Orra Council\n\nChildren's Services Plan Annual Report 2024\n\n\n\n"
TITLES = ["Welcome", "Our area", "Priority 1 Play", "Last words"]
BODY = "\n\n" + "".join(f"\n{title}\n\n{WORDS}\n" for title in TITLES)


def outline(found):
    return [(head["level"], head["text"]) for head in found.account["outline"]]


def dropped(found):
    return [word for entry in found.account["dropped"] if entry["why"] == WHY for word in entry["words"]]


@pytest.mark.parametrize(
    "name", ["In this report", "What's inside", "Index", "On this page", "Table of contents", "Contents Page"]
)
@pytest.mark.parametrize("space", [" ", "\t", " ...... ", "    ", " page "])
def test_a_contents_list_by_any_usual_name_and_with_pages_behind_any_space(bring_in, name, space):
    entries = "\n".join(f"{title}{space}{page}" for page, title in enumerate(TITLES, start=3))
    found = bring_in(f"{COVER}{name}\n\n{entries}{BODY}")
    assert outline(found) == [(1, title) for title in TITLES]
    assert "Welcome" in dropped(found)


def test_titles_with_rising_page_numbers_are_a_contents_list_without_any_name(bring_in):
    entries = "\n\n".join(f"{title} {page}" for page, title in enumerate(TITLES, start=3))
    found = bring_in(f"{COVER}{entries}{BODY}")
    assert outline(found) == [(1, title) for title in TITLES]
    assert dropped(found)[:4] == ["Welcome", "3", "Our", "area"]


def test_a_table_headed_page_is_a_contents_list(bring_in):
    rows = "".join(f"| {title} | {page} |\n" for page, title in enumerate(TITLES, start=3))
    found = bring_in(f"# Plan\n\n|  | Page |\n|---|---|\n{rows}{BODY}")
    assert found.account["tables"] == []
    assert outline(found) == [(1, title) for title in TITLES]


def test_names_of_aims_that_end_in_their_number_are_no_page_numbers(bring_in):
    aims = "".join(f"Aim {number}\n\n{WORDS}\n\n" for number in (1, 2, 3))
    found = bring_in(f"{COVER}Contents\n\nAim 1\n\nAim 2\n\nAim 3\n\n\n\n{aims}")
    assert outline(found) == [(1, "Aim 1"), (1, "Aim 2"), (1, "Aim 3")]


@pytest.mark.parametrize("name", ["Index", "In this report"])
def test_a_section_of_such_a_name_stays_when_no_list_follows(bring_in, name):
    found = bring_in(f"# Plan\n\n## {name}\n\n{WORDS}\n\n## Other\n\n{WORDS}\n")
    assert outline(found) == [(1, name), (1, "Other")]


def test_counts_that_rise_are_no_contents_list(bring_in):
    found = bring_in(
        f"# Plan\n\n## Visits\n\n{WORDS}\n\nSpring 4\n\nSummer 7\n\nAutumn 9\n\n## Last\n\n{WORDS}\n"
    )
    assert dropped(found) == []
