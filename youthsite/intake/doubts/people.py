"""Counts of people so small that a reader could know who they are."""

import re
from collections.abc import Iterator

from ..draft import Draft, texts
from ..tree import Cell, Table, find, inlines, plain

_BETWEEN = (
    r"(?: (?:further|more|new|other|local|looked after|care[ -]experienced|young|single|of the|of these|"
    r"of our))*"
)
_WHO = (
    r"young people|young person|young carers?|children|child|pupils?|learners?|students?|families|"
    r"family|parents?|"
    r"carers?|care leavers?|siblings?|teenagers?|girls?|boys?|babies|baby|infants?|mothers?|fathers?|"
    r"apprentices|"
    r"individuals?"
)
_NO_PERSON = (
    r"(?!['’]s|[ -](?:support|carer|care|group|service|friendly|person|people|protection|planning|"
    r"centred|led))"
)
_NOT_AFTER = (
    r"(?<![\w.,£%/-])(?<!\bin )(?<!\bto )(?<!\bor )(?<!key )(?<!stage )(?<!priority )(?<!outcome )"
    r"(?<!part )(?<!section )(?<!article )(?<!phase )(?<!tier )(?<!level )"
)
_FEW = re.compile(
    rf"{_NOT_AFTER}(?:(?P<one>one|1|a single)|two|three|four|[2-4]){_BETWEEN} (?P<who>{_WHO})\b{_NO_PERSON}",
    re.IGNORECASE,
)
_BELOW = re.compile(
    rf"\b(?:fewer than|less than|under|below|up to) (?:five|four|three|two|[2-5]){_BETWEEN} "
    rf"(?:{_WHO})\b{_NO_PERSON}"
    rf"|(?<!\w)<\s?[2-5]\b(?!%)",
    re.IGNORECASE,
)
_TINY_BASE = re.compile(
    rf"\d ?(?:%|per ?cent) of (?:the |our |these )?(?:only )?(?:one|two|three|four|five|six|seven|"
    rf"eight|nine|[1-9])"
    rf"{_BETWEEN} (?:{_WHO})\b{_NO_PERSON}",
    re.IGNORECASE,
)
_UNDER_TEN = re.compile(
    rf"{_NOT_AFTER}(?:five|six|seven|eight|nine|[5-9]){_BETWEEN} (?:{_WHO})\b{_NO_PERSON}", re.IGNORECASE
)
_DELICATE = re.compile(
    r"\d ?(?:%|per ?cent)|\b(?:adopt\w*|fostering|secure|custody|remand\w*|offend\w*|exclu[ds]\w*|"
    r"disab\w*|registered|"
    r"category|complex|at risk|abus\w*|harm\w*|placements?|hospital\w*|diagnos\w*|died|deaths?|pregnan\w*)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_PLURAL = re.compile(r"(?:people|children|families|babies|s)$", re.IGNORECASE)
_PEOPLE = re.compile(rf"\b(?:{_WHO}|people|persons?)\b", re.IGNORECASE)
_SMALL_CELL = re.compile(r"(?:<\s?)?[1-4]")


def small_counts(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find people counted below five, the number under which statisticians hold figures back."""
    for line, whole in texts(draft):
        for found in _TINY_BASE.finditer(whole):
            yield line, f"“{found[0]}”: a part of so few people is a count below five. Could anyone be known?"
        text = _TINY_BASE.sub(" ", whole)
        for found in _FEW.finditer(text):
            if bool(found["one"]) != bool(_PLURAL.search(found["who"])):
                yield line, f"“{found[0]}” is a count below five. Could anyone tell who they are?"
        for found in _BELOW.finditer(text):
            yield line, f"“{found[0]}” is a count below five. Could anyone tell who they are?"
        for sentence in _SENTENCE.split(text):
            if (few := _UNDER_TEN.search(sentence)) and _DELICATE.search(sentence):
                yield (
                    line,
                    f"“{few[0]}” is a count below ten in a delicate matter. Could anyone tell who they are?",
                )
    for table in find(draft.blocks, Table):
        yield from _small_cells(table)


def _small_cells(table: Table) -> Iterator[tuple[int, str]]:
    """Find cells that are a number below five, where the column's or the row's first cell names people."""
    if not table.rows:
        return
    heads = [_text(cell) for cell in table.rows[0].cells]
    for row in table.rows[1:]:
        label = _text(row.cells[0]) if row.cells else ""
        for head, cell in zip(heads, row.cells, strict=False):
            text = _text(cell)
            about = next((each for each in (head, label, heads[0]) if _PEOPLE.search(each)), "")
            if about and _SMALL_CELL.fullmatch(text):
                line = next((line for block in cell for line, _ in inlines(block)), row.line)
                yield (
                    line,
                    f"“{text}” under “{about[:60]}” is a count below five. Could anyone tell who they are?",
                )


def _text(cell: Cell) -> str:
    return " ".join(plain(inline) for block in cell for _, inline in inlines(block))
