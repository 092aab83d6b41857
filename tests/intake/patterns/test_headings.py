"""Patterns 18 to 29: headings whose marks lie, or that have none."""

WORDS = "We did a lot of work this year."


def outline(bring_in, *lines):
    found = bring_in("\n\n".join(lines) + "\n")
    return [(head["level"], head["text"]) for head in found.account["outline"]]


def levels(found, *lines):
    return [head["level"] for head in found.account["outline"] if head["line"] in lines]


def test_018_siblings_at_different_marks_share_a_level(bring_in):
    contents = ["# Plan", "## Contents", "1\tA\t2\n2\tB\t3\n3\tC\t4"]
    lines = [*contents, "# 1. A", WORDS, "### 2. B", WORDS, "## 3. C", WORDS]
    assert outline(bring_in, *lines) == [(1, "1. A"), (1, "2. B"), (1, "3. C")]


def test_018_in_the_reports(real):
    assert levels(real("SL"), 74, 140, 194, 511) == [1, 1, 1, 1]
    assert levels(real("SL"), 225, 233) == [3, 3]


def test_019_a_mark_as_high_as_the_sections_own_is_a_slip(bring_in):
    lines = ["# Plan", "## A", WORDS, "### a1", WORDS, "#### Aim", WORDS, "## How", WORDS]
    lines = ["# Plan", "# Contents", "1\tA\t2\n2\tB\t3", "## 1. A", *lines[2:], "## 2. B", WORDS]
    assert outline(bring_in, *lines) == [(1, "1. A"), (2, "a1"), (3, "Aim"), (3, "How"), (1, "2. B")]


def test_019_in_the_reports(real):
    assert levels(real("SL"), 155, 157, 161, 167, 182) == [2, 3, 3, 3, 3]


def test_020_six_first_level_marks_are_not_six_titles(bring_in):
    contents = ["# Plan: Annual report 2024", "# Contents", "1\tA\t2\n2\tB\t3"]
    found = bring_in(
        "\n\n".join([*contents, "# 1. A", WORDS, "## One", WORDS, "# Two", WORDS, "# 2. B", WORDS])
    )
    assert found.report.title == "Plan: Annual report 2024"
    assert [head["level"] for head in found.account["outline"]] == [1, 2, 2, 1]


def test_020_in_the_reports(real):
    assert real("SL").report.title == "Children's Services Plan: Annual Report 2021–2022"
    assert levels(real("SL"), 74, 337, 719, 785) == [1, 2, 1, 1]


def test_021_a_number_glued_to_its_heading_is_still_its_number(bring_in):
    contents = ["# Plan", "# Contents", "1\tA part\t2\n2\tB part\t3"]
    lines = [*contents, "# 1. A part", WORDS, "## 2.B part", WORDS]
    assert outline(bring_in, *lines) == [(1, "1. A part"), (1, "2.B part")]


def test_021_in_the_reports(real):
    assert levels(real("SL"), 511) == [1]
    assert "07-childrens-rights-and-participation" in real("SL").pages


def test_022_lines_without_any_mark_become_headings(bring_in):
    lines = ["Orra Plan Report 2023", "Introduction", WORDS, "Our rules", "Boats", WORDS, "Nets", WORDS]
    assert outline(bring_in, *lines) == [(1, "Introduction"), (1, "Our rules"), (2, "Boats"), (2, "Nets")]


def test_022_in_the_reports(real):
    assert [len(real(letters).account["outline"]) for letters in ("NL", "CP", "RV")] == [38, 10, 14]
    assert levels(real("NL"), 36, 44) == [1, 1]
    assert levels(real("CP"), 66) == [1]


def test_023_capitals_are_the_main_sections(bring_in):
    lines = ["Orra Plan Report", "OUR FIRST PART", "Boats", WORDS, "Nets", WORDS, "CONCLUSION", WORDS]
    assert outline(bring_in, *lines) == [(1, "OUR FIRST PART"), (2, "Boats"), (2, "Nets"), (1, "CONCLUSION")]


def test_023_in_the_reports(real):
    assert [head["line"] for head in real("RV").account["outline"] if head["level"] == 1] == [7, 57]


def test_024_a_subtitle_in_brackets_is_text_below_its_heading(bring_in):
    lines = ["# Plan", "## A", WORDS, "### Weight", "#### (food, play)", WORDS, "## B", WORDS]
    assert outline(bring_in, *lines) == [(1, "A"), (2, "Weight"), (1, "B")]


def test_024_in_the_reports(real):
    assert levels(real("SL"), 347, 376) == []
    assert "(Physical activity, diet and nutrition)" in real("SL").markdown.splitlines()


def test_025_a_plain_heading_right_below_another_is_its_part(bring_in):
    lines = ["Orra Plan Report", "Start", WORDS, "New ways", "At sea", WORDS, "On land", WORDS]
    assert outline(bring_in, *lines) == [(1, "Start"), (1, "New ways"), (2, "At sea"), (2, "On land")]


def test_025_in_the_reports(real):
    assert levels(real("NL"), 157, 159, 170) == [1, 2, 2]


def test_026_a_code_with_a_label_is_one_heading_whole(bring_in):
    lines = [
        "# Plan",
        "## Part 1",
        "### Aim 1: SAFE: All are safe",
        WORDS,
        "## Part 2",
        "### Aim 2: WELL: All are",
    ]
    assert outline(bring_in, *lines, WORDS)[1::2] == [
        (2, "Aim 1: SAFE: All are safe"),
        (2, "Aim 2: WELL: All are"),
    ]


def test_026_in_the_reports(real):
    heads = {head["line"]: head for head in real("SB").account["outline"]}
    assert heads[52]["text"].startswith("Priority 1: SAFETY: Keeping children")
    assert [heads[line]["level"] for line in (52, 88, 120, 179)] == [2, 2, 2, 2]


def test_027_an_outcome_in_bold_stays_text_and_as_a_heading_keeps_its_line(bring_in):
    found = bring_in(
        f"# Plan\n\n## A\n\n**Outcome: All are safe.**\n\n{WORDS}\n\n### Outcome 1\n\nAll are well\n\n"
        f"### Boats\n\n{WORDS}\n\n## B\n\n{WORDS}\n"
    )
    assert "**Outcome: All are safe.**" in found.markdown
    assert "## Outcome 1\n\nAll are well" in found.markdown


def test_027_in_the_reports(real):
    assert levels(real("SB"), 54, 90, 122, 180) == []
    assert levels(real("SL"), 219, 339, 437) == [3, 3, 3]
    assert levels(real("CP"), 69, 93, 105, 120, 129, 145) == []
    assert real("CP").markdown.count("Outcome:") == 6


def test_028_a_heading_in_a_row_with_an_empty_cell_leaves_the_table(bring_in):
    found = bring_in(
        f"# Plan\n\n## One\n\n{WORDS}\n\n<b>Aim 4: Homes for all children</b>\t\n"
        "Said\tDone\nA club\tYes\nA fair\tNo\n\n"
        f"## Two\n\n{WORDS}\n"
    )
    assert "Aim 4: Homes for all children" in [head["text"] for head in found.account["outline"]]


def test_028_in_the_reports(real):
    assert levels(real("CP"), 68, 119, 128) == [2, 2, 2]
    assert levels(real("SB"), 179) == [2]


def test_029_a_slip_in_a_heading_is_kept_and_flagged(bring_in):
    said = "Participation is good, and participation helps. Our participation grew."
    found = bring_in(f"# Plan\n\n## PARTICIPTION\n\n{said}\n\n## Two\n\n{WORDS}\n")
    assert found.flags("slip") == [3]
    assert "# PARTICIPTION" in found.markdown


def test_029_in_the_reports(real):
    assert 179 in real("SB").flags("slip")
    assert 83 in real("NL").flags("slip")
    assert "PARTICIPTION" in real("SB").markdown
    assert "UNCRIC" in real("NL").markdown
