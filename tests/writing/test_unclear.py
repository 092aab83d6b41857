"""Numbers of nobody, aims that are problems, what may not be cut or parted, and where a meaning stands."""

import pytest

from youthsite.model import Edit
from youthsite.writing.blocks import _explained
from youthsite.writing.composed import compose
from youthsite.writing.context import Context
from youthsite.writing.in_place import problem_in_place, this_leans
from youthsite.writing.splitting.relatives import indefinite
from youthsite.writing.unclear import hangs, ill_matched, what_award


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


def test_an_award_says_what_it_is_for():
    assert what_award("We gave £3 million in 64 awards.", 15)
    assert what_award("20 pupils got the Orra Star Award.", 15)
    assert what_award("20 pupils got a John Muir Award.", 15) == ""
    assert what_award("20 pupils got awards for singing.", 15) == ""


def test_what_happened_is_told_or_left():
    assert hangs("Pupils wanted to hear what had happened.", 15)
    assert hangs("Pupils told us what happened at lunch.", 15) == ""


def test_words_that_clash_are_found():
    assert ill_matched("More than £1 million has been got for families.", 15)
    assert ill_matched("There were 9 children who are in the choir.", 15)
    assert ill_matched("There were 9 children who were in the choir.", 15) == ""
