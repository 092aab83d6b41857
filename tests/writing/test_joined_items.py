"""Lists whose items go on from their lead-in, numbered paragraphs, and shares in brackets."""

import pytest

from tests.writing.test_drafts import drafted
from youthsite.language.fingerprints import fingerprint
from youthsite.model import Passage
from youthsite.writing.context import Context
from youthsite.writing.joined_items import tell_joined
from youthsite.writing.nearness import all_plain
from youthsite.writing.steps.brackets import step

CONTEXT = Context({}, 15, "Glen Orra")


def passage(kind, text):
    return Passage(text[:9], kind, text, fingerprint(text), "page", (), 1, 0, len(text))


def joined(lead, *items):
    found = tell_joined(passage("paragraph", lead), tuple(passage("item", i) for i in items), CONTEXT)
    return list(found.telling.lines), [each.text for each in found.told]


def test_items_stand_under_the_words_that_they_share():
    lines, told = joined("We helped families by:", "giving them food;", "finding them a home; and")
    assert lines == ["We helped families by:", "- giving them food", "- finding them a home"]
    assert told == ["We helped families by:", "giving them food;", "finding them a home; and"]


def test_what_we_recommend_is_what_we_asked_for():
    lines, _ = joined("Our recommendations to the Government include:", "buying a bike for each school")
    assert lines == ["We asked the Government to buy a bike for each school."]


def test_an_item_that_is_not_easy_is_left_and_the_others_are_told():
    lines, told = joined("We helped families by:", "giving them food", "operationalising the ethos")
    assert lines == ["We helped families by giving them food."]
    assert "operationalising the ethos" not in told


@pytest.mark.parametrize(
    "lead", ["We helped families in two ways by:", "They helped families by:", "The project will help us to:"]
)
def test_a_counted_lead_in_or_one_that_leans_is_not_told_in_part(lead):
    assert joined(lead, "giving them food", "operationalising the ethos") == ([], [])


def test_a_lead_in_says_what_stands_before_it_is_to_do():
    _, page = drafted(
        "Paradigms shifted. We helped families by:", "- giving them food", "- finding them a home"
    )
    (block,) = page.blocks
    assert [e.before for e in block.record.edits if e.rule.startswith("to do")] == ["Paradigms shifted."]


def test_a_limit_keeps_all_its_words():
    _, page = drafted("Young people will not have to ask for a flat through the multidisciplinary paradigm.")
    assert page.blocks == ()


def test_the_number_of_a_paragraph_is_not_told_and_its_tie_keeps_the_whole():
    text = "3.2 Volunteers cooked lunch with families every week."
    _, page = drafted(text)
    (block,) = page.blocks
    assert block.body == "Volunteers cooked lunch with families every week."
    assert [tie.text for tie in block.record.ties] == [text]


@pytest.mark.parametrize(
    ("given", "easier"),
    [
        ("Most parents (84%) had read it.", "84% of parents had read it."),
        ("Just over half of the pupils (52%) came by bus.", "52% of the pupils came by bus."),
        ("More girls (61%) than boys (39%) came.", "More girls (61%) than boys (39%) came."),
    ],
)
def test_a_share_in_brackets_takes_the_place_of_its_word(given, easier):
    assert step(given, CONTEXT) == [easier]


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("More than 180 children from 3 schools took part in a picnic with books.", True),
        ("Healthy food is offered to families at low prices.", True),
        ("Access to support is offered to families at low prices.", False),
        ("We began to move cautiously out of a hard year.", False),
        ("The framework is offered to families at low prices.", False),
    ],
)
def test_plain_words_need_no_other_words(line, plain):
    assert all_plain(line) == plain
