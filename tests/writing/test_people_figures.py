import pytest

from youthsite.writing.attribution import attributed
from youthsite.writing.context import Context
from youthsite.writing.people_figures import framed_people
from youthsite.writing.simplify import simplify

TOLD = {
    "First aid training was provided for 21 nursery staff, delivered by Glen Training.": (
        "21 nursery staff had first aid training.",
    ),
    "Training on first aid has been developed and delivered in 2 nurseries to 16 staff.": (
        "16 staff have had training on first aid in 2 nurseries.",
    ),
    "During the reporting period, training was given to 12 parents.": ("12 parents had training.",),
    "Over the last year, training was given to 12 parents.": (
        "Over the last year, 12 parents had training.",
    ),
    "Training was offered to 30 parents.": ("30 parents were offered training.",),
    "First aid training was not given to 30 parents.": None,
    "Training will be given to 30 parents.": None,
    "First aid training was provided for 51 staff, which did not help them.": None,
    "Planners listened to the views of 19 children and young people and 12 parents and carers, including "
    "talks on the phone.": (
        "Planners listened to 19 children and young people.",
        "They also listened to 12 parents and carers.",
    ),
    "We met 20 pupils and 30 parents, but few of them came back.": None,
    "Glen Goals had 74 pupils access the clubs and saw reading improve for all pupils by 31%.": (
        "74 pupils used Glen Goals.",
        "Reading improved by 31% for all pupils.",
    ),
    "310 children and 90 families were supported by a variety of groups including Hoops.": (
        "310 children and 90 families got support.",
    ),
    "40 children were supported by the police.": None,
    "40 children were not supported by a range of providers.": None,
    "Data from the Glen Orra Census (March 2022) indicates that 91% of pupils have an adult to talk to.": (
        "91% of pupils have an adult to talk to.",
        "This was in March 2022.",
    ),
    "Early data shows that 91% of pupils have an adult to talk to.": None,
    "The data does not show that 91% of pupils have an adult to talk to.": None,
    "Young people in the survey said that 91% of pupils have an adult to talk to.": None,
}


@pytest.mark.parametrize(("source", "told"), TOLD.items(), ids=[source[:40] for source in TOLD])
def test_a_frame_says_first_how_many(source, told):
    found = framed_people(source)
    assert (found.lines if found else None) == told


def test_what_a_frame_leaves_over_is_kept():
    found = framed_people("First aid training was given to 51 staff, led by Glen Training.")
    assert found.untold == ("led by Glen Training",)


SAID = (
    "A group of six parents said that they would all tell others about the club, that it was a good club for "
    "new mums and that it helped them make friends."
)


def test_who_said_it_is_said_with_every_sentence():
    lines, edits = attributed(simplify(SAID, Context({}, 15, "")).lines)
    assert lines == (
        "A group of 6 parents said this.",
        "They would all tell others about the club.",
        "They also said that it was a good club for new mums.",
        "They also said that it helped them make friends.",
    )
    assert [edit.rule for edit in edits] == ["say who said it"] * 2


def test_what_a_report_shows_is_not_said_by_people():
    lines = ("The survey said this.", "The room is warm.", "It is open.")
    assert attributed(lines) == (lines, ())


def test_a_second_that_is_no_sentence():
    lines = simplify(
        "Pupils said that the hall was warm and that it was not too loud for them.", Context()
    ).lines
    assert not any(line.startswith("That ") for line in lines)


def test_reported_is_said():
    (line,) = simplify("92% of young people reported that they would go again.", Context()).lines
    assert line == "92 out of 100 young people said that they would go again."
