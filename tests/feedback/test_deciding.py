from dataclasses import replace
from pathlib import Path

import pytest

from youthsite.errors import YouthsiteError
from youthsite.feedback import (
    Entry,
    Exchange,
    decide_entry,
    is_late,
    is_released,
    published_exchange,
    released_entry,
    state_of_entry,
)
from youthsite.model import Decision

SAID = Exchange("More lights.", "pupils", "2025-01-31", "did", "We put up lights.")
ENTRY = Entry("lights", Path("lights.yml"), SAID)


def go(entry, *states, held=()):
    for state in states:
        entry = decide_entry(entry, Decision(state, "Youth Forum", "2025-03-01", "why"), held)
    return entry


def test_the_whole_way_and_any_change_makes_a_draft():
    approved = go(ENTRY, "in review", "agreed", "approved")
    assert state_of_entry(approved) == "approved"
    assert [one.state for one in approved.decisions] == ["in review", "agreed", "approved"]
    for change in (
        {"said": "More parks."},
        {"answer": "not yet"},
        {"reply": "We put up a light."},
        {"who": "pupils of one school"},
        {"asked": "2025-01-30"},
        {"since": "They are broken."},
        {"next_look": "2026-01-01"},
        {"tells": ("p-0001",)},
    ):
        changed = replace(approved, exchange=replace(SAID, **change))
        assert state_of_entry(changed) == "draft", change
        assert published_exchange(changed, approved_only=True) == SAID
        assert published_exchange(changed, approved_only=False) == changed.exchange


def test_words_do_not_move_from_one_part_to_the_next_unseen():
    one = go(replace(ENTRY, exchange=replace(SAID, reply="We did", reason="it")), "in review")
    assert state_of_entry(replace(one, exchange=replace(SAID, reply="We", reason="did it"))) == "draft"


def test_nothing_is_published_before_it_was_approved():
    for states in ((), ("in review",), ("in review", "agreed")):
        assert published_exchange(go(ENTRY, *states), approved_only=True) is None


def test_out_of_turn_unanswered_unexplained_and_held_are_refused():
    agreed = go(ENTRY, "agreed")
    with pytest.raises(YouthsiteError, match="group"):
        go(ENTRY, "approved")
    with pytest.raises(YouthsiteError, match="already"):
        go(agreed, "agreed")
    with pytest.raises(YouthsiteError, match="held back"):
        go(agreed, "approved", held=("it may name a person",))
    with pytest.raises(YouthsiteError, match="no answer"):
        go(replace(ENTRY, exchange=replace(SAID, answer="", reply="")), "agreed", "approved")
    with pytest.raises(YouthsiteError, match="without a reason"):
        go(replace(ENTRY, exchange=replace(SAID, answer="no")), "agreed", "approved")
    with pytest.raises(YouthsiteError, match="no reason"):
        decide_entry(agreed, Decision("draft", "Youth Forum", "2025-03-01"))


def test_a_release_is_for_these_very_words_and_no_approval():
    released = released_entry(ENTRY, "participation officer", "2025-03-01", "a place, no person")
    assert is_released(released, SAID)
    assert not is_released(released, replace(SAID, said="More lights!"))
    assert state_of_entry(released) == "draft"
    with pytest.raises(YouthsiteError, match="reason"):
        released_entry(ENTRY, "participation officer", "2025-03-01", " ")


@pytest.mark.parametrize(
    ("asked", "answered", "late"),
    [
        ("2025-01-31", "2025-04-30", False),
        ("2025-01-31", "2025-05-01", True),
        ("2024-11-15", "2025-02-15", False),
        ("2024-11-15", "2025-02-16", True),
    ],
)
def test_late_is_after_so_many_months(asked, answered, late):
    assert is_late(asked, answered, 3) is late
