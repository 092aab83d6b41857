"""The frames for long sentences about people: what they tell, what they list, and what they leave alone."""

import pytest

from youthsite.writing.context import Context
from youthsite.writing.people_frames import fits, tell_people

TOLD = {
    "Nearly 40 staff completed an online survey and over 12 participated in focus groups to help us.": (
        "Nearly 40 staff answered an online survey.",
        "Over 12 took part in discussion groups.",
    ),
    "This included four focus groups and 310 pupils answering a survey to give their views on "
    "school meals "
    "and their experiences of lunch.": (
        "310 pupils answered a survey.",
        "They gave their views on school meals.",
        "There were also 4 discussion groups.",
    ),
    "In a three-month period we supported 24 children across two primary schools and early "
    "signs are that "
    "they liked it, despite the impact of COVID-19.": (
        "In 3 months we supported 24 children in 2 primary schools.",
    ),
    "There are currently 31 pupils between S1-S4 in Glen Orra across three Secondary schools "
    "benefitting from "
    "mentoring.": ("31 pupils in 3 secondary schools now get mentoring.",),
    "The swimming courses will start again in May with at least 20 staff offered training by March 2026.": (
        "At least 20 staff will be offered training by March 2026.",
    ),
    "Young people have produced a video highlighting their school trip, which has become part of our plan.": (
        "Young people made a video about their school trip.",
    ),
    "To raise awareness, young carers hosted a Q and A session on the radio where they discussed "
    "their work and "
    "are planning to hold more sessions in the future.": (
        "Young carers held a question and answer session on the radio.",
        "They discussed their work.",
        "They plan to hold sessions like this again.",
    ),
    "A good example of this is our Ferry Group, launched in May 2023 and is providing a valuable "
    "opportunity for "
    "our young carers to articulate their views with decision makers.": (
        "Our Ferry Group started in May 2023.",
        "It helps our young carers to speak to people who make decisions.",
    ),
    "Carers and young people have spoken very positively about the support they got from the Club.": (
        "Carers and young people said good things about the support they got.",
    ),
    "Carers reflected they better understood the issue of neglect, and their own lives.": (
        "Carers said that they understood neglect better.",
    ),
    "Instead of waiting, the Ferry Help Team works with families to identify what help they need at home.": (
        "The Ferry Help Team works with families.",
        "It finds out what help they need at home.",
    ),
    "We have recruited three well trained dedicated teachers to raise the attainment of young "
    "people who "
    "need more help with sums.": ("We gave jobs to 3 teachers to help some young people.",),
}
TOLD |= {
    "Pupils asked for a new park and have been directly involved in producing films from their talks.": (
        "Pupils helped to make films.",
    ),
}
NOT_TOLD = (
    "Families reported very negatively on the support they have received from the Hill Club.",
    "Nearly 40 staff did not complete an online survey.",
    "In a three-month period we supported 24 children across two primary schools, but nobody came back.",
    "In a three-month period we supported 24 children across two primary schools, which was fewer "
    "than planned.",
    "There has been no consultation with parents via social media.",
    "Parents said they better understood the bus, but not the train.",
    "We will recruit three teachers to support young people.",
    "Young people have not produced a video about their school trip.",
    "Young people requested that services do not advertise directly to them, which did not happen.",
)


@pytest.mark.parametrize(("source", "told"), TOLD.items(), ids=[source[:40] for source in TOLD])
def test_a_frame_tells_the_part_about_people(source, told):
    telling = tell_people(source, Context())
    assert telling is not None
    assert telling.lines == told


@pytest.mark.parametrize("source", NOT_TOLD)
def test_a_frame_leaves_alone_what_would_mislead(source):
    assert tell_people(source, Context()) is None


def test_all_that_a_frame_leaves_over_is_listed():
    source = (
        "Young people have produced a video highlighting their school trip, which has become part of "
        "our plan."
    )
    telling = tell_people(source, Context())
    assert telling is not None
    assert ("to do: what else the sentence says", "which has become part of our plan") in [
        (edit.rule, edit.before) for edit in telling.edits
    ]
    assert telling.edits[0].rule == "people"


def test_a_sentence_of_another_kind_fits_no_frame():
    assert fits("The harbour was painted blue by the council in May.") == []
