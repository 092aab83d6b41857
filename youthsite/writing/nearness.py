"""A line that is nearly its source sentence was not made easier, so it must be easy already."""

from difflib import SequenceMatcher

from ..language import words
from .vocabulary import weight

_NEAR = 0.85  # Share of the words, in order, that both have.
_LONGEST, _HEAVIEST = 12, 1.5


def near_problem(line: str, sentence: str) -> str:
    """Say why a line that is nearly the words of the full report may not stand; empty if it may."""
    ours, theirs = ([word.lower() for word in words(text)] for text in (line, sentence))
    near = SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= _NEAR
    if near and (len(ours) > _LONGEST or weight(line) > _HEAVIEST):
        return "it is nearly as in the full report, and not easy enough for that"
    return ""
