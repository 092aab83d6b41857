"""Lines that are true by themselves and give a wrong picture of who, how many or from what."""

import pytest

from youthsite.writing.deeds import GOING_ON, opened, opening_for
from youthsite.writing.guard import problem_of
from youthsite.writing.including import includes
from youthsite.writing.misleading import misleading, without_result
from youthsite.writing.nearness import near_problem


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["94 out of 100 pupils see a dentist.", "This went up by 21.4%."], "A 21.4% increase to 94%."),
        (["43 young people were offered homes.", "In May 96 out of 100 of these kept them."], "96% of 43."),
        (["40 children and 12 families got support."], "We gave mental health support. 40 children …"),
        (["12 young people got jobs."], "12 care experienced young people got jobs."),
        (["9 children went on a trip."], "Nine young carers went on a trip."),
    ],
)
def test_a_wrong_picture_is_refused(lines, text):
    assert misleading(lines, text)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["94 out of 100 pupils see a dentist.", "This went up from 72% to 94%."], "From 72% to 94%."),
        (["430 young people were asked.", "96 out of 100 of them liked it."], "96% of 430."),
        (["In 2 years 96 out of 100 pupils came."], "96% came within 2 years."),
        (["40 children got help with their feelings."], "We gave mental health support to 40 children."),
        (["12 young people with care experience got jobs."], "12 care experienced young people got jobs."),
        (["The club has a new room."], "The young carers' club has a new room."),
    ],
)
def test_a_right_picture_stays(lines, text):
    assert not misleading(lines, text)


def test_a_heading_may_say_whom_it_is_about():
    text = "12 care experienced young people got jobs."
    assert not misleading(["12 young people got jobs."], text, ["Care experienced young people"])


def test_a_base_is_not_told_without_its_rate():
    base = ["There were 60 young people leaving school."]
    assert without_result("Of the leavers, 88% went on to a job.", base)
    assert not without_result("All of them were pleased.", base)
    assert not without_result("The rate is 90%.", ["The school is new."])


@pytest.mark.parametrize(
    "line",
    [
        "The findings will be used to shape a short film.",
        "The support was provided across many subjects from National 4 to Higher.",
    ],
)
def test_a_copied_abstract_passive_is_too_near(line):
    assert near_problem(line, f"Pupils answered, and {line[0].lower()}{line[1:]}")


def test_a_copied_plain_sentence_may_stand():
    line = "64 young people were matched with a tutor."
    assert not near_problem(line, f"{line[:-1]} and liked it.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Different ways of helping are being tested", "These include"),
        ("We ran clubs", "These include"),
        ("We gave support", "This includes"),
    ],
)
def test_what_is_included_is_one_or_many(text, said):
    assert includes(text) == said


def test_nobody_is_said_to_work_on_a_bare_wish():
    assert not opened(
        "More consistent involvement of parents in service design.", opening_for("did", GOING_ON)
    )


@pytest.mark.parametrize(
    "line",
    [
        "The new promise workers met young people.",
        "This is to make care reviews better for children.",
        "Young people went to election counts in Kelso.",
        "Our work included Club of Friends app for young people.",
        "A group of tutors was created from teachers.",
        "We plan to support people with care experience into long term housing.",
        "We want the health of children to be improved.",
    ],
)
def test_office_ways_of_saying_are_refused(line):
    assert problem_of(line, 20)
