"""Lists that a converter wrote as running text: `• one • two ○ below two`, `1. one 2. two`, `- one - two`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .tree import Block, Inline, Item, Items, Paragraph, Run, plain, tidy

_TOP = "•●▪◦‣"
_BULLET = re.compile(rf"([{_TOP}○])")
_HYPHEN = re.compile(r"(?:(?<=\s)|^)-\s")
_NUMBER = re.compile(r"(?:(?<=\s)|^)(\d{1,3})\.\s")

Piece = tuple[int, int | None, Inline]  # depth, number, words


def is_bulleted(runs: list[Run]) -> bool:
    """Whether the words begin with a bullet."""
    return plain(tuple(runs)).lstrip()[:1] in tuple(_TOP)


def split_list(runs: list[Run], line: int, *, ordered: bool, above: Items | None = None) -> list[Block]:
    """Give a list of what stands between the marks; words before the first mark are a paragraph.

    Words without any mark are one item. With `above`, the items go on from that list, which is given back
    longer.
    """
    lead, pieces = _pieces(runs, ordered=ordered)
    blocks: list[Block] = [] if above is None else [above]
    if lead:
        blocks.append(Paragraph(line, lead, line))
    if pieces and above is not None and not lead:
        return [replace(above, items=tuple(_nest(pieces, line, above.items)))]
    if pieces:
        blocks.append(Items(line, tuple(_nest(pieces, line))))
    return blocks


def goes_below(runs: list[Run]) -> bool:
    """Whether the words begin with the mark of a list below a list."""
    return plain(tuple(runs)).lstrip().startswith("○")


def _pieces(runs: list[Run], *, ordered: bool) -> tuple[Inline, list[Piece]]:
    text = plain(tuple(runs))
    cuts = list(_numbers(text) if ordered else _bullets(text))
    if not cuts:
        words = tidy(runs)
        return (), [(1, None, words)] if words else []
    ends = [start for start, *_ in cuts[1:]] + [len(text)]
    pieces = [
        (depth, number, words)
        for (_, after, depth, number), end in zip(cuts, ends, strict=True)
        if (words := tidy(_cut(runs, after, end)))
    ]
    return tidy(_cut(runs, 0, cuts[0][0])), pieces


def _bullets(text: str) -> Iterator[tuple[int, int, int, None]]:
    marks = _BULLET if _BULLET.search(text) else _HYPHEN if text.lstrip().startswith("- ") else None
    for found in marks.finditer(text) if marks else ():
        yield found.start(), found.end(), 2 if found[0] == "○" else 1, None


def _numbers(text: str) -> Iterator[tuple[int, int, int, int]]:
    expected = None
    for found in _NUMBER.finditer(text):
        if expected in (None, int(found[1])):
            expected = int(found[1]) + 1
            yield found.start(), found.end(), 1, int(found[1])


def _cut(runs: list[Run], start: int, end: int) -> list[Run]:
    part, place = [], 0
    for run in runs:
        first, last = max(start - place, 0), min(end - place, len(run.text))
        if first < last:
            part.append(replace(run, text=run.text[first:last]))
        place += len(run.text)
    return part


def _nest(pieces: list[Piece], line: int, above: tuple[Item, ...] = ()) -> list[Item]:
    items = list(above)
    for depth, number, words in pieces:
        if depth == 2 and items:
            items[-1] = _with_below(items[-1], Item(line, words))
        else:
            items.append(Item(line, words, number))
    return items


def _with_below(item: Item, below: Item) -> Item:
    last = item.blocks[-1] if item.blocks else None
    if isinstance(last, Items):
        return replace(item, blocks=(*item.blocks[:-1], replace(last, items=(*last.items, below))))
    return replace(item, blocks=(*item.blocks, Items(below.line, (below,))))
