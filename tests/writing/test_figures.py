import pytest

from youthsite.checks.facts import fact_problems
from youthsite.writing.context import Context
from youthsite.writing.figures import framed
from youthsite.writing.telling import tell

TOLD = {
    "There was an increase in the number of visits to the new club, up from 14 in the previous year "
    "to 31 last year, as a result of work with schools.": (
        "The number of visits to the new club went up.",
        "It went up from 14 in the year before to 31 last year.",
    ),
    "There are currently 85 pupils benefitting from support such as music, money advice and trips.": (
        "85 pupils are getting support.",
        "Some examples are:",
        "- music",
        "- money advice",
        "- trips",
    ),
    "There were 40 pupils learning to swim.": None,
    "There was a 12% reduction in exclusions.": ("Exclusions went down by 12%.",),
    "There was a rise in the number of young people in work.": (
        "The number of young people in work went up.",
    ),
    "Over the last year we have seen a 20% increase to 94% in pupils being registered with a dentist.": (),
    "In 2023, 64% of pupils said they felt safe at school, compared with 58% in 2021.": (
        "In 2023, 64 out of 100 pupils said they felt safe at school.",
        "It was 58 out of 100 in 2021.",
    ),
    "School attendance was 91.2% (90.4% the previous year).": (
        "School attendance was 91.2%.",
        "It was 90.4% the year before.",
    ),
    "Attendance was 88%, down from 92% last year.": (
        "Attendance was 88%.",
        "This went down from 92% last year.",
    ),
    "12 out of 1500 (less than 1%) of young people supported were sent to hospital.": (
        "1500 young people were supported.",
        "12 of them were sent to hospital.",
        "This is less than 1%.",
    ),
    "In all 3,000 pupils answered the survey, representing 72% of pupils in our schools.": (
        "In all 3,000 pupils answered the survey.",
        "This is 72 out of 100 pupils in our schools.",
    ),
    "Nearly 200 pupils completed a survey and over 50 joined a group.": (
        "Nearly 200 pupils completed a survey.",
        "Over 50 pupils joined a group.",
    ),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_round_a_number_is_told_in_short_ones(text):
    told = tell(text, Context(), follows=False)
    if TOLD[text] is None:
        assert framed(text) is None
        return
    assert told.lines == TOLD[text]
    assert [problem for problem in fact_problems(told.lines, [text]) if problem.level == "error"] == []


def test_what_a_frame_leaves_over_is_listed():
    text = "82% of leavers are in work, an increase from 64% in 2020 - this puts Glen Orra in the top five."
    told = tell(text, Context(), follows=False)
    assert told.lines == ("82 out of 100 leavers are in work.", "This went up from 64 out of 100 in 2020.")
    assert [edit.before for edit in told.edits if edit.rule.startswith("to do")] == [
        "this puts Glen Orra in the top five"
    ]


def test_the_group_stands_first_where_a_share_is_long():
    text = (
        "82% of young carers who left school in 2023-24 are in work or in study, an increase from 64% at "
        "the start of term."
    )
    assert framed(text).lines == (
        "This is about young carers who left school in 2023-24.",
        "64 out of 100 were in work or in study.",
        "This was at the start of term.",
        "Later it was 82 out of 100.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "We met 40 families in May.",
        "Three of the five schools, which are new, took part in 2022.",
        "There has been an increase in attendance and a fall in exclusions.",
        "Pupils aged between 8 and 15 took part.",
    ],
)
def test_other_sentences_fit_no_frame(text):
    assert framed(text) is None


@pytest.mark.parametrize("text", ["3 quarters of pupils came.", "Pupils aged 8 and 15 came."])
def test_slips_with_numbers_are_left_to_people(text):
    assert tell(text, Context(), follows=False).lines == ()
