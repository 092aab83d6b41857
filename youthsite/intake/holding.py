"""Which passages of a page are held: those inside held blocks, and those with the words of held pieces."""

from collections.abc import Iterable
from dataclasses import replace

from ..model import Passage
from .draft import folded

_MIN_WORDS = 4


def hold_passages(
    passages: Iterable[Passage], lines: Iterable[tuple[int, int]], texts: Iterable[str]
) -> tuple[Passage, ...]:
    """Hold each passage that stands in held lines of its page, or that has or is part of a held text.

    A part, or a text inside a longer passage, counts from four words on: few words stand in many places.
    """
    ranges = tuple(lines)
    pieces = {piece for text in texts if (piece := folded(text))}
    return tuple(
        replace(
            passage,
            held=passage.held
            or any(first <= passage.line <= last for first, last in ranges)
            or _same(folded(passage.text), pieces),
        )
        for passage in passages
    )


def _same(text: str, pieces: set[str]) -> bool:
    if text in pieces:
        return True
    return any(_inside(text, piece) or _inside(piece, text) for piece in pieces)


def _inside(part: str, whole: str) -> bool:
    return len(part.split()) >= _MIN_WORDS and f" {part} " in f" {whole} "
