"""Which first row names the columns of a table, and which one is a row of data like the rest."""

import re
from collections.abc import Sequence

from ..tree import Cell, Paragraph, Row, all_bold, own_text

_MAX_WORDS = 16
_END = re.compile(r"(?:[.!;,…]|^\W*)[\"'”’)\]]*$")
_ABBREVIATION = re.compile(r"\w{1,4}\.$")
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?\b|\b\d\d/\d\d\b")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_VALUE = re.compile(
    rf"[£€~<>+-]*\s?\d[\d.,]*\s?(?:%|per cent|k|m|bn|million|hours?|days?|weeks?|years?)?"
    rf"|(?:\d\d?(?:st|nd|rd|th)?\s)?{_MONTH}\.?\s(?:19|20)\d\d"
    r"|\d\d?[./]\d\d?[./]\d{2,4}|\+?\d[\d\s]{8,}|n/?a|-|–|\S+@\S+|(?:https?://|www\.)\S+",
    re.IGNORECASE,
)
# What stands before a value in a table of labels and values, in any report.
_LABEL = re.compile(
    r"(?:name|title|contacts?|(?:tele)?phone|tel|e-?mail|address|web ?(?:site|page)?|period|version|author|"
    r"owner|(?:review |start |end )?date|(?:lead|contact)(?: (?:officer|person|agency))?|published|purpose|"
    r"audience|"
    r"(?:agreed|approved|prepared|written|published|funded) by|partners?(?:hip)?|venue|ages?|when|where|who|"
    r"cost|funding|reference|format)",
    re.IGNORECASE,
)
_NAMES_COLUMN = re.compile(
    r"\b(?:achieve(?:d|ments?)|actions?|activit(?:y|ies)|aims?|answers?|areas?|by when|comments?|"
    r"commitments?|"
    r"descriptions?|details?|did|dimensions?|done|evidence|examples?|goals?|how|impacts?|improvements?|"
    r"indicators?|lead|measures?|needs?|next|numbers?|objectives?|outcomes?|outputs?|owners?|pages?|planned|"
    r"plans?|priorit(?:y|ies)|progress|projects?|rag|responses?|results?|said|service|source|stages?|"
    r"status|steps?|targets?|tasks?|themes?|timescales?|topics?|totals?|updates?|"
    r"what|when|where|who|why|years?)\b",
    re.IGNORECASE,
)


def names_columns(rows: Sequence[Row]) -> bool:
    """Whether the first row names the columns: short lines, unlike the data below them.

    The first cell may be empty above labels. Two columns of short words must be set apart by bold type, by
    a column of figures or sentences, or by what they are called; else nobody can know, and it is data.
    """
    first, body = rows[0], rows[1:]
    if not could_name(first) or not body:
        return False
    if not first.cells[0] and not any(row.cells and row.cells[0] for row in body):
        return False
    texts = [_text(cell) for cell in first.cells]
    if any(_is_value(text) for text in texts[1:]) or _labels_values(rows):
        return False
    return len(texts) > 2 or _set_apart(first, body)


def could_name(row: Row) -> bool:
    """Whether every cell but perhaps the first is one short line without an end mark."""
    texts = [_text(cell) for cell in row.cells]
    return len(texts) > 1 and all(
        (text and _short(text)) or (not text and not place and not row.cells[place])
        for place, text in enumerate(texts)
    )


def holds_values(rows: Sequence[Row]) -> bool:
    """Whether the first row, whatever marks it has, holds figures above figures: then it is data."""
    first, body = rows[0], rows[1:]
    return any(
        _is_value(_text(cell)) and any(_is_value(_at(row, place)) for row in body)
        for place, cell in enumerate(first.cells)
        if place
    )


def names_years(row: Row) -> bool:
    """Whether every cell but the first is a year or a pair of years."""
    return all(_YEARS.fullmatch(_text(cell)) for cell in row.cells[1:])


def _text(cell: Cell) -> str:
    return own_text(cell[0]) if len(cell) == 1 and isinstance(cell[0], Paragraph) else ""


def _at(row: Row, place: int) -> str:
    return _text(row.cells[place]) if place < len(row.cells) else ""


def _short(text: str) -> bool:
    return len(text.split()) <= _MAX_WORDS and (not _END.search(text) or bool(_ABBREVIATION.fullmatch(text)))


def _is_value(text: str) -> bool:
    return bool(_VALUE.fullmatch(text.strip())) and not _YEARS.fullmatch(text.strip())


def _labels_values(rows: Sequence[Row]) -> bool:
    """Whether two columns are labels and values, as in a box of contacts."""
    if len(rows[0].cells) != 2:
        return False
    labels = [_at(row, 0) for row in rows]
    if labels[0].endswith(":") and not _at(rows[0], 1).endswith(":"):
        return True
    known = sum(bool(_LABEL.fullmatch(label.strip(" :"))) for label in labels)
    return known >= 2 and bool(_LABEL.fullmatch(labels[0].strip(" :")))


def _set_apart(first: Row, body: Sequence[Row]) -> bool:
    if _all_bold(first) and not all(_all_bold(row) for row in body):
        return True
    if any(_NAMES_COLUMN.search(_text(cell)) for cell in first.cells):
        return True
    cells = [[row.cells[place] for row in body if row.cells[place]] for place in range(len(first.cells))]
    return any(column and all(_is_value(_text(cell)) for cell in column) for column in cells) or any(
        column and all(not _text(cell) or not _short(_text(cell)) for cell in column) for column in cells
    )


def _all_bold(row: Row) -> bool:
    return all(
        not cell or (len(cell) == 1 and isinstance(cell[0], Paragraph) and all_bold(cell[0].text))
        for cell in row.cells
    )
