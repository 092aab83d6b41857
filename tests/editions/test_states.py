from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from youthsite.editions import (
    changed_omissions,
    fates,
    publishable,
    recorded,
    stale_blocks,
    state_of,
    tells_held,
    tie_to,
)
from youthsite.language.fingerprints import fingerprint, normalise
from youthsite.model import BLOCK_KINDS, STATES, Block, Edition, FormalPage, Omission, Page, Passage, Report

from .strategies import blocks, headings, markdown, unhurried

BLOCK = Block("a", "did", "Did it?", "We met. We left.", 1, ("safe", "active"), "bus")


def passage(id, text, *, held=False):
    return Passage(id, "paragraph", text, fingerprint(text), "index", (), 1, 0, len(text), held)


def report(*passages):
    return Report("glen", "Glen", (FormalPage("index", "Glen", Path("index.md"), "", (), passages),))


def edition(*blocks, left_out=(), to_do=()):
    return Edition(
        "glen", (Page("index", "Glen", Path("index.md"), "", blocks, tuple(left_out), tuple(to_do)),)
    )


ONE, TWO, THREE, FOUR = (
    passage("p1", "One."),
    passage("p2", "Two."),
    passage("p3", "Three."),
    passage("p4", "Four."),
)


@pytest.mark.parametrize("state", STATES)
def test_a_state_holds_while_nothing_changes(state):
    block = recorded(BLOCK, state, ties=tie_to([ONE]))
    assert state_of(block, None) == state
    assert state_of(block, report(ONE, TWO)) == state
    assert publishable(block, report(ONE)) == (state == "approved")


@pytest.mark.parametrize(
    "change",
    [
        {"heading": "Did it not?"},
        {"body": "We met."},
        {"body": "We met. We left"},
        {"kind": "next"},
        {"wellbeing": ("safe",)},
        {"wellbeing": ()},
        {"rights": ("12",)},
        {"picture": "tree"},
        {"heading": "Did it? We", "body": "met. We left."},
        {"heading": "", "body": "Did it? We met. We left."},
    ],
)
def test_every_covered_part_counts(change):
    assert state_of(replace(recorded(BLOCK, "approved"), **change), None) == "draft"


def test_line_ends_and_the_shape_of_quotes_do_not_count():
    block = recorded(replace(BLOCK, body='We "met". We left.'), "approved")
    assert state_of(replace(block, body="We “met”.\r\n\r\nWe  left."), None) == "approved"


@unhurried
@given(blocks(), headings, markdown, st.sampled_from(BLOCK_KINDS), st.sampled_from(["", "tree"]))
def test_an_approval_never_outlives_a_change(block, heading, body, kind, picture):
    block = recorded(block, "approved")
    changed = replace(block, heading=heading, body=body, kind=kind, picture=picture)

    def covered(block):
        return normalise(block.heading), normalise(block.body), block.kind, block.picture

    assume(covered(changed) != covered(block))
    assert state_of(changed, None) == "draft"


@pytest.mark.parametrize("now", [[], [passage("p1", "One two.")], [passage("p1", "One.", held=True)], [TWO]])
def test_a_state_lapses_with_the_passages_told(now):
    block = recorded(BLOCK, "approved", ties=tie_to([ONE]))
    assert state_of(block, report(*now)) == "draft"
    assert not publishable(block, report(*now))
    assert state_of(block, None) == "approved"


def test_a_state_without_a_fingerprint_is_a_draft():
    block = recorded(BLOCK, "approved")
    assert state_of(replace(block, record=replace(block.record, text="")), None) == "draft"


def test_fates_of_passages():
    held = passage("p0", "Private.", held=True)
    telling = recorded(BLOCK, ties=tie_to([ONE, held]))
    left_out = [Omission("p1", "", "told"), Omission("p2", "", "how we meet")]
    found = fates(
        report(held, ONE, TWO, THREE, FOUR),
        edition(telling, left_out=left_out, to_do=[Omission("p3", "", "?")]),
    )
    assert found == {"p0": "held", "p1": "told", "p2": "left out", "p3": "to do", "p4": "to do"}
    assert list(found) == ["p0", "p1", "p2", "p3", "p4"]


def test_stale_blocks_show_what_became_of_the_passage():
    block = recorded(BLOCK, ties=tie_to([ONE, TWO, THREE]))
    changed = passage("p1", "One and a half.")
    stale = stale_blocks(report(changed, THREE), edition(block))
    assert [(each.block.id, each.tie.text, each.passage) for each in stale] == [
        ("a", "One.", changed),
        ("a", "Two.", None),
    ]


def test_a_block_that_tells_a_held_passage_is_known():
    block = recorded(BLOCK, ties=tie_to([ONE]))
    assert tells_held(block, report(replace(ONE, held=True)))
    assert not tells_held(block, report(ONE))


def test_passages_left_out_are_looked_at_again_when_they_change():
    left_out = [
        Omission("p1", ONE.fingerprint, "how we meet"),
        Omission("p2", TWO.fingerprint, "how we meet"),
    ]
    changed = passage("p2", "Two died.")
    found = changed_omissions(
        report(ONE, changed), edition(left_out=left_out, to_do=[Omission("p9", "", "?")])
    )
    assert found == ((left_out[1], changed), (Omission("p9", "", "?"), None))
