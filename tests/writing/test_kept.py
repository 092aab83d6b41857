import pytest

from youthsite.writing.antecedents import named_again, people_put_back
from youthsite.writing.context import Context
from youthsite.writing.guard import facts_problem
from youthsite.writing.kept import Part, brought_in_untold, worth_telling
from youthsite.writing.narrowing import narrows_each
from youthsite.writing.one_sentence import Telling
from youthsite.writing.partly import partly
from youthsite.writing.tails import with_tails
from youthsite.writing.telling import tell
from youthsite.writing.weighed import goes_on, held_against

CONTEXT = Context({}, 15, "Glen Orra")


def part(sentence, *lines):
    return Part(sentence, Telling(lines) if lines else Telling(reason="it is hard"))


def test_a_line_that_says_too_little_stays_for_a_person_with_what_leans_on_it():
    told = part("A nurse came to 40 pupils.", "A nurse came to 40 pupils.")
    empty = part("We met parents.", "We met parents.")
    leans = part("They liked it.", "They liked it.")
    assert [each.is_told for each in worth_telling([told, empty, leans])] == [True, False, False]
    assert [each.is_told for each in worth_telling([told, leans])] == [True, True]


def test_these_things_must_have_been_told():
    told = part("64 children used a new hall.", "64 children used a new hall.")
    points = part("66% of these referrals were local.", "66 out of 100 of these requests were local.")
    assert [each.is_told for each in worth_telling([told, points])] == [True, False]
    assert worth_telling([part("", "The number of requests grew."), points])[1].is_told


HELD = {
    "However, the paradigm was delayed.": True,
    "They could not come again.": True,
    "Some could not come at all.": True,
    "The number of club visits fell.": True,
    "The paradigm of commissioning was delayed.": True,
    "Staff posts in the hospital were difficult to fill.": False,
    "New paradigms were piloted.": False,
}


@pytest.mark.parametrize("sentence", HELD)
def test_bad_news_about_the_same_thing_holds_a_telling_back(sentence):
    told = part("40 pupils joined the club.", "40 pupils joined the club.")
    assert bool(held_against([told, part(sentence)])) == HELD[sentence]


def test_bad_news_about_something_else_is_listed():
    hard = "Multidisciplinary methodologies were not operationalised."
    telling = tell(f"40 pupils joined the new club. {hard}", CONTEXT, follows=False)
    assert telling.lines == ("40 pupils joined the new club.",)
    assert [edit.before for edit in telling.edits if edit.rule.startswith("to do")] == [hard]


def test_they_are_named_where_it_is_certain():
    before = ["Young people talked to us about buses. They like the new ones."]
    assert named_again("They also asked for a club.", before) == "Young people asked for a club."
    assert named_again("They asked for a club.", ["Councils met in May."]) == "They asked for a club."
    assert named_again("They asked for a club.", ["Children and a nurse met."]) != "A nurse asked for a club."


def test_it_is_named_by_the_name_right_before():
    before = ["Glen Pathways is a programme for pupils."]
    assert named_again("It is a club in schools.", before) == "Glen Pathways is a club in schools."
    assert named_again("It is a club in schools.", ["We met in May."]) == "It is a club in schools."


def test_the_one_group_of_people_in_an_opening_is_put_back():
    opening = "In response to care leavers, parents"
    assert people_put_back("We drove them home.", "Young people came late") == "We drove Young people home."
    assert people_put_back("We drove them home.", f"{opening} and pupils") == "We drove them home."


def test_what_it_was_for_is_listed_and_what_was_done_is_told():
    found = partly(
        ["We opened a room.", "This was to set a paradigm."],
        lambda line: "hard" if "paradigm" in line else "",
        lambda line: False,
    )
    assert (found.told, found.untold) == (["We opened a room."], ["This was to set a paradigm."])
    found = partly(
        ["We drove them home.", "This was to set a paradigm."],
        lambda line: "hard" if "paradigm" in line else "",
        lambda line: False,
    )
    assert not found.told


TAILS = {
    ("43 pupils got a room.", "This was in the past year."): ["In the past year, 43 pupils got a room."],
    ("This went up by 4%.", "This was over the last year."): ["Over the last year, this went up by 4%."],
    ("We met parents.", "This was about bullying."): ["We met parents about bullying."],
    ("Pupils said this.", "This was in May 2023."): ["Pupils said this.", "This was in May 2023."],
    ("In May, pupils met.", "This was in the past year."): [
        "In May, pupils met.",
        "This was in the past year.",
    ],
    ("We opened a club.", "This was in the hall."): ["We opened a club.", "This was in the hall."],
}


@pytest.mark.parametrize("lines", TAILS)
def test_lone_ends_are_put_back(lines):
    assert list(with_tails(lines, "")[0]) == TAILS[lines]


def test_a_time_goes_to_the_line_that_the_report_gives_it():
    lines = ("43 pupils got a room.", "33 had a plan.", "This was in the past year.")
    told, edits = with_tails(lines, "In the past year 43 pupils got a room, 33 of them with a plan.")
    assert told == ("In the past year, 43 pupils got a room.", "33 had a plan.")
    assert [edit.rule for edit in edits] == ["join"]


def test_a_number_that_is_listed_as_to_do_is_not_lost():
    source = ["40 pupils joined the club, and 92% of paradigms changed."]
    easy = ["40 pupils joined the club."]
    assert "92%" in facts_problem(easy, source)
    assert facts_problem(easy, source, listed=["and 92% of paradigms changed"]) == ""
    assert facts_problem(["50 pupils joined the club."], source, listed=["40 pupils and 92%"])


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("The night is for 60 pupils.", True),
        ("Pupils sang in the ward.", True),
        ("The school is open.", False),
        ("A night out is for pupils, and the night is long.", False),
        ("The lake is deep.", False),
    ],
)
def test_the_one_that_only_an_untold_sentence_brings_in_is_not_told(line, refused):
    untold = Part("A football night opened in the ward of the school.", Telling(reason="it is hard"))
    assert bool(brought_in_untold([line], (), [untold])) is refused
    assert brought_in_untold([line], ["The night and the ward are new."], [untold]) == ""


def test_they_are_no_people_of_before_an_untold_sentence():
    told = [
        Part("We met cooks.", Telling(("We met cooks.",))),
        Part("Pupils sang.", Telling(reason="it is hard")),
        Part("In all they ate 40 pies.", Telling(("In all they ate 40 pies.",))),
    ]
    assert [part.is_told for part in worth_telling(told)] == [True, False, False]
    assert [part.is_told for part in worth_telling([told[0], told[2]])] == [True, True]


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("Songs were sung with little ones.", False),
        ("There were 30 songs.", False),
        ("There were 30 songs for 12 families.", True),
        ("In 2021 children sang every day.", True),
        ("Pupils asked for a new hall.", True),
        ("Pupils asked for the same hall again, and got it.", False),
    ],
)
def test_after_an_untold_sentence_only_what_stands_by_itself_is_told(line, stands):
    parts = [part("The team grew."), part(line, line)]
    assert worth_telling(parts)[1].is_told is stands
    assert worth_telling(parts[1:])[0].is_told


@pytest.mark.parametrize(
    ("after", "held"),
    [
        ("They said that it was cold.", True),
        ("Four helpers retired.", True),
        ("It was in Elgar Street.", False),
    ],
)
def test_the_only_line_is_not_told_without_what_came_of_it(after, held):
    told = part("A day was held for 40 pupils.", "A day was held for 40 pupils.")
    more = part("They ate soup.", "They ate soup.")
    assert bool(goes_on([told, part(after)])) is held
    assert not goes_on([told, more, part(after)])


def test_no_word_goes_that_says_which_of_all():
    assert narrows_each("We help every child", "at the point when they leave care")
    assert not narrows_each("We help every child", "so that they feel safe")
    assert not narrows_each("People of all ages came", "where they sang")
