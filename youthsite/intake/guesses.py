"""Guesses at how deep a heading is, from its neighbours; one guess for each kind of source."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .tree import Block, Break, Heading, Paragraph, plain

Levels = dict[int, int]  # place among the blocks, level

_POINTS_DOWN = re.compile(r"(?:\b(?:are|include|is|were)|:|\bbelow\.)$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading stands: the heading before it, its main section, and the last one that was settled."""

    place: int
    before: int
    main: int | None
    fixed: int | None


Guess = Callable[[Sequence[Block], Levels, Place], int]


def by_section(blocks: Sequence[Block], levels: Levels, at: Place) -> int:
    """Put a heading one below the last one that the contents list or capitals settled."""
    return 1 if at.fixed is None else levels[at.fixed] + 1


def flat(blocks: Sequence[Block], levels: Levels, at: Place) -> int:
    """Take each marked heading for a main section: all have one mark, and nothing else tells them apart."""
    return 1 if _mark(blocks[at.place]) else by_neighbour(blocks, levels, at)


def by_neighbour(blocks: Sequence[Block], levels: Levels, at: Place) -> int:
    """Compare a heading's mark with the one before it; a mark as high as the main section's own is a slip."""
    mark, before = _mark(blocks[at.place]), _mark(blocks[at.before])
    if at.before == at.main:
        return 2
    if not mark or mark == before or not before:
        return max(2, levels[at.before])
    if mark > before:
        return levels[at.before] + 1
    if at.main is not None and mark <= _mark(blocks[at.main]):
        return max(2, levels[at.before])
    return _level_of_mark(blocks, levels, at, mark)


def _level_of_mark(blocks: Sequence[Block], levels: Levels, at: Place, mark: int) -> int:
    """Give the level that this mark had last in this main section, or one above the heading before."""
    for place in range(at.before, at.main or 0, -1):
        if _mark(blocks[place]) == mark:
            return levels[place]
    return max(2, levels[at.before] - 1)


def _mark(block: Block) -> int:
    return block.mark if isinstance(block, Heading) else 0


def by_layout(blocks: Sequence[Block], levels: Levels, at: Place) -> int:
    """Guess from the page: a heading right below another, or below a line that points down, is one deeper.

    It stays so deep until a page ends or another heading has headings right below it. In a source without
    pages nobody can know how long: then the third is a main section again, and a person is asked.
    """
    if at.place == at.before + 1:
        return levels[at.before] + 1
    above = blocks[at.place - 1]
    if isinstance(above, Break):
        words = next((block for block in reversed(blocks[: at.place]) if not isinstance(block, Break)), above)
        return 2 if _points_down(words) else 1
    if _points_down(above):
        return 2
    opens = at.place + 1 < len(blocks) and isinstance(blocks[at.place + 1], Heading)
    opened = at.main is not None and isinstance(blocks[at.main + 1], Heading)
    return 2 if opened and not opens and _stays(blocks, levels, at) else 1


def _stays(blocks: Sequence[Block], levels: Levels, at: Place) -> bool:
    """Whether the pages tell how long parts go on; else only the second is one, as a part is seldom alone."""
    paged = any(isinstance(block, Break) for block in blocks[min(levels) :])
    return paged or at.main is None or at.before == at.main + 1


def _points_down(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_POINTS_DOWN.search(plain(block.text)))
