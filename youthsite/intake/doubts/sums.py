"""Figures that do not go together: parts that make another sum, and shares above the whole."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..draft import Draft, texts
from ..tree import Items, Paragraph, Row, Table, find, own_text, plain

_NUMBER = re.compile(r"(?<![\w.,£/-])\d{1,3}(?:,\d{3})+(?![\w.,]\d)|(?<![\w.,£/-])\d+(?![\w%/-]|[.,]\d)")
_SHARE = re.compile(r"(?<![\w.,])(\d{3,}(?:\.\d+)?) ?(?:%|per ?cent\b)")
_GROWS = re.compile(
    r"\b(?:increas|ris|rose|grow|grew|up by|more than|higher|over|target|uplift|exceed|above)\w*",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"^(?:grand |sub-?)?total\b|^all$", re.IGNORECASE)
_PARTS = 3


def wrong_sums(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find lists of counts below a sentence whose number is near, but not, their sum; and total rows."""
    for block, below in pairwise(draft.blocks):
        if isinstance(block, Paragraph) and isinstance(below, Items) and (parts := _parts(below)):
            said = [_value(found) for found in _NUMBER.findall(plain(block.text))]
            whole = [number for number in said if _near(number, parts)]
            if whole and sum(parts) not in said:
                yield block.line, _message(whole[0], parts)
    for table in find(draft.blocks, Table):
        yield from _totals(table)


def _parts(items: Items) -> list[int]:
    """Give the one number of each item; none when an item has another count of numbers."""
    numbers = [_NUMBER.findall(plain(item.text)) for item in items.items]
    if len(numbers) < _PARTS or any(len(found) != 1 for found in numbers):
        return []
    return [_value(found[0]) for found in numbers]


def _near(number: int, parts: list[int]) -> bool:
    """Whether a number may be meant as the sum: no year, above each part, one in five away at most."""
    total = sum(parts)
    return not 1900 <= number <= 2100 and number > max(parts) and abs(number - total) <= total / 5


def _totals(table: Table) -> Iterator[tuple[int, str]]:
    """Find columns of numbers above a row called total that is another number."""
    rows = [[_text(row, place) for place in range(len(row.cells))] for row in table.rows]
    if len(rows) <= _PARTS or not _TOTAL.search(rows[-1][0]):
        return
    for column in range(1, len(rows[-1])):
        above = [row[column] for row in rows[1:-1] if column < len(row)]
        if len(above) >= 2 and all(map(_NUMBER.fullmatch, [*above, rows[-1][column]])):
            parts, total = [_value(text) for text in above], _value(rows[-1][column])
            if sum(parts) != total:
                yield table.rows[-1].line, _message(total, parts)


def _text(row: Row, place: int) -> str:
    return " ".join(own_text(block) for block in row.cells[place]).strip()


def _value(text: str) -> int:
    return int(text.replace(",", ""))


def _message(whole: int, parts: list[int]) -> str:
    return f"This says {whole:,}, but {' + '.join(map(str, parts))} is {sum(parts):,}. Which is right?"


def shares_above_all(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find more than 100 in a hundred, where nothing is said to have grown."""
    for line, text in texts(draft):
        for found in _SHARE.finditer(text):
            if float(found[1]) > 100 and not _GROWS.search(text):
                yield line, f"“{found[0]}” is more than all. Is that right?"
