"""What a line must pass by itself: each test of the guard has a line it refuses and one that all let by."""

import pytest

from youthsite.writing.guard import ITEM_TESTS, SENTENCE_TESTS

REFUSED = {
    "odd_signs": "We met families (most of them).",
    "slip": "We met a children.",
    "clipped": "We met pupils and.",
    "stump": "Garden needs.",
    "hangs": "Singing lets pupils learn in a way.",
    "put_wrong": "The club talked about pupils' rights with a disability.",
    "started_as": "The club started as help by phone.",
    "champion": "Every school chose a pupil as its champion.",
    "what_award": "Every school got the Glen Orra Otter Award.",
    "whose_leaders": "Leaders came to the fun day.",
    "says_itself": "Reports about noise were the most common report.",
    "ill_matched": "Swimming is held in May.",
    "loose_start": "Which is why we met.",
    "loose_end": "The club was opened, and trips to farms.",
    "quoted": "He said “we are glad” to us.",
    "too_long": "We met families and then we met pupils and then we met all of the teachers too.",
    "unspelt": "The XQZ has met families.",
    "not_a_clause": "A new club for families.",
    "saying": "Pupils go the extra mile.",
    "hard": "We met families on the esplanade.",
    "strung": "We made a family support project plan.",
    "as_thing": "There is an increase of pupils who swim.",
    "many_names": "We met Ann Bee, Cal Dee, Eve Eff, Gil Haa and Ian Jay.",
    "deep": "We met them and they met us when they were where we had been.",
    "empty": "We will raise awareness in schools.",
    "hard_to_read": "Attending secondary education improves opportunity considerably.",
    "unpictured": "There was a change of status.",
    "only_a_name": "12 pupils who have left school.",
    "item_form": "with families",
}
PASSES = {
    "odd_signs": "We met most families.",
    "slip": "We met a child.",
    "clipped": "We met pupils and parents.",
    "stump": "Pupils needed gardens.",
    "hangs": "Singing lets pupils learn in a fun way.",
    "put_wrong": "The club talked about what pupils with a disability may do.",
    "started_as": "The club started in May.",
    "champion": "Ann is the world champion.",
    "what_award": "40 pupils got a John Muir Award.",
    "whose_leaders": "Leaders of youth groups came to the fun day.",
    "says_itself": "Worries about money were the most common reason.",
    "ill_matched": "A meeting is held in May.",
    "loose_start": "This is why we met.",
    "loose_end": "The club was opened, and pupils went to farms.",
    "quoted": "He said that we are glad.",
    "too_long": "We met families and then we met pupils.",
    "unspelt": "The NHS has met families.",
    "not_a_clause": "Families have a new club.",
    "saying": "Pupils take part in games.",
    "hard": "We met families on the beach.",
    "strung": "We asked secondary school support staff.",
    "as_thing": "More pupils can swim now.",
    "many_names": "We met people at Glen School.",
    "deep": "We met them when they were at home.",
    "empty": "We will raise awareness of bullying.",
    "hard_to_read": "Going to school helps you later.",
    "unpictured": "There was a change of names.",
    "only_a_name": "We sang for 12 pupils who have left school.",
    "item_form": "like families",
}
TESTS = {test.__name__.strip("_"): test for test in (*SENTENCE_TESTS, *ITEM_TESTS)}


def test_each_test_has_its_lines():
    assert set(TESTS) == set(REFUSED) == set(PASSES)


@pytest.mark.parametrize("name", REFUSED)
def test_a_line_is_refused_by_its_test(name):
    assert TESTS[name](REFUSED[name], 15)


@pytest.mark.parametrize("name", PASSES)
def test_a_line_beside_it_may_stand(name):
    tests = ITEM_TESTS if name == "item_form" else SENTENCE_TESTS
    assert [test.__name__ for test in tests if test(PASSES[name], 15)] == []
