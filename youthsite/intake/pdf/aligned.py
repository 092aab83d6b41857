"""Tables without drawn lines: pieces of lines that stand below each other in columns, with white between.

Columns of prose look alike, so at least one column must be short of its width in most rows, and marks of
list items make no column.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from .chunks import kind_of
from .glyphs import Word
from .lines import Line
from .marks import BULLETS
from .ruled import RuledTable

_LEAST_ROWS = 3
_FARTHEST = 3.2  # sizes between two rows of a table, at most
_CORRIDOR = 0.9  # sizes of white between two columns, at least
_WRAPPED = 1.15
_WORDY = 4
_MARK = re.compile(r"[().]*|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]")

Span = tuple[float, float]


@dataclass(slots=True)
class _Run:
    """Rows of pieces that may be a table, and the spans of its columns."""

    rows: list[list[Line]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def takes(self, row: list[Line]) -> bool:
        """Add a row if the columns stay apart."""
        size = row[0].size
        last = self.rows[-1] if self.rows else None
        if last and row[0].top - max(piece.bottom for piece in last) > _FARTHEST * size:
            return False
        pieces = [(piece.x0, piece.x1) for piece in row]
        spans = _merged(self.spans + pieces, _CORRIDOR * size)
        if self.rows and len(spans) < max(2, len(self.spans)):
            return False
        if len(row) == 1 and (not self.rows or len(spans) != len(self.spans) or kind_of(row[0]) == "item"):
            return False
        self.rows.append(row)
        self.spans = spans
        return True


def take_aligned(lines: list[Line]) -> tuple[list[Line], list[RuledTable]]:
    """Take the tables without drawn lines out of a page's lines."""
    tables: list[RuledTable] = []
    rows = _rows_of(lines)
    place = 0
    while place < len(rows):
        run = _Run()
        end = place
        while end < len(rows) and run.takes(rows[end]):
            end += 1
        while run.rows and len(run.rows[-1]) == 1 and not _wraps(run.rows):
            run.rows.pop()
            end -= 1
        if _is_table(run):
            tables.append(_table(run))
            place = end
        else:
            place += 1
    taken = {id(word) for table in tables for row in table.rows for cell in row for word in cell}
    return [line for line in lines if id(line.words[0]) not in taken], tables


def _rows_of(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.middle, line.x0)):
        if rows and line.middle < rows[-1][0].bottom - 0.35 * rows[-1][0].size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def _merged(spans: list[Span], white: float) -> list[Span]:
    merged: list[Span] = []
    for x0, x1 in sorted(spans):
        if merged and x0 < merged[-1][1] + white:
            merged[-1] = (merged[-1][0], max(x1, merged[-1][1]))
        else:
            merged.append((x0, x1))
    return merged


def _wraps(rows: list[list[Line]]) -> bool:
    """Whether the last row is the rest of a cell: as near as lines of one paragraph."""
    if len(rows) < 2:
        return False
    last, before = rows[-1][0], rows[-2]
    return last.bottom - max(piece.bottom for piece in before) < 1.6 * last.size


def _is_table(run: _Run) -> bool:
    whole = [row for row in run.rows if len(row) > 1]
    if len(whole) < _LEAST_ROWS or len(run.spans) < 2 or 2 * len(whole) < len(run.rows):
        return False
    columns = [[piece for row in run.rows for piece in row if _within(piece, span)] for span in run.spans]
    if any(_only_marks(column) for column in columns):
        return False
    if len(run.spans) == 2 and any(len(row) > 1 and row[0].size != row[1].size for row in whole):
        return False
    wordy = [column for column in columns if median(len(piece.words) for piece in column) >= _WORDY]
    if len(wordy) > 1 and not _padded(run):
        return False
    return any(_is_short(column, run, number) for number, column in enumerate(columns))


def _within(piece: Line, span: Span) -> bool:
    return span[0] <= (piece.x0 + piece.x1) / 2 <= span[1]


def _only_marks(column: list[Line]) -> bool:
    marks = [
        piece
        for piece in column
        if piece.text[0] in BULLETS or piece.text in ("-", "–", "o") or _MARK.fullmatch(piece.text)
    ]
    return 2 * len(marks) > len(column)


def _is_short(column: list[Line], run: _Run, number: int) -> bool:
    """Whether most pieces leave much of their column empty, as figures and names do, and prose does not."""
    widest = max(piece.x1 for row in run.rows for piece in row)
    end = run.spans[number + 1][0] if number + 1 < len(run.spans) else max(widest, run.spans[number][1])
    width = end - run.spans[number][0]
    words = median(len(piece.words) for piece in column)
    return words <= 4 and median(piece.x1 - piece.x0 for piece in column) < 0.85 * width + 1


def _table(run: _Run) -> RuledTable:
    rows: list[list[list[Word]]] = []
    steps, padded = _steps(run), _padded(run)
    tight = min(steps)
    far = sum(step > _WRAPPED * tight + 0.05 for step in steps)
    for number, row in enumerate(run.rows):
        near = number > 0 and steps[number - 1] <= _WRAPPED * tight
        first = any(_within(piece, run.spans[0]) for piece in row)
        partly = len(row) < len(run.spans) or not first
        goes_on = near and (partly or far > 1) if padded else len(row) == 1 or not first
        if number == 0 or not goes_on:
            rows.append([[] for _ in run.spans])
        for piece in row:
            column = next((n for n, span in enumerate(run.spans) if _within(piece, span)), 0)
            rows[-1][column] += piece.words
    pieces = [piece for row in run.rows for piece in row]
    box = (
        min(piece.x0 for piece in pieces), min(piece.top for piece in pieces),
        max(piece.x1 for piece in pieces), max(piece.bottom for piece in pieces),
    )  # fmt: skip
    return RuledTable(pieces[0].page, box, rows)


def _steps(run: _Run) -> list[float]:
    return [(row[0].bottom - before[0].bottom) / row[0].size for before, row in pairwise(run.rows)]


def _padded(run: _Run) -> bool:
    """Whether rows are further apart than the lines in a cell."""
    steps = _steps(run)
    return max(steps) > _WRAPPED * min(steps) + 0.05
