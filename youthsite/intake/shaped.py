"""Lines whose kind only their neighbours tell: HTML tables over lines, bare pipes, items "a)", "(ii)"."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from .lettered import lettered_items

_OPENS = re.compile(r"\s*<table\b", re.IGNORECASE)
_CLOSES = re.compile(r"</table\s*>", re.IGNORECASE)
_PIPE = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*")
_MOST_LINES = 2_000


def shaped_lines(lines: Sequence[str]) -> dict[int, Literal["html", "pipes", "item"]]:
    """Give the kinds of such lines by number; the first line is 1."""
    found: dict[int, Literal["html", "pipes", "item"]] = dict.fromkeys(lettered_items(lines), "item")
    place = 0
    while place < len(lines):
        end = _table_end(lines, place)
        found |= dict.fromkeys(range(place + 1, end + 1), "html")
        place = max(end, place + 1)
    for number in _bare_rows(lines):
        found.setdefault(number, "pipes")
    return found


def _table_end(lines: Sequence[str], place: int) -> int:
    """Give the number of the line that closes the table which this line opens, else of the line before it."""
    if not _OPENS.match(lines[place]):
        return place
    for end in range(place, min(place + _MOST_LINES, len(lines))):
        if _CLOSES.search(lines[end]):
            return end + 1
    return place


def _bare_rows(lines: Sequence[str]) -> Iterator[int]:
    for place, line in enumerate(lines):
        if not place or not _DASHES.fullmatch(line):
            continue
        width = len(_PIPE.split(line.strip().strip("|")))
        if len(_PIPE.split(lines[place - 1].strip().strip("|"))) != width:
            continue
        yield from (place, place + 1)
        for after in range(place + 1, len(lines)):
            if not _PIPE.search(lines[after]):
                break
            yield after + 1
