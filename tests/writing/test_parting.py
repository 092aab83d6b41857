"""A sentence is told in part only where what stays for a person cannot turn, narrow or empty what is told."""

import pytest

from youthsite.writing.composed import compose
from youthsite.writing.composed.bare import is_bare
from youthsite.writing.composed.part_tests import TESTS, may_part, opens
from youthsite.writing.composed.parting import partings
from youthsite.writing.context import Context
from youthsite.writing.telling import tell

ENTRIES = [entry for file in ("openings", "tails") for entry in partings(file)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.place)
def test_each_opening_and_tail_may_go_and_may_not_as_its_examples_say(entry):
    told = [example for example in entry.examples if example.after]
    kept_back = [example for example in entry.examples if not example.after]
    assert told
    assert kept_back
    for example in entry.examples:
        found = compose(example.before, in_part=True)
        assert (found.lines if found else ()) == example.after, example.before
        assert not found or found.untold
        assert compose(example.before) is None, example.before


KEPT = "we gave 40 parents training about money"


@pytest.mark.parametrize(
    ("name", "kept", "gone"),
    [
        ("turned", KEPT, ", which was not planned"),
        ("limited", KEPT, ", where possible"),
        ("limited", KEPT, ", with up to 12 dropping out"),
        ("held_against", KEPT, "; however they left"),
        ("compared", KEPT, ", compared with 60 last year"),
        ("shared", KEPT, ", 12 of whom left"),
        ("shared", KEPT, ", with the remaining 12 at home"),
        ("uncertain", KEPT, ", which may help them"),
        ("over", KEPT, ", which has ended"),
        ("narrowed", "we help in a way", "that suits them"),
        ("narrowed", "all schools have a nurse", "where they want one"),
        ("said", "parents said", ", that staff are kind"),
        ("wanted", "40 parents agreed", "to build a plan"),
        ("counted", "we trained 40", "and 12 nurses"),
        ("half", "we met both parents", "and teachers"),
        ("half", KEPT, "to 60 in may"),
        ("quoted", 'she said " we gave 40', ', including pens "'),
    ],
)
def test_what_may_not_go(name, kept, gone):
    test = next(test for test in TESTS if test.__name__ == name)
    assert test(kept, gone)
    assert not test(KEPT, ", which underpins the plan")
    assert not may_part(kept.split(), gone.split(), aim=False)


@pytest.mark.parametrize(
    "line",
    ["We pay for an officer.", "Staff went to the meetings.", "A review was done.", "We work with children."],
)
def test_a_bare_deed_is_not_told_in_part(line):
    assert is_bare((line,))
    assert not is_bare(("We gave 40 parents lessons about money.",))


def test_after_an_opening_stands_a_subject():
    assert opens(["we", "met", "40", "parents"])
    assert not opens(["loving", "friendships", ",", "pupils", "met", "40", "parents"])


def test_the_rest_is_listed_and_the_whole_goes_first():
    text = "We gave 40 parents training about money, led by the wuggish board."
    told = tell(text, Context(), follows=True)
    assert told.lines == ("We gave 40 parents training about money.",)
    left = [edit.before for edit in told.edits if edit.rule.startswith("to do")]
    assert left == [", led by the wuggish board"]
    assert all(each in text for each in left)


def test_what_stands_in_brackets_may_stay_for_a_person():
    found = compose("We gave 40 parents (and their wugs) training about money.", in_part=True)
    assert found
    assert found.untold == ("(and their wugs)",)
    assert compose("We gave 40 parents (not their wugs) training about money.", in_part=True) is None


def test_the_number_of_an_item_is_no_word_of_it():
    assert compose("2.1 We met 40 parents.") == compose("We met 40 parents.")


def test_the_number_of_a_paragraph_is_no_figure_of_it():
    said = tell("2.1 Many children walk to school with friends.", Context(composes=False), follows=True)
    assert said.lines == ("Many children walk to school with friends.",)
