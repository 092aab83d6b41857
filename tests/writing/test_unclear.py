"""Lines that hang, ask "of whom?" or say a thing at its word; each rule has a line that passes beside it."""

import pytest

from youthsite.model import Edit
from youthsite.writing.blocks import _explained
from youthsite.writing.composed import compose
from youthsite.writing.context import Context
from youthsite.writing.guard import problem_of
from youthsite.writing.in_place import problem_in_place, this_leans
from youthsite.writing.splitting.relatives import indefinite


@pytest.mark.parametrize(
    "line",
    [
        "Singing lets pupils learn in a way.",
        "The club talked about pupils' rights with a disability.",
        "The helpline started as help by phone.",
        "Pupils hold the council to account.",
        "The number of lunches decreased by 12.",
        "40 pupils took part over the period.",
        "Parents had lunch after having been at the club.",
        "Every school chose a pupil as its champion.",
        "Leaders came to the fun day.",
        "Reports about noise were the most common report.",
    ],
)
def test_what_is_unclear_by_itself_is_refused(line):
    assert problem_of(line, 15, parsed=True)


@pytest.mark.parametrize(
    "line",
    [
        "Singing lets pupils learn in a fun way.",
        "The club talked about what pupils with a disability may do.",
        "The club started in May.",
        "The number of lunches went down by 12.",
        "Leaders of youth groups came to the fun day.",
        "School leaders came to the fun day.",
        "Worries about money were the most common reason.",
    ],
)
def test_what_is_clear_by_itself_may_stand(line):
    assert problem_of(line, 15, parsed=True) == ""


@pytest.mark.parametrize("line", ["64 per cent were girls.", "All 9 liked the trip.", "12% said yes."])
def test_a_number_needs_its_people_right_before(line):
    assert problem_in_place([line], (), line) == "it does not say of whom"
    assert problem_in_place([line], (), line, ["We asked 40 pupils about lunch."]) == ""
    assert problem_in_place([line], (), line, ["We asked 40 pupils.", "The day was hot."])


def test_a_number_with_its_people_may_stand():
    for line in (
        "64 per cent of pupils were girls.",
        "All 9 schools liked the trip.",
        "12 looked after young people sang.",
    ):
        assert problem_in_place([line], (), line) == ""


def test_a_problem_is_no_aim():
    line, sentence = "Pupils chose bullying as a main aim.", "Pupils chose bullying as a priority."
    assert "problem" in problem_in_place([line], (), sentence)
    assert (
        problem_in_place(["Pupils chose play as a main aim."], (), "Pupils chose play as a priority.") == ""
    )


def test_two_figures_are_not_the_same():
    line = "The number of lunches stayed the same."
    assert problem_in_place([line], (), "The number of lunches was stable, 41 beside 44.")
    assert problem_in_place([line], (), "The number of lunches was stable at 41.") == ""


def test_how_or_where_may_not_be_cut_from_a_deed():
    cut = (Edit("cut-details", "by a worker at home", ""),)
    assert problem_in_place(
        ["40 families were supported."], cut, "40 families were supported by a worker at home."
    )
    assert problem_in_place(["40 families were supported."], (), "40 families were supported.") == ""


def test_this_may_not_follow_a_sentence_of_which_much_was_cut():
    cut = (Edit("cut-details", "with a new kind of bus", ""),)
    assert this_leans("This was liked by pupils.", cut)
    assert not this_leans("This was liked by pupils.", ())
    assert not this_leans("Pupils liked the trip.", cut)


def test_a_way_is_not_parted_from_what_it_is():
    long = (
        "Last spring the pupils of all five schools at the lake wrote in a {} that was new to the teachers."
    )
    assert indefinite(long.format("way"), Context({}, 15)) is None
    assert indefinite(long.format("room"), Context({}, 15)) is not None


def test_an_explanation_stands_after_what_leans_on_the_line_before_it():
    lines, _ = _explained(("Pupils asked for help with poverty.", "When winter came they met."), set())
    assert lines[1].startswith("When winter")
    assert lines[2].startswith("Poverty means")


def test_rights_stay_with_their_children_and_gone_adverbs_are_listed():
    said = compose("We held training on the rights of young carers who live with foster carers.")
    assert said
    assert "rights of young carers" in said.lines[0]
    said = compose("We successfully delivered parenting courses to 40 parents.")
    assert said
    assert "successfully" in said.dropped
