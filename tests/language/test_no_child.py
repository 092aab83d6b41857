"""Words that are about a child in one sentence and about a plan or money in the next."""

import pytest

from youthsite import rights, wellbeing


@pytest.mark.parametrize("room", [rights, wellbeing], ids=["rights", "wellbeing"])
@pytest.mark.parametrize(
    "text",
    [
        "The Partnership adopted the plan.",
        "The plan for three years was adopted.",
        "A new approach has been adopted in every team.",
        "The adoption of the strategy took a year.",
        "A healthy budget remains.",
        "We have a healthy balance, and the finances are healthy.",
    ],
)
def test_a_plan_that_is_adopted_and_money_that_is_healthy_are_about_no_child(text, room):
    assert room.propose(text) == ()


@pytest.mark.parametrize(
    ("text", "word", "article"),
    [
        ("Robin was adopted in spring.", "nurtured", "21"),
        ("Three children have a plan to be adopted.", "nurtured", "21"),
        ("Adoptive families met every month.", "nurtured", "21"),
        ("The adoption of children took less time.", "nurtured", "21"),
        ("Adopted young people met every month.", "nurtured", "21"),
        ("Meals at school are healthy.", "healthy", "24"),
    ],
)
def test_children_who_are_adopted_and_healthy_meals_still_are(text, word, article):
    assert word in [guess.label for guess in wellbeing.propose(text)]
    assert article in [guess.label for guess in rights.propose(text)]
