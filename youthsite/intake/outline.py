"""How deep each heading is: by the contents list, the marks, numbers and shapes; never by marks alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .announced import announced_levels
from .draft import Draft
from .log import Log
from .repairs.headings import names
from .shapes import shape_levels
from .tree import Block, Break, Heading, Paragraph, plain

Levels = dict[int, int]

_POINTS_DOWN = re.compile(r"(?:\b(?:are|include|is|were)|:|\bbelow\.)$")


def level_headings(draft: Draft, log: Log) -> Draft:
    """Give each heading its level: 1 a main section, deeper ones without a gap."""
    blocks = draft.blocks
    places = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    levels: Levels = _by_contents(draft, log)
    if not any(level == 1 for level in levels.values()):
        levels = _by_marks(draft) if draft.marked else _by_capitals(draft)
    fixed = frozenset(levels)
    previous: int | None = None
    for place in places:
        if place not in levels:
            levels[place] = _below(draft, levels, place, previous)
        previous = place
    shape_levels(blocks, levels, fixed)
    announced_levels(blocks, levels, fixed, marked=draft.marked)
    shape_levels(blocks, levels, fixed)
    return replace(draft, blocks=tuple(_with_levels(blocks, levels)))


def _by_contents(draft: Draft, log: Log) -> Levels:
    levels: Levels = {}
    waiting = list(draft.contents)
    for place, block in enumerate(draft.blocks):
        entry = (
            next((e for e in waiting if names(e, plain(block.text))), None)
            if isinstance(block, Heading)
            else None
        )
        if entry:
            waiting.remove(entry)
            levels[place] = entry.level
            if not names(replace(entry, number=""), plain(block.text).lstrip("0123456789. ")):  # type: ignore[union-attr]
                log.flag(block.line, "contents-differ", f"The contents list calls this “{entry.text}”.")
    for entry in waiting:
        log.flag(
            entry.line,
            "contents-differ",
            f"The contents list names “{entry.text}”, but no heading was found for it.",
        )
    return levels


def _by_marks(draft: Draft) -> Levels:
    """Take the highest mark that two headings share as the main sections."""
    marks = [block.mark for block in draft.blocks if isinstance(block, Heading) and block.mark]
    shared = [mark for mark in sorted(set(marks)) if marks.count(mark) > 1]
    top = shared[0] if shared else min(marks, default=1)
    return {
        place: 1
        for place, block in enumerate(draft.blocks)
        if isinstance(block, Heading) and 0 < block.mark <= top
    }


def _by_capitals(draft: Draft) -> Levels:
    """Take headings in capitals as the main sections, when there are two or more among others."""
    heads = [
        (place, plain(block.text)) for place, block in enumerate(draft.blocks) if isinstance(block, Heading)
    ]
    shouted = [place for place, text in heads if text.isupper() and len(text.split()) > 1]
    return dict.fromkeys(shouted, 1) if 2 <= len(shouted) < len(heads) else {}


def _below(draft: Draft, levels: Levels, place: int, previous: int | None) -> int:
    if previous is None:
        return 1
    if draft.marked:
        return _by_neighbour(draft.blocks, levels, place, previous)
    main = any(level == 1 for level in levels.values()) and (draft.contents or _by_capitals(draft))
    if main:
        listed = [
            other for other in levels if other <= previous and (draft.contents and _listed(draft, other))
        ]
        return (levels[listed[-1]] if listed else 1) + 1
    return _by_layout(draft.blocks, levels, place, previous)


def _listed(draft: Draft, place: int) -> bool:
    block = draft.blocks[place]
    return isinstance(block, Heading) and any(names(entry, plain(block.text)) for entry in draft.contents)


def _by_neighbour(blocks: Sequence[Block], levels: Levels, place: int, previous: int) -> int:
    """Compare a heading's mark with the one before it; a mark as high as the main section's own is a slip."""
    block, before = blocks[place], blocks[previous]
    assert isinstance(block, Heading)
    assert isinstance(before, Heading)
    main = next((p for p in sorted(levels, reverse=True) if p < place and levels[p] == 1), None)
    if previous == main:
        return 2
    if not block.mark or block.mark == before.mark or not before.mark:
        return max(2, levels[previous])
    if block.mark > before.mark:
        return levels[previous] + 1
    top = blocks[main].mark if main is not None else 0  # type: ignore[union-attr]
    if block.mark <= top:
        return max(2, levels[previous])
    same = [p for p in levels if (main or 0) < p < place and blocks[p].mark == block.mark]  # type: ignore[union-attr]
    return levels[max(same)] if same else max(2, levels[previous] - 1)


def _by_layout(blocks: Sequence[Block], levels: Levels, place: int, previous: int) -> int:
    """Guess from the page: a heading right below another, or below a line that points down, is one deeper.

    It stays so deep until a page ends or another heading has headings right below it.
    """
    if place == previous + 1:
        return levels[previous] + 1
    above = blocks[place - 1]
    if isinstance(above, Break):
        above = next((b for b in reversed(blocks[:place]) if not isinstance(b, Break)), above)
        return 2 if _points_down(above) else 1
    if _points_down(above):
        return 2
    main = max(p for p in levels if levels[p] == 1)
    opens = place + 1 < len(blocks) and isinstance(blocks[place + 1], Heading)
    return 2 if isinstance(blocks[main + 1], Heading) and not opens else 1


def _points_down(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_POINTS_DOWN.search(plain(block.text)))


def _with_levels(blocks: Sequence[Block], levels: Levels) -> Iterator[Block]:
    """Write the levels in, closing gaps, and drop a colon at a heading's end."""
    depth = 0
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            depth = min(levels[place], depth + 1)
            last = block.text[-1]
            text = (*block.text[:-1], replace(last, text=last.text.rstrip(": ") or last.text))
            yield replace(block, level=depth, text=text)
        else:
            yield block
