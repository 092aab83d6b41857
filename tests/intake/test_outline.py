import itertools

import pytest

WORDS = "We did a lot of work this year."


def outline(bring_in, *lines):
    found = bring_in("\n\n".join(lines) + "\n")
    return [(heading["level"], heading["text"]) for heading in found.account["outline"]]


def test_the_contents_say_what_the_main_sections_are_whatever_their_marks(bring_in):
    lines = [
        "# Plan",
        "## Contents",
        "1\tA\t2\n2\tB\t3\n3\tC\t4",
        "# 1. A",
        WORDS,
        "### 2. B",
        WORDS,
        "## b1",
        WORDS,
        "## 3. C",
        WORDS,
    ]
    assert outline(bring_in, *lines) == [(1, "1. A"), (1, "2. B"), (2, "b1"), (1, "3. C")]


def test_a_mark_as_high_as_the_main_sections_own_is_a_slip(bring_in):
    lines = ["# Plan", "## A", WORDS, "### a1", WORDS, "#### Aim", WORDS, "## B", WORDS]
    assert outline(bring_in, *lines) == [(1, "A"), (2, "a1"), (3, "Aim"), (1, "B")]


def test_headings_of_one_shape_share_a_level(bring_in):
    lines = [
        "# Plan",
        "## P",
        "### Theme A: x",
        "#### Outcome 1",
        WORDS,
        "## Q",
        "### Theme B: y",
        "### Outcome 2",
        WORDS,
    ]
    levels = [(2, "Theme A: x"), (3, "Outcome 1"), (1, "Q"), (2, "Theme B: y"), (3, "Outcome 2")]
    assert outline(bring_in, *lines) == [(1, "P"), *levels]


def test_headings_that_a_list_names_share_a_level(bring_in):
    hats = "- Red hats\n- Blue hats\n- Green hats"
    lines = [
        "# Plan",
        "## All",
        WORDS,
        hats,
        "### Red hats",
        WORDS,
        "#### Blue hats",
        WORDS,
        "### A tale",
        WORDS,
    ]
    lines += ["### Green hats", WORDS, "## End", WORDS]
    levels = {text: level for level, text in outline(bring_in, *lines)}
    assert levels == {"All": 1, "Red hats": 2, "Blue hats": 2, "A tale": 3, "Green hats": 2, "End": 1}


def test_bare_lines_become_headings(bring_in):
    lines = ["Orra Plan Report 2023", "Introduction", WORDS, "Our rules", "Boats", WORDS, "Nets", WORDS]
    assert outline(bring_in, *lines) == [(1, "Introduction"), (1, "Our rules"), (2, "Boats"), (2, "Nets")]


@pytest.mark.parametrize(
    "line",
    [
        "Our main aims are",
        "Our aims:",
        "A sentence that ends.",
        "Orra school count, April – July 2023",
        "Floor 6, Almada Street, ML3 0AE",
        "www.example.org",
        "lower case words",
        "Outcome: all go well",
        "A line of so many words that nobody would ever set it as a heading",
        "Safe",
    ],
)
def test_other_short_lines_do_not(bring_in, line):
    assert outline(bring_in, "Orra Plan Report", "Introduction", WORDS, line, WORDS, "Next", WORDS) == [
        (1, "Introduction"),
        (1, "Next"),
    ]


def test_capitals_are_the_main_sections(bring_in):
    lines = ["Orra Plan Report", "OUR FIRST PART", "Boats", WORDS, "Nets", WORDS, "OUR SECOND PART", WORDS]
    assert outline(bring_in, *lines) == [
        (1, "OUR FIRST PART"),
        (2, "Boats"),
        (2, "Nets"),
        (1, "OUR SECOND PART"),
    ]


def test_priorities_and_report_stand_below_their_part(bring_in):
    lines = ["Orra Plan Report"]
    for part in ("Voice", "Family", "Care"):
        lines += [part, WORDS, f"{part} Priorities 2023", WORDS, f"{part} report 2023", WORDS]
    assert [level for level, _ in outline(bring_in, *lines)] == [1, 2, 2] * 3


def test_a_heading_that_ends_with_a_colon_takes_its_second_line(bring_in):
    contents = ["Orra Plan Report", "Contents", "1. **Aims**", "Aim 1", "Aim 2", "\n\n", "1. Aims", WORDS]
    first = ["Aim 1:", "Each child will have a boat of their own:", WORDS]
    second = ["Aim 2:", "Each child will have a net too:", WORDS]
    assert outline(bring_in, *contents, *first, *second)[1:] == [
        (2, "Aim 1: Each child will have a boat of their own"),
        (2, "Aim 2: Each child will have a net too"),
    ]


def test_a_long_section_is_split_at_its_parts(bring_in):
    long = "\n\n".join([WORDS] * 250)
    lead = "\n\n".join([WORDS] * 10)
    found = bring_in(
        f"# Plan\n\n## A\n\n{lead}\n\n### a1\n\n{long}\n\n### a2\n\n{long}\n\n## B\n\n"
        f"### b1\n\n{long}\n\n### b2\n\n{long}\n"
    )
    assert sorted(found.pages) == ["01-a", "02-a1", "03-a2", "04-b", "05-b2", "index"]
    assert found.pages["04-b"].startswith("# B\n\n## b1\n")
    assert found.pages["05-b2"].startswith("# b2\n")


def test_short_sections_before_the_introduction_are_on_the_index(bring_in):
    found = bring_in(f"# Plan\n\n## Summary\n\n{WORDS}\n\n## Introduction\n\n{WORDS}\n\n## Aims\n\n{WORDS}\n")
    assert sorted(found.pages) == ["01-introduction", "02-aims", "index"]
    assert "## Summary" in found.pages["index"]


def test_pages_of_one_name_do_not_meet(bring_in):
    found = bring_in(f"# Plan\n\n## Aims\n\n{WORDS}\n\n## Aims\n\n{WORDS}\n")
    assert sorted(found.pages) == ["01-aims", "02-aims", "index"]


def test_levels_never_skip_on_a_page(bring_in):
    found = bring_in(
        f"# Plan\n\n## A\n\n#### deep\n\n{WORDS}\n\n###### deeper\n\n{WORDS}\n\n## B\n\n{WORDS}\n"
    )
    for page in found.report.pages:
        levels = [heading.level for heading in page.headings]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
