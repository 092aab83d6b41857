"""What became of each passage, and which blocks tell one that has changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Block, Edition, Fate, Omission, Passage, Report, Tie
from .states import is_fresh, tied_passages


@dataclass(frozen=True, slots=True)
class StaleTie:
    """A tie whose passage changed, was held back, or is gone (`passage` is None)."""

    block: Block
    tie: Tie
    passage: Passage | None


def tie_to(passages: Iterable[Passage]) -> tuple[Tie, ...]:
    """Tie a block to passages as they are now."""
    return tuple(Tie(passage.id, passage.fingerprint, passage.text) for passage in passages)


def fates(report: Report, edition: Edition) -> dict[str, Fate]:
    """Say of every passage, in reading order, whether it is held, told, left out or still to do.

    Held goes before told, told before left out. A passage that nobody mentioned is still to do.
    """
    told = {tie.passage for block in edition.blocks for tie in block.record.ties}
    left_out = {omission.passage for page in edition.pages for omission in page.left_out}
    return {passage.id: _fate(passage, told, left_out) for passage in report.passages}


def _fate(passage: Passage, told: set[str], left_out: set[str]) -> Fate:
    if passage.held:
        return "held"
    if passage.id in told:
        return "told"
    return "left out" if passage.id in left_out else "to do"


def stale_blocks(report: Report, edition: Edition) -> tuple[StaleTie, ...]:
    """Give each tie that no longer fits the report, in the order of the easy edition."""
    passages = tied_passages((tie for block in edition.blocks for tie in block.record.ties), report)
    return tuple(
        StaleTie(block, tie, passages.get(tie.passage))
        for block in edition.blocks
        for tie in block.record.ties
        if not is_fresh(tie, passages.get(tie.passage), block.record.dismissed)
    )


def tells_held(block: Block, report: Report) -> bool:
    """Say whether a block tells a held passage; such a block is never published, not even as a draft."""
    return any(passage.held for passage in tied_passages(block.record.ties, report).values())


def changed_omissions(report: Report, edition: Edition) -> tuple[tuple[Omission, Passage | None], ...]:
    """Give each passage left out or to do that changed since, as it is now (None when it is gone)."""
    passages = {passage.id: passage for passage in report.passages}
    omissions = [each for page in edition.pages for each in (*page.left_out, *page.to_do)]
    found = [(omission, passages.get(omission.passage)) for omission in omissions]
    return tuple((each, now) for each, now in found if now is None or now.fingerprint != each.fingerprint)
