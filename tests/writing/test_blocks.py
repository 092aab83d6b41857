import pytest

from youthsite.editions.ids import TakenIds
from youthsite.model import Passage
from youthsite.writing.blocks import Told, as_wish, make_blocks
from youthsite.writing.page_grade import hardest
from youthsite.writing.wishes import wish_of

PASSAGE = Passage("p1", "paragraph", "Words.", "v1:0", "clubs", ("Clubs",), 1, 0, 0)

WISHES = {
    "All children are safe.": "We want all children to be safe.",
    "Glen Orra has a club for all.": "We want Glen Orra to have a club for all.",
    "They have a home.": "We want them to have a home.",
    "Children who are in care have a home.": "We want children who are in care to have a home.",
    "The health of pupils is improved": "We want the health of pupils to be better.",
    "There is a home for all.": "",
    "It is safe.": "",
    "Safe children.": "",
}


def told(*lines):
    return Told((PASSAGE,), lines, (), "changed")


@pytest.mark.parametrize("line", WISHES)
def test_what_is_wanted_is_said_as_a_wish(line):
    assert wish_of(line) == WISHES[line]


def test_a_wish_that_would_be_long_is_none():
    assert as_wish(told("All children are safe."), 5) is None
    assert as_wish(told("Children will be safe."), 5) == told("Children will be safe.")


def test_an_explanation_never_parts_one_thought():
    lines = ("This is about pupils in kinship care.", "71 out of 100 were in class.", "Later it was 88.")
    (block,) = make_blocks([told(*lines)], "Title", TakenIds([]))
    assert block.body.split("\n")[:3] == list(lines)
    assert block.body.split("\n")[3].startswith("Kinship care")


def test_an_explanation_stands_after_the_first_line_that_needs_it():
    lines = ("We met pupils in kinship care.", "We opened a club in town.")
    (block,) = make_blocks([told(*lines)], "Title", TakenIds([]))
    assert block.body.split("\n")[1].startswith("Kinship care")


def test_an_explanation_stands_once():
    means = "A grant is money that is given to help with one thing."
    (block,) = make_blocks(
        [told("Boats got a grant.", means, "Boats got more.", means)], "Title", TakenIds([])
    )
    assert block.body.split("\n").count(means) == 1


def test_the_hardest_telling_of_a_hard_page_goes():
    easy, hard = told("We met them."), told("Professional educational communities investigate opportunities.")
    assert hardest([easy, hard]) is None  # Too few words to judge.
    assert hardest([easy] * 20 + [hard] * 20) == hard
    assert hardest([easy] * 60) is None
