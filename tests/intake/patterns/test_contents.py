"""Patterns 13 to 17: contents lists in many shapes, and what they call otherwise than the headings do."""

WHY = "contents list; a site has its own"
REST = "\n\n## Last words\n\nThese words end the report.\n"


def dropped(found):
    return [entry["line"] for entry in found.account["dropped"] if entry["why"] == WHY]


def outline(found):
    return [(head["level"], head["text"]) for head in found.account["outline"]]


def test_013_dots_a_tab_and_a_page_make_a_contents_list(bring_in):
    body = "\n\n## One\n\nText.\n\n## Two more\n\nText.\n"
    tabs = bring_in(f"# Plan\n\n## Contents\n\nOne .....\t2\nTwo more .....\t3{body}")
    bare = bring_in(f"# Plan\n\nContents\n\nOne ......... 2\nTwo more ......... 3{body}", "b-2024.txt")
    assert outline(tabs) == outline(bare) == [(1, "One"), (1, "Two more")]
    assert dropped(tabs)[-1] == dropped(bare)[-1] == 5


def test_013_in_the_reports(real):
    assert dropped(real("SB")) == [13, 15]
    assert [head["line"] for head in real("SB").account["outline"] if head["level"] == 1] == [
        22, 50, 86, 118, 177, 185,
    ]  # fmt: skip


def test_014_rows_of_three_cells_in_two_parts_are_one_list(bring_in):
    found = bring_in(
        "# Plan\n\n# Contents\n\n## Part one\n\n1\tHopes\t2\n2\tDeeds\t3\n\n## Part two\n\n"
        "Next steps\t4\nContacts\t5\n\n# 1. Hopes\n\nText.\n\n### 2. Deeds\n\nText.\n\n"
        "# Next steps\n\nText.\n\n# Contacts\n\nText.\n"
    )
    assert dropped(found) == [3, 5, 7, 10, 12]
    assert outline(found) == [(1, "1. Hopes"), (1, "2. Deeds"), (1, "Next steps"), (1, "Contacts")]


def test_014_in_the_reports(real):
    assert dropped(real("SL")) == [52, 54, 56, 63, 65]
    assert sum(head["level"] == 1 for head in real("SL").account["outline"]) == 8


def test_015_a_numbered_bold_list_without_pages_is_a_contents_list(bring_in):
    found = bring_in(
        "The plan report\n\nContents\n\n1. **One**\n\nAim 1\n\nAim 2\n\n2. **Two**\n\n\n\n"
        "1. One\n\nText of one.\n\nAim 1\n\nText of it.\n\nAim 2\n\nText of it.\n\n2. Two\n\nText of two.\n"
    )
    assert dropped(found) == [3, 5, 7, 9, 11]
    assert outline(found) == [(1, "1. One"), (2, "Aim 1"), (2, "Aim 2"), (1, "2. Two")]


def test_015_in_the_reports(real):
    assert dropped(real("CP")) == [23, 25, 29, 31, 33, 35, 37, 39, 41]
    assert [head["line"] for head in real("CP").account["outline"] if head["level"] == 1] == [47, 66, 171]


def test_016_a_contents_line_that_differs_from_its_heading_is_flagged(bring_in):
    found = bring_in(
        "# Plan\n\n# Contents\n\n1\tHopes\t2\n2\tNext steps 2021-23\t3\n\n# 1. Hopes\n\nText.\n\n"
        "# 2. Next steps 2022-23\n\nText.\n"
    )
    assert found.flags("contents-differ") == [12]
    assert outline(found)[1] == (1, "2. Next steps 2022-23")


def test_016_in_the_reports(real):
    assert real("SL").flags("contents-differ") == [584, 719]
    assert "# Next steps Children's Services Plan 2022-23" in real("SL").markdown


def test_017_a_list_that_names_a_section_otherwise_is_flagged(bring_in):
    found = bring_in(
        "# Plan\n\n## Aims\n\nThere are these:\n\n- Voice\n- Homes for all\n- Play\n- Learning\n\n"
        "### Voice\n\nText.\n\n### Houses\n\nText.\n\n### Play\n\nText.\n\n### Learning\n\nText."
        f"{REST}"
    )
    assert found.flags("contents-differ") == [8]
    assert "### Houses" in found.markdown or "## Houses" in found.markdown


def test_017_in_the_reports(real):
    assert real("NL").flags("contents-differ") == [251]
    assert (326, 2) in [(head["line"], head["level"]) for head in real("NL").account["outline"]]
