"""How far a block has come: its recorded state holds only while its words and what it tells are the same."""

import json
from collections.abc import Iterable
from dataclasses import replace

from ..language.fingerprints import fingerprint, normalise
from ..model import Block, Dismissal, Edit, Origin, Passage, Report, State, Tie, Wording


def block_words(block: Block) -> str:
    """Give all that an approval covers, in one text: kind, wellbeing words, picture, heading, body, rights.

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
    if block.rights:
        parts.append(list(block.rights))
    return json.dumps(parts, ensure_ascii=False)


def words_fingerprint(block: Block) -> str:
    """Give the fingerprint of a block's words, as its record keeps it."""
    return fingerprint(block_words(block))


def wording_fingerprint(wording: Wording) -> str:
    """Give the fingerprint of all that an approval covers, the words for its picture included."""
    block = Block(
        "",
        wording.kind,
        wording.heading,
        wording.body,
        line=0,
        wellbeing=wording.wellbeing,
        picture=wording.picture,
        rights=wording.rights,
    )
    parts = [block_words(block), normalise(wording.alt)]
    if wording.drawing:
        parts.append(wording.drawing)
    return fingerprint(json.dumps(parts, ensure_ascii=False))


def recorded(
    block: Block,
    state: State = "draft",
    origin: Origin = "person",
    ties: Iterable[Tie] = (),
    edits: Iterable[Edit] = (),
) -> Block:
    """Give the block with a record for the words it has now; what people decided before stays with it."""
    record = replace(
        block.record,
        state=state,
        origin=origin,
        text=words_fingerprint(block),
        alt=block.alt or "" if state != "draft" else "",
        drawing=block.drawing or "" if state != "draft" else "",
        ties=tuple(ties),
        edits=tuple(edits),
    )
    return replace(block, record=record)


def origin_of(block: Block) -> Origin:
    """Say who wrote the block's words: a person, when they were changed since its record was made."""
    changed = block.record.text and block.record.text != words_fingerprint(block)
    return "person" if changed else block.record.origin


def state_of(block: Block, report: Report | None) -> State:
    """Give the recorded state while it holds, else `draft`.

    It lapses when the block's words, those for its picture, or the files of a site's own picture differ from
    those it was given for, and when a tied passage is gone, is held or says something else, unless that
    change was dismissed. Without a report only the block is compared.
    """
    record = block.record
    if record.state == "draft" or record.text != words_fingerprint(block):
        return "draft"
    if block.alt is not None and block.alt != record.alt:
        return "draft"
    if not same_drawing(block.drawing, record.drawing):
        return "draft"
    if report is not None and not all_fresh(record.ties, record.dismissed, report):
        return "draft"
    return record.state


def same_drawing(now: str | None, kept: str) -> bool:
    """Say whether a picture's files are those that were kept; where nobody looked or kept them, they are."""
    return now is None or not kept or now == kept


def publishable(block: Block, report: Report) -> bool:
    """Say whether an officer approved the block and nothing has changed since."""
    return state_of(block, report) == "approved"


def is_stale(block: Block, report: Report) -> bool:
    """Say whether something that the block tells changed or went away since, and nobody dismissed that."""
    return not all_fresh(block.record.ties, block.record.dismissed, report)


def tied_passages(ties: Iterable[Tie], report: Report) -> dict[str, Passage]:
    """Give the passages of some ties by id; those that are gone are not in it."""
    wanted = {tie.passage for tie in ties}
    return {passage.id: passage for page in report.pages for passage in page.passages if passage.id in wanted}


def is_fresh(tie: Tie, passage: Passage | None, dismissed: Iterable[Dismissal] = ()) -> bool:
    """Say whether a tied passage is there, is not held, and says what it said when it was tied.

    A change that people dismissed does not count until the passage changes again.
    """
    if passage is None or passage.held:
        return False
    same = passage.fingerprint == tie.fingerprint
    return same or any(
        each.passage == passage.id and each.fingerprint == passage.fingerprint for each in dismissed
    )


def all_fresh(ties: tuple[Tie, ...], dismissed: tuple[Dismissal, ...], report: Report) -> bool:
    """Say whether all of a block's ties are fresh."""
    passages = tied_passages(ties, report) if ties else {}
    return all(is_fresh(tie, passages.get(tie.passage), dismissed) for tie in ties)
