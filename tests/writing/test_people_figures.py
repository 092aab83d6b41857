import pytest

from youthsite.writing.attribution import attributed
from youthsite.writing.context import Context
from youthsite.writing.people_figures import framed_people
from youthsite.writing.simplify import simplify

TOLD = {
    "First aid training was provided for 51 social work staff, delivered by Glen Training.": (
        "51 social work staff had first aid training.",
    ),
    "Training on first aid has been developed and delivered in 12 secondary schools to 160 staff.": (
        "160 staff have had training on first aid in 12 secondary schools.",
    ),
    "During the reporting period, training was given to 12 parents.": ("12 parents had training.",),
    "Over the last year, training was given to 12 parents.": (
        "Over the last year, 12 parents had training.",
    ),
    "Training was offered to 30 parents.": ("30 parents were offered training.",),
    "First aid training was not given to 30 parents.": None,
    "Training will be given to 30 parents.": None,
    "First aid training was provided for 51 staff, which did not help them.": None,
    "Inspectors listened to the views and experiences of 59 children and young people and 42 parents and "
    "carers including meetings and phone calls.": (
        "Inspectors listened to 59 children and young people.",
        "They also listened to 42 parents and carers.",
    ),
    "We met 20 pupils and 30 parents, but few of them came back.": None,
    "Food for Life had 74 young people access the programmes and saw school attendance improve for all "
    "young people by 31%.": (
        "74 young people used Food for Life.",
        "School attendance improved by 31% for all young people.",
    ),
    "1135 children and 120 families were supported by a range of providers including Circle.": (
        "1135 children and 120 families got support.",
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
