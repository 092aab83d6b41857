"""Headings of one shape stand at one level: "Outcome 1", "Outcome 2"; "X", "X priorities", "X report"."""

import re
from collections.abc import Sequence

from .draft import folded
from .tree import Block, Heading, plain

CODED = re.compile(r"([A-Z][a-z]+) (?:\d{1,2}|[A-Z])(?=([:.]?)(?:\s|$))")
_PART = re.compile(r"\b(?:priorities|report|actions)\b", re.IGNORECASE)


def shape_levels(blocks: Sequence[Block], levels: dict[int, int], fixed: frozenset[int]) -> None:
    """Give headings of one coded shape one level, and those right above them the level over it."""
    by_shape: dict[str, list[int]] = {}
    for place in sorted(levels):
        if shape := _shape(blocks[place]):
            by_shape.setdefault(shape, []).append(place)
    for places in by_shape.values():
        if len(places) > 1 and not any(place in fixed for place in places):
            _level(blocks, levels, fixed, places)
    _parts(blocks, levels, fixed)


def _shape(block: Block) -> str:
    found = CODED.match(plain(block.text)) if isinstance(block, Heading) else None
    return f"{found[1]}{found[2]}" if found else ""


def _level(blocks: Sequence[Block], levels: dict[int, int], fixed: frozenset[int], places: list[int]) -> None:
    depth = levels[places[0]]
    for place in places:
        levels[place] = depth
    above = [place - 1 for place in places if place - 1 in levels and place - 1 not in fixed]
    if len(above) == len(places) and depth > 2:
        for place in above:
            levels[place] = depth - 1


def _parts(blocks: Sequence[Block], levels: dict[int, int], fixed: frozenset[int]) -> None:
    """Put "X priorities" and "X report" below X, and all such X at one level."""
    wholes: list[int] = []
    whole = -1
    for place in sorted(levels):
        text = folded(_text(blocks[place]))
        name = folded(_text(blocks[whole])) if whole >= 0 else ""
        if name and text != name and text.startswith(f"{name} ") and _PART.search(text):
            wholes.append(whole)
            levels[place] = levels[whole] + 1
        else:
            whole = place
    several = sorted(set(wholes) - fixed)
    if len(several) > 2:
        depth = max(levels[place] for place in several)
        for place in several:
            levels[place] = depth
        _parts_below(blocks, levels, several)


def _parts_below(blocks: Sequence[Block], levels: dict[int, int], wholes: list[int]) -> None:
    for place in sorted(levels):
        over = max((whole for whole in wholes if whole < place), default=-1)
        if over >= 0 and folded(_text(blocks[place])).startswith(f"{folded(_text(blocks[over]))} "):
            levels[place] = levels[over] + 1


def _text(block: Block) -> str:
    return plain(block.text) if isinstance(block, Heading) else ""
