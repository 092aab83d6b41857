"""Lines beside their sentence and the line above: each test has one that it refuses and one it lets by."""

import pytest

from youthsite.writing.in_place import IN_PLACE, InPlace

REFUSED = {
    "of_whom": InPlace("Seven went to the fair.", "Seven went to the fair.", "Lunch was free."),
    "problem_as_aim": InPlace("Debt was their aim.", "Debt was their priority."),
    "same_of_two": InPlace("The number was the same.", "The number was 7, after 9 last year."),
    "how_or_where": InPlace("All pupils were moved.", "All pupils were moved to the hall.", is_cut=True),
    "what_it_is": InPlace("It lasts until May.", "It lasts until May.", "Pupils sang in the rain."),
    "said_twice": InPlace("The shows were good shows.", "The plays were good shows."),
    "list_parted": InPlace(
        "We met bus drivers, cooks and cleaners.", "We met drivers of buses, cooks and cleaners."
    ),
    "list_as_deed": InPlace("This walked home.", "We asked about food, walking home and games."),
    "little_left": InPlace("It is sung.", "It is sung in both choirs each May.", is_cut=True),
    "torn_hyphen": InPlace("Pupil led walks are long.", "Pupil-led walks are long."),
    "two_ages": InPlace("Pupils aged 8 or 9 sang.", "Pupils aged 8 and 9 sang."),
}
LET_BY = {
    "of_whom": InPlace("Seven went to the fair.", "Seven went to the fair.", "We met 12 pupils."),
    "problem_as_aim": InPlace("Less debt was their aim.", "They aimed for less debt."),
    "same_of_two": InPlace("The number was the same.", "The number was 7, as in 2021."),
    "how_or_where": InPlace("Pupils were moved.", "Pupils were moved."),
    "what_it_is": InPlace("It lasts until May.", "It lasts until May.", "Pupils can join a choir."),
    "said_twice": InPlace("The shows were good shows.", "The shows were good shows."),
    "list_parted": InPlace("We met drivers, cooks and pupils.", "We met bus drivers, cooks and pupils."),
    "list_as_deed": InPlace("This helped pupils.", "We opened a club, helping pupils."),
    "little_left": InPlace("It is sung in May.", "It is sung in May, and by all.", is_cut=True),
    "torn_hyphen": InPlace("After school walks are long.", "After-school walks are long."),
    "two_ages": InPlace("Pupils aged 8 to 9 sang.", "Pupils aged between 8 and 9 sang."),
}
TESTS = {test.__name__: test for test in IN_PLACE}


def test_each_test_has_its_lines():
    assert set(TESTS) == set(REFUSED) == set(LET_BY)


@pytest.mark.parametrize("name", REFUSED)
def test_a_line_out_of_place_is_refused_by_its_own_test(name):
    assert TESTS[name](REFUSED[name])
    assert not any(test(REFUSED[name]) for other, test in TESTS.items() if other != name)


@pytest.mark.parametrize("name", LET_BY)
def test_a_line_in_its_place_may_stand(name):
    assert not any(test(LET_BY[name]) for test in IN_PLACE)
