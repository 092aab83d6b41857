"""Rows of a table that the end of a page cut in two."""

import re

from ..draft import ends
from .marks import BULLETS

_MOSTLY = 0.7
_FEW_WORDS = 4
_SENTENCE_END = re.compile(r"[.!?][”’\")]?\s+(?=[^\W\d_a-z])")


def goes_on_below(rows: list[list[str]], first: list[str]) -> bool:
    """Whether the first row on a page is the rest of the last row before it, by the words of their cells.

    Some cell must stop in the middle: it has no end mark where nearly all cells of its column have one, or
    it goes on in small letters.
    """
    if not rows or len(rows[-1]) != len(first):
        return False
    for column, (above, below) in enumerate(zip(rows[-1], first, strict=True)):
        if not above or not below or ends(above):
            continue
        if below[:1].islower():
            return True
        others = [row[column] for row in rows[1:-1] if row[column]]
        if len(others) > 1 and sum(map(ends, others)) >= _MOSTLY * len(others):
            return True
    return False


def stops_in_a_sentence(text: str) -> bool:
    """Whether a cell holds two whole sentences and stops in a third, which is no list item."""
    *whole, last = _SENTENCE_END.split(text)
    listed = any(bullet in last for bullet in BULLETS)
    return len(whole) > 1 and len(last.split()) > _FEW_WORDS and not listed and not ends(last)
