"""The back cover: a last heading with nothing but loose lines below it is a section of its own."""

from collections.abc import Sequence

from .tree import Block, Break, Figure, Heading, Paragraph, own_text, plain

_MAX_WORDS = 8
_MIN_LINES = 2


def lift_back_cover(blocks: Sequence[Block], levels: dict[int, int], fixed: frozenset[int]) -> None:
    """Put the last heading at level 1, when nobody else tells its depth and no text stands below it.

    Contacts and values on a back cover belong to the whole report, not to its last section.
    """
    last = max(levels, default=-1)
    head = blocks[last] if last >= 0 else None
    if not isinstance(head, Heading) or last in fixed or head.mark:
        return
    below = [block for block in blocks[last + 1 :] if not isinstance(block, Break | Figure)]
    many = len(below) >= _MIN_LINES or any("@" in own_text(block) for block in below)
    if many and all(_is_loose(block) for block in below):
        levels[last] = 1


def _is_loose(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(plain(block.text).split()) <= _MAX_WORDS
