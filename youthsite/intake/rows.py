"""From tab rows and pipe rows to raw tables, one cell after the other."""

import re

from .fragments import has_tags, read_fragment
from .groups import Group
from .inline import parse_inline
from .log import Log
from .tree import Cell, Paragraph, Row, Table, even_rows

_DASHES = re.compile(r"\s*(?::?-{2,}:?|:-+:?|-+:)\s*")
_PIPE = re.compile(r"(?<!\\)\|")


LEADERS = re.compile(r"\s*(?:\.{4,}|…{2,}|_{4,}|·{4,}|(?:\s\.){4,})[\s.…]*(?=[0-9]{1,3}\s*$)")


def tab_cells(line: str) -> list[str]:
    """Split a row at its tabs, or else at the dots that lead to a page number.

    A row that only begins with a tab has an empty first cell.
    """
    return line.split("\t") if "\t" in line else LEADERS.split(line, maxsplit=1)


def pipe_cells(line: str) -> list[str]:
    """Split a pipe row; an escaped pipe belongs to its cell."""
    cells = _PIPE.split(line.strip())
    cells = cells[1:] if not cells[0] else cells
    cells = cells[:-1] if len(cells) > 1 and not cells[-1] else cells
    return [cell.replace("\\|", "|") for cell in cells]


def read_table(group: Group, log: Log) -> Table:
    """Read a group of rows, the short ones filled up; below a pipe table's header stands a row of dashes."""
    split = tab_cells if group.kind == "rows" else pipe_cells
    rows = [_row(split(line), group.line + offset, log) for offset, line in enumerate(group.lines)]
    if group.kind == "pipes" and len(rows) > 1 and rows[1].rule:
        return Table(group.line, even_rows((rows[0], *rows[2:])), header=True)
    return Table(group.line, even_rows(rows))


def _row(cells: list[str], line: int, log: Log) -> Row:
    filled = [cell for cell in cells if cell.strip()]
    if filled and all(_DASHES.fullmatch(cell) for cell in filled):
        return Row(line, tuple(() for _ in cells), rule=True)
    return Row(line, tuple(read_cell(cell, line, log) for cell in cells))


def read_cell(cell: str, line: int, log: Log) -> Cell:
    """Read one cell: HTML into blocks, plain words into one paragraph."""
    if has_tags(cell):
        return tuple(read_fragment(cell, line, log))
    text = parse_inline(cell)
    return (Paragraph(line, text, line),) if text else ()
