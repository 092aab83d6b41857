"""How far a block has come: its recorded state holds only while its words and what it tells are the same."""

import json
from collections.abc import Iterable
from dataclasses import replace

from ..language.fingerprints import fingerprint, normalise
from ..model import Block, BlockRecord, Edit, Origin, Passage, Report, State, Tie


def block_words(block: Block) -> str:
    """Give all that an approval covers, in one text: kind, wellbeing words, picture, heading and body.

    The parts are normalised one by one and kept apart, so that no word can move from one to the next unseen.
    White space is not covered: a sentence may go on a line of its own.
    """
    parts = [
        block.kind,
        list(block.wellbeing),
        block.picture,
        normalise(block.heading),
        normalise(block.body),
    ]
    return json.dumps(parts, ensure_ascii=False)


def words_fingerprint(block: Block) -> str:
    """Give the fingerprint of a block's words, as its record keeps it."""
    return fingerprint(block_words(block))


def recorded(
    block: Block,
    state: State = "draft",
    origin: Origin = "person",
    ties: Iterable[Tie] = (),
    edits: Iterable[Edit] = (),
) -> Block:
    """Give the block with a new record for the words it has now; what was accepted stays with it."""
    text, accepted = words_fingerprint(block), block.record.accepted
    record = BlockRecord(state, origin, text, tuple(ties), tuple(edits), accepted)
    return replace(block, record=record)


def state_of(block: Block, report: Report | None) -> State:
    """Give the recorded state while it holds, else `draft`.

    It lapses when the block's words differ from those it was given for, when a tied passage is gone, says
    something else or is held. Without a report only the words are compared.
    """
    if block.record.state == "draft" or block.record.text != words_fingerprint(block):
        return "draft"
    if report is not None and not _all_fresh(block.record.ties, report):
        return "draft"
    return block.record.state


def publishable(block: Block, report: Report) -> bool:
    """Say whether an officer approved the block and nothing has changed since."""
    return state_of(block, report) == "approved"


def tied_passages(ties: Iterable[Tie], report: Report) -> dict[str, Passage]:
    """Give the passages of some ties by id; those that are gone are not in it."""
    wanted = {tie.passage for tie in ties}
    return {passage.id: passage for page in report.pages for passage in page.passages if passage.id in wanted}


def is_fresh(tie: Tie, passage: Passage | None) -> bool:
    """Say whether a tied passage is there, is not held, and says what it said when it was tied."""
    return passage is not None and not passage.held and passage.fingerprint == tie.fingerprint


def _all_fresh(ties: tuple[Tie, ...], report: Report) -> bool:
    passages = tied_passages(ties, report) if ties else {}
    return all(is_fresh(tie, passages.get(tie.passage)) for tie in ties)
