import pytest

from youthsite.writing.grammar import first_finite, is_clause, tokens
from youthsite.writing.lexicon import base_forms, ing_forms, past_forms, third_person_forms

CLAUSES = """
We met 40 families.
Pupils have made a film.
There is a new club.
In 2021, we opened a room.
The group meets monthly.
Young people told us a lot.
Inspectors listened to 59 children.
Headteachers know about it.
It was not easy.
Feedback from families was good.
"""
FRAGMENTS = """
A new club for families
Keeping children safe
Improved health and wellbeing
Young people supported by the team
Implement the plan
Further development of the service
What we have done
North Lanarkshire Plan 2023 to 2026
which has been a help to all
Making sure people have a home
Host a day for carers
"""


@pytest.mark.parametrize("text", CLAUSES.strip().splitlines())
def test_a_clause_has_a_subject_and_a_verb(text):
    assert is_clause(text)


@pytest.mark.parametrize("text", FRAGMENTS.strip().splitlines())
def test_a_fragment_is_no_clause(text):
    assert not is_clause(text)


def test_the_verb_of_a_relative_clause_is_not_the_main_verb():
    parts = tokens("Staff who have met them are glad.")
    assert parts[first_finite(parts)].word == "are"


def test_verbs_have_their_forms():
    assert {"try", "meet"} <= base_forms()
    assert {"tried", "met", "planned", "shared"} <= past_forms()
    assert {"tries", "provides"} <= third_person_forms()
    assert "supports" not in third_person_forms()
    assert ing_forms()["making"] == "make"
    assert ing_forms()["planning"] == "plan"
