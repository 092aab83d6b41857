"""Which sentence of an easy block tells what changed in the full report."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..language import words
from ..language.changed_numbers import numbers
from ..language.changed_sentences import ChangedSentence, changed_sentences
from ..model import Block, Passage, Tie
from .lines import spoken_lines

_LEAST_SHARED = 0.3


@dataclass(frozen=True, slots=True)
class StaleSentence:
    """A changed sentence of the full report, and the lines of the block that may tell it, best first."""

    change: ChangedSentence
    lines: tuple[str, ...]


def stale_sentences(block: Block, tie: Tie, passage: Passage) -> tuple[StaleSentence, ...]:
    """Give each sentence that changed since the tie was made, those with other numbers first."""
    easy = [line.text for line in spoken_lines(block) if line.kind != "heading" and line.text]
    changes = changed_sentences(tie.text, passage.text)
    return tuple(StaleSentence(change, _telling(easy, change.before)) for change in changes)


def _telling(easy: Sequence[str], source: str) -> tuple[str, ...]:
    """Give the easy lines that hold a number of a sentence, else those that share many of its words."""
    wanted = {number.lower() for number in numbers(source)}
    held = tuple(line for line in easy if wanted & {number.lower() for number in numbers(line)})
    if held or not source:
        return held
    scored = [(_shared(line, source), line) for line in easy]
    return tuple(line for score, line in sorted(scored, key=lambda one: -one[0]) if score >= _LEAST_SHARED)


def _shared(line: str, source: str) -> float:
    long = {word.lower() for word in words(line) if len(word) > 3}
    return len(long & {word.lower() for word in words(source)}) / len(long) if long else 0.0
