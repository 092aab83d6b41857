"""Patterns 30 to 38: sentences that pages and columns cut, and what is missing."""

REST = "\n\n## Last words\n\nThese words end the report.\n"
LEFT = "The dental bus went to all schools, and so the share of children without dental decay is now"
RIGHT = "The sleep project trained forty sleep counsellors, who helped parents in groups."


def joined(found):
    return [entry["lines"] for entry in found.account["joined"]]


def test_030_a_paragraph_cut_by_a_page_is_joined_or_asked_about(bring_in):
    cut = "The boats came home to the harbour that evening with"
    found = bring_in(f"# Plan\n\n## One\n\n{cut}\n\n\n\nmuch fish.{REST}")
    assert joined(found) == [[5, 9]]
    name = "The boats came home in time for the Orra Child Poverty"
    asked = bring_in(f"# Plan\n\n## One\n\n{name}\n\nAction Day and had fish.{REST}", "b-2024.txt")
    assert joined(asked) == []
    assert [(one["kind"], one["line"], one["taken"]) for one in asked.account["questions"]] == [
        ("join", 5, "apart")
    ]


def test_030_in_the_reports(real):
    cuts = [[143, 145], [451, 453], [521, 523], [600, 602], [685, 687]]
    assert [lines for lines in joined(real("SL")) if lines in cuts] == cuts
    assert [140, 142] in joined(real("NL"))
    assert [one["line"] for one in real("SL").account["questions"] if one["kind"] == "join"] == [94]


def test_031_a_sentence_torn_by_columns_is_one_again(bring_in):
    found = bring_in(
        f"# Plan\n\n## A\n\n### Teeth\n\n{LEFT}\n\n### Sleep\n\n{RIGHT}\n\n\n\n\nhigh and rising.{REST}"
    )
    assert "decay is now high and rising." in found.markdown
    assert [(move["from"], move["to"]) for move in found.account["moved"]] == [(16, 7)]


def test_031_in_the_reports(real):
    assert [140, 160] in joined(real("SB"))
    assert "in 2020-21 are in a positive destination" in real("SB").markdown
    fact = next(line for line in real("SB").markdown.splitlines() if "88%" in line)
    assert "71%" in fact


def test_032_what_came_along_with_the_sentence_moves_too_and_is_asked_about(bring_in):
    found = bring_in(
        f"# Plan\n\n## A\n\n### Teeth\n\n{LEFT}\n\n### Sleep\n\n{RIGHT}\n\n\n\n\nhigh and rising.\n\n"
        "Dental nurses will join the dental bus at more schools.\n\n"
        f"The sleep counsellors go on with their sleep groups for parents.{REST}"
    )
    text = found.markdown
    assert text.index("Dental nurses") < text.index("Sleep\n") < text.index("The sleep counsellors")
    assert [(move["from"], move["to"]) for move in found.account["moved"]] == [(16, 7), (18, 7)]
    assert [(one["kind"], one["taken"]) for one in found.account["questions"]] == [("column-order", "some")]


def test_032_in_the_reports(real):
    moved = [move["from"] for move in real("SB").account["moved"]]
    assert moved == [160, 162, 164, 166, 168, 170, 171, 5]
    lines = [line for line in real("SB").markdown.splitlines() if line]
    place = next(n for n, line in enumerate(lines) if line.startswith("The network focus is on"))
    assert lines[place - 1].startswith("An Additional Support Needs Learning Network")


def test_033_cells_that_spilled_below_a_table_are_kept(bring_in):
    found = bring_in(
        f"# Plan\n\n## One\n\nSaid\tDone\nA club\tYes\n\nThe club has a boat.\n\nIt has a net.{REST}"
    )
    assert "The club has a boat.\n\nIt has a net." in found.markdown


def test_033_in_the_reports(real):
    text = real("NL").markdown
    assert text.index("is now linked to the whole family support") < text.index(
        "Community Solutions approach"
    )
    assert text.index("Community Solutions approach") < text.index("report on outcomes at the earliest")


def test_034_a_paragraph_without_a_full_stop_is_kept_and_flagged(bring_in):
    cut = "Part of the work was to look at whether it could be paid for in any wider roll out"
    found = bring_in(f"# Plan\n\n## One\n\n{cut}\n\nThen all was done.{REST}")
    assert found.flags("lost-text") == [5]
    assert joined(found) == []


def test_034_in_the_reports(real):
    assert {237, 636} <= set(real("SL").flags("lost-text"))


def test_035_a_line_of_spaces_is_a_break_and_no_paragraph(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nText of one.\n\n \nText of two.{REST}")
    assert "Text of one.\n\nText of two." in found.markdown


def test_035_in_the_reports(real):
    for letters in ("SL", "NL", "CP"):
        assert not [line for line in real(letters).markdown.splitlines() if line and not line.strip()]


def test_036_a_run_of_blank_lines_is_a_page_or_a_picture(bring_in):
    found = bring_in(f"# Plan\n\n## One\n\nText of one.\n\n\n\n\n\n\nText of two.{REST}")
    assert "Text of one.\n\nText of two." in found.markdown


def test_036_in_the_reports(real):
    assert "\n\n\n" not in real("SL").markdown.replace("\n\n\n#", "\n\n#")


def test_037_a_figure_that_is_named_but_missing_is_flagged(bring_in):
    found = bring_in(
        f"# Plan\n\n## One\n\nThe chart shows how we did.\n\n### How we are led\n\n### Two\n\nText.{REST}"
    )
    assert found.flags("missing-figure") == [5]
    assert 7 in found.flags("empty-section")


def test_037_in_the_reports(real):
    assert real("NL").flags("missing-figure") == [65, 199]
    assert 178 in real("SL").flags("missing-figure")
    assert real("SL").flags("empty-section") == [691]


def test_038_captions_left_of_a_picture_stay_and_are_flagged(bring_in):
    lines = "76% of all pupils filled in the form\n\nAll data below is the average of the year"
    found = bring_in(f"# Plan\n\n## One\n\nText of one.\n\n{lines}\n\n\n\n\nText of two.{REST}")
    assert found.flags("picture-words") == [7]
    assert "76% of all pupils" in found.markdown


def test_038_in_the_reports(real):
    assert real("NL").flags("picture-words") == [203]
