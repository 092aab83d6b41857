"""Which passages are told only in part: a step of their draft left words out or to people."""

from collections.abc import Iterator

from ..language import normalise
from ..model import Block, Edition, Report
from .states import words_fingerprint

START = "start"
"""The step of a block that a person took before the rules, or anybody, said that it may stand."""
_LEAVES = ("to do", "left out", "cut-details", "cut-extra", START)


def told_in_part(report: Report, edition: Edition) -> frozenset[str]:
    """Give the ids of passages of which the drafted blocks leave words out; they count as told, too.

    Nothing can be known of what a person wrote or changed: a passage that such a block tells is not given.
    """
    by_people = {
        tie.passage for block in edition.blocks if not _as_drafted(block) for tie in block.record.ties
    }
    found = {passage for block in edition.blocks if _as_drafted(block) for passage in _in_part(block)}
    known = {passage.id for passage in report.passages if not passage.held}
    return frozenset(found & known - by_people)


def sentences_left(edition: Edition) -> int:
    """Count the sentences and clauses inside told passages that the rules left for a person."""
    return sum(
        edit.rule.partition(":")[0] == "to do"
        for block in edition.blocks
        if _as_drafted(block)
        for edit in block.record.edits
    )


def is_unread_start(block: Block) -> bool:
    """Say whether a block is a start that was taken, and that nobody has changed or sent to be read since."""
    begun = any(edit.rule.partition(":")[0] == START for edit in block.record.edits)
    return begun and block.record.state == "draft" and _as_drafted(block)


def _as_drafted(block: Block) -> bool:
    return block.record.origin != "person" and block.record.text == words_fingerprint(block)


def _in_part(block: Block) -> Iterator[str]:
    """The passages in which the words stand that were left; all, where they stand in none as they are."""
    ties = [(tie.passage, normalise(tie.text).casefold()) for tie in block.record.ties]
    for edit in block.record.edits:
        if edit.rule.partition(":")[0] in _LEAVES and not edit.after:
            words = normalise(edit.before).casefold().rstrip(".")
            yield from [passage for passage, text in ties if words in text] or [
                passage for passage, _ in ties
            ]
