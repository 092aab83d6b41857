"""Patterns 47-69: tables."""

import pytest

from tests.intake.grids import grids

HEAD = "# Plan\n\nSome words to begin with.\n\n"
SAID = "What we said\tWhat we did\n"
REST = "\n\nThe end.\n"


@pytest.fixture
def grid(bring_in):
    """Bring in one table and look at it."""
    return lambda text: grids(bring_in(f"{HEAD}{text}{REST}").markdown)[0]


def at(real, letters, line):
    """The table of a report that begins at a line."""
    found = real(letters)
    lines = [table["line"] for table in found.account["tables"]]
    return grids(found.markdown)[lines.index(line)]


def test_047_tab_rows(grid):
    assert grid(SAID + "Open a club\tIt opened.").shape == "2x2h"


@pytest.mark.reports
def test_047_in_the_reports(real):
    assert at(real, "SL", 200).shape == "8x3h"


def test_048_an_empty_cell_keeps_its_column(grid):
    assert grid("Action\tLead\tStatus\nSwim\t\tDone").rows[1][1] == ""


@pytest.mark.reports
def test_048_in_the_reports(real):
    assert at(real, "SL", 200).words(7, 1) == ""


def test_049_a_list_that_is_opened_and_never_closed(grid):
    assert grid(SAID + "Swim\t<ul style='x'> • one • two").count("li", 1, 1) == 2


@pytest.mark.reports
def test_049_in_the_reports(real):
    assert at(real, "CP", 71).count("li", 2, 1) == 7 + 11
    assert "<ul style" not in real("CP").markdown + real("NL").markdown


def test_050_nested_bullets(grid):
    found = grid(SAID + "Swim\t<ul> • one <ul> ○ deep ○ deeper • two")
    assert (found.count("ul", 1, 1), found.count("li", 1, 1)) == (2, 4)


@pytest.mark.reports
def test_050_in_the_reports(real):
    assert (at(real, "NL", 228).count("ul", 1, 1), at(real, "NL", 228).count("li", 1, 1)) == (2, 10)


def test_051_bullets_without_spaces(grid):
    assert grid(SAID + "Swim\t<ul>• one is here• two is there").count("li", 1, 1) == 2


@pytest.mark.reports
def test_051_in_the_reports(real):
    assert at(real, "CP", 109).count("li", 1, 1) == 3


LOST = (
    "We opened two parks in the north " * 10 + "with friends An older hall was mended by many hands last year"
)


def test_052_lost_bullets_are_asked_about_and_not_split(bring_in):
    found = bring_in(f"{HEAD}{SAID}Swim\t<ul> {LOST}{REST}")
    assert grids(found.markdown)[0].count("li", 1, 1) == 1
    assert [asked["kind"] for asked in found.account["questions"]] == ["list-items"]


@pytest.mark.reports
def test_052_in_the_reports(real):
    asked = [entry["line"] for entry in real("CP").account["questions"] if entry["kind"] == "list-items"]
    assert asked == [138, 139]


def test_053_a_paragraph_in_an_unclosed_list_ends_it(grid):
    found = grid(SAID + "Swim\t<ul> • one <p>Then</p> <ul> • two")
    assert "</ul>\n<p>Then</p>\n<ul>" in found.rows[1][1]


@pytest.mark.reports
def test_053_in_the_reports(real):
    cell = at(real, "CP", 130).rows[1][1]
    assert (cell.count("<p>"), cell.count("<ul>"), cell.count("<li>")) == (4, 5, 7)
    assert "</ul>\n<p>Attendance Looked After Away" in cell


def test_054_hyphens_in_a_list(grid):
    assert grid(SAID + "Swim\t<ul> - one here. - two there.").count("li", 1, 1) == 2


@pytest.mark.reports
def test_054_in_the_reports(real):
    assert at(real, "NL", 398).count("li", 1, 0) == 2


TWO = "<p>A first.</p> <p>A second.</p>\t<p>B first.</p> <p>B second.</p>"


def test_055_pairs_by_order_only_where_the_heads_say_so(grid):
    found = grid(SAID + TWO)
    assert (found.shape, found.words(2, 1)) == ("3x2h", "B second.")


def test_055_else_a_person_is_asked(bring_in):
    found = bring_in(f"{HEAD}Key achievements\tPlanned actions\n{TWO}{REST}")
    assert grids(found.markdown)[0].shape == "2x2h"
    assert [asked["kind"] for asked in found.account["questions"]] == ["pair"]


@pytest.mark.reports
def test_055_in_the_reports(real):
    asked = [entry["line"] for entry in real("NL").account["questions"] if entry["kind"] == "pair"]
    assert asked == [292, 318, 351, 353, 399]


def test_056_uneven_cells_stay_whole(bring_in):
    found = bring_in(f"{HEAD}{SAID}{TWO} <p>B third.</p>{REST}")
    assert grids(found.markdown)[0].shape == "2x2h"
    assert len(found.flags("uneven-cells")) == 1


@pytest.mark.reports
def test_056_in_the_reports(real):
    assert real("NL").flags("uneven-cells") == [269, 378]


def test_057_rows_over_a_page(grid):
    assert grid(SAID + "Swim\t• one\n\n\n\nWalk\t• two\n--\t--").shape == "3x2h"


@pytest.mark.reports
def test_057_in_the_reports(real):
    assert [at(real, "CP", line).shape for line in (71, 109)] == ["5x2h", "4x2h"]


def test_058_uneven_rules(grid):
    assert grid(SAID + "Swim\t• one\n\n\n\nWalk\t• two\n--\t---").shape == "3x2h"


@pytest.mark.reports
def test_058_in_the_reports(real):
    assert [at(real, "CP", line).shape for line in (121, 151)] == ["4x2h", "3x2h"]


def test_059_a_left_cell_that_is_there_again(grid):
    assert grid(SAID + "Swim\t<ul> • one\n\n\n\nSwim\t<ul> • two\n--\t--").count("li", 1, 1) == 2


@pytest.mark.reports
def test_059_in_the_reports(real):
    again = [e["line"] for e in real("CP").account["dropped"] if e["why"].startswith("left cell")]
    assert again == [79, 137]


def test_060_a_sentence_cut_between_rows(grid):
    text = "Need\tStrength\tPlan\nOne.\tTwo.\tWe help older\n\n\t\tchildren too.\n--\t--\t--"
    assert grid(text).words(1, 2) == "We help older children too."


@pytest.mark.reports
def test_060_in_the_reports(real):
    assert "safeguard older children when harm" in at(real, "NL", 228).words(1, 2)


def test_061_a_lead_in_and_its_list(grid):
    found = grid(SAID + "<p>There are:</p>\tYes.\n\n<ul> • Gold 17 • Silver 44\tNo.\n--\t--")
    assert (found.shape, found.count("li", 1, 0)) == ("2x2h", 2)


@pytest.mark.reports
def test_061_in_the_reports(real):
    assert at(real, "NL", 268).count("li", 1, 0) == 5


@pytest.mark.reports
def test_062_in_the_reports(real):
    assert [at(real, "CP", line).words(0, 1) for line in (71, 97, 109, 121, 130)] == ["What we have done"] * 5


def test_062_said_and_done_in_paragraphs(grid):
    assert grid("<p>What we said</p>\t<p>What we did</p>\n<p>Swim</p>\t<p>Done.</p>").shape == "2x2h"


def test_063_a_flattened_pair_where_the_heads_are_known(bring_in):
    flat = "What we said\n\nWalk\n\nWhat we did\n\n- Nine schools\n\n\n\n<p>Run</p>\t<ul> • Two clubs\n--\t--"
    found = bring_in(f"{HEAD}{SAID}Swim\tDone.\n\nMore words here.\n\n{flat}{REST}")
    assert [one.shape for one in grids(found.markdown)] == ["2x2h", "3x2h"]


@pytest.mark.reports
def test_063_in_the_reports(real):
    assert (at(real, "CP", 151).shape, at(real, "CP", 151).count("li", 1, 1)) == ("3x2h", 8)


@pytest.mark.parametrize(
    "heads", ["Key achievements 2030-31\tPlanned Actions 2031-32", "Key Achievements\tPlanned action"]
)
def test_064_achievements_and_planned_actions_whatever_they_are_called(grid, heads):
    assert grid(f"{heads}\nA club opened.\tOpen two more.").shape == "2x2h"


@pytest.mark.reports
def test_064_in_the_reports(real):
    assert all(at(real, "NL", line).header for line in (268, 291, 317, 350, 377, 398))


def test_065_areas_for_action_keep_their_numbers(grid):
    found = grid("Areas for action\tPriorities\n1. Swimming\tTeach more pupils.\n2. Boats\tMend the pier.")
    assert (found.shape, found.words(1, 0), found.words(2, 0)) == ("3x2h", "1. Swimming", "2. Boats")


@pytest.mark.reports
def test_065_in_the_reports(real):
    assert at(real, "SL", 729).words(1, 0) == "1. Substance use in pregnancy"


def test_066_three_columns(grid):
    found = grid("Areas to improve\tStrengths\tPlans\nThe pier\tKind staff\tA new pier")
    assert (found.shape, found.words(1, 2)) == ("2x3h", "A new pier")


@pytest.mark.reports
def test_066_in_the_reports(real):
    assert at(real, "NL", 228).shape == "2x3h"


def test_067_prose_laid_out_in_columns_is_no_table(bring_in):
    def column(side: str, letters: str) -> str:
        told = "".join(
            f"<p>On the {side} stands sentence {one}. {'It goes on about boats. ' * 12}</p>"
            for one in letters
        )
        return f"<p><b>Theme {letters}</b></p> {told}"

    rows = f"<b>Priority 4</b>\t\n{column('left', 'ABC')}\t{column('right', 'DEFG')}"
    found = bring_in(f"{HEAD}{rows}{REST}")
    assert found.account["tables"] == []
    places = [found.markdown.index(f"sentence {one}.") for one in "ABCDEFG"]
    assert places == sorted(places)
    assert found.flags("layout-table")


@pytest.mark.reports
def test_067_in_the_reports(real):
    assert (real("SB").account["tables"], real("SB").flags("layout-table")) == ([], [181])


def test_068_a_very_long_cell_comes_in_whole(grid):
    long = " ".join(f"Boat {number} came home." for number in range(400))
    assert grid(f"{SAID}Open a club\t{long}").words(1, 1).split() == long.split()


@pytest.mark.reports
def test_068_in_the_reports(real):
    assert len(at(real, "CP", 71).words(2, 1)) > 3_000


def test_069_a_blank_line_inside_a_table_does_not_end_it(grid):
    found = grid(f"{SAID}Open a club\tIt opened.\n\nMend the pier\tIt is mended.\n--\t--")
    assert (found.shape, found.words(2, 1)) == ("3x2h", "It is mended.")


@pytest.mark.reports
def test_069_in_the_reports(real):
    assert at(real, "CP", 121).words(3, 0).startswith("Increase partnership working")
