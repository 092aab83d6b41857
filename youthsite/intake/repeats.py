"""Headings that come again and again under one name ("What we did") are parts of what is above them."""

from collections import Counter
from collections.abc import Sequence

from .draft import folded
from .tree import Block, Heading, plain


def repeat_levels(blocks: Sequence[Block], levels: dict[int, int], fixed: frozenset[int]) -> None:
    """Put headings of one name one below the nearest heading before them that has a name of its own."""
    names = {place: _name(blocks[place]) for place in sorted(levels)}
    counts = Counter(names.values())
    depths: dict[str, int] = {}
    holder: int | None = None
    for place, name in names.items():
        if counts[name] < 2 or place in fixed:
            holder = place
        elif holder is not None:
            depths[name] = min(depths.get(name, 9), levels[holder] + 1)
    for place, name in names.items():
        if name in depths and place not in fixed:
            levels[place] = depths[name]


def _name(block: Block) -> str:
    return folded(plain(block.text)) if isinstance(block, Heading) else ""
