"""Lists that a converter wrote as running text: `• one • two ○ below two`, `1. one 2. two`, `- one - two`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from .tree import Block, Inline, Item, Run, plain, same_kinds, tidy

_TOP = "•●▪◦‣·∙■□➢➤►✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc"
_BULLET = re.compile(rf"([{_TOP}○])")
_HYPHEN = re.compile(r"(?:(?<=\s)|^)-\s")
_NUMBER = re.compile(r"(?:(?<=\s)|^)([0-9]{1,3})\.\s")

Piece = tuple[int, int | None, Inline]  # depth, number, words


def is_bulleted(runs: list[Run]) -> bool:
    """Whether the words begin with a bullet."""
    return plain(tuple(runs)).lstrip()[:1] in tuple(_TOP)


def split_list(runs: list[Run], *, ordered: bool) -> tuple[Inline, list[Piece]]:
    """Give the words before the first mark, and what stands between the marks.

    Words without any mark are one item.
    """
    text = plain(tuple(runs))
    cuts = list(_numbers(text) if ordered else _bullets(text))
    if not cuts:
        words = tidy(runs)
        return (), [(1, None, words)] if words else []
    ends = [start for start, *_ in cuts[1:]] + [len(text)]
    found = [
        (depth, number, tidy(_cut(runs, after, end)))
        for (_, after, depth, number), end in zip(cuts, ends, strict=True)
    ]
    if any(number is not None and not words for _, number, words in found):
        return tidy(runs), []  # a number alone is a word of the report, and no item
    pieces = [piece for piece in found if piece[2]]
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


def nest_pieces(pieces: list[Piece], line: int) -> list[Block]:
    """Give the lists of a run of pieces: deeper ones go below the one before them."""
    items: list[Item] = []
    place = 0
    while place < len(pieces):
        depth, number, words = pieces[place]
        end = place + 1
        while end < len(pieces) and pieces[end][0] > depth:
            end += 1
        items.append(Item(line, words, number, tuple(nest_pieces(pieces[place + 1 : end], line))))
        place = end
    return same_kinds(items)
