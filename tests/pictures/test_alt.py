import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthsite.pictures import alt_rules, judge_alt

RULES = {rule.id: rule for rule in alt_rules()}
FAILS = [(rule, alt, file) for rule in RULES.values() for alt, file in rule.fails]
PASSES = [(alt, file) for rule in RULES.values() for alt, file in rule.passes]


@pytest.mark.parametrize(("rule", "alt", "file"), FAILS)
def test_a_failing_example_hits_its_own_rule(rule, alt, file):
    assert rule.hits(alt, file)
    assert judge_alt(alt, file)


@pytest.mark.parametrize(("alt", "file"), PASSES)
def test_a_passing_example_hits_no_rule(alt, file):
    assert judge_alt(alt, file) is None


def test_every_rule_has_both_kinds_of_example():
    assert len(RULES) == len(alt_rules()) == 9
    assert all(rule.fails and rule.passes for rule in RULES.values())


def test_125_characters_pass_and_126_do_not():
    assert judge_alt("x" * 125, "picture.svg") is None
    assert "125" in judge_alt("x" * 126, "picture.svg")


def test_the_problem_says_what_to_do():
    assert judge_alt("picture of a school", "school.png") == RULES["says-picture"].problem
    assert judge_alt("", "school.png") == RULES["missing"].problem


@given(st.text(), st.text())
def test_any_words_and_any_file_name_can_be_judged(alt, file_name):
    assert judge_alt(alt, file_name) in {None, *(rule.problem for rule in RULES.values())}
