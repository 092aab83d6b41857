"""Headings that a list or a table names beforehand stand at one level."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from .draft import folded
from .tree import Block, Heading, Items, Table, inlines, plain

_MIN_NAMED = 3
_MAX_LABEL_WORDS = 40


def announced_levels(
    blocks: Sequence[Block], levels: dict[int, int], fixed: frozenset[int], *, marked: bool
) -> None:
    """Put headings that one list or table names at one level; others between them go one deeper."""
    lists = [place for place, block in enumerate(blocks) if isinstance(block, Items | Table)]
    named: dict[int, list[int]] = {}
    for heading in sorted(levels):
        if heading not in fixed:
            teller = _teller(blocks, lists, heading)
            if teller is not None:
                named.setdefault(teller, []).append(heading)
    for teller, headings in named.items():
        if len(headings) >= _MIN_NAMED:
            _level(blocks, levels, fixed, teller, headings, marked=marked)


def _teller(blocks: Sequence[Block], lists: list[int], heading: int) -> int | None:
    block = blocks[heading]
    text = folded(plain(block.text)) if isinstance(block, Heading) else ""
    for place in reversed([place for place in lists if place < heading]):
        if any(_names(folded(plain(inline)), text) for inline in _labels(blocks[place])):
            return place
    return None


def _labels(block: Block) -> Iterator[tuple]:  # type: ignore[type-arg]
    for _, inline in inlines(block):
        if len(plain(inline).split()) <= _MAX_LABEL_WORDS:
            yield inline


def _names(label: str, text: str) -> bool:
    if not label or not text:
        return False
    if label == text or f"{label} ".startswith(f"{text} ") or f"{text} ".startswith(f"{label} "):
        return True
    short, long = sorted((label, text), key=len)
    if len(short.split()) >= 2 and f" {short} " in f" {long} ":
        return True
    return len(short.split()) >= 4 and fuzz.token_set_ratio(label, text) >= 90


def _level(
    blocks: Sequence[Block],
    levels: dict[int, int],
    fixed: frozenset[int],
    teller: int,
    headings: list[int],
    *,
    marked: bool,
) -> None:
    holder = max((place for place in levels if place < teller), default=None)
    above = levels[holder] if holder is not None else 1
    depth = levels[headings[0]] if marked else above + 1
    first, last = headings[0], headings[-1]
    between = [
        place for place in levels if first < place < last and place not in headings and place not in fixed
    ]
    for heading in headings:
        levels[heading] = depth
    deeper = [
        place for place in between if levels[place] >= depth and not _leads(blocks, levels, place, depth)
    ]
    if marked and len(deeper) == 1 == _unmatched(blocks, teller, headings) and levels[deeper[0]] == depth:
        return  # the list calls it otherwise
    levels.update(dict.fromkeys(deeper, depth + 1))


def _unmatched(blocks: Sequence[Block], teller: int, headings: list[int]) -> int:
    """Count the items of the list that no heading has for its name."""
    names = [
        folded(plain(block.text))
        for block in (blocks[place] for place in headings)
        if isinstance(block, Heading)
    ]
    labels = [folded(plain(inline)) for inline in _labels(blocks[teller])]
    return sum(not any(_names(label, name) for name in names) for label in labels)


def _leads(blocks: Sequence[Block], levels: dict[int, int], place: int, depth: int) -> bool:
    """Whether a heading opens a part of its own: another heading of the same depth stands right below it."""
    return levels.get(place + 1, 0) >= depth or levels.get(place - 1, 0) == depth - 1
