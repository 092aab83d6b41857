"""From the rows of an HTML table to a grid: merged cells take all their places, with words in the first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .html_tree import Element
from .tree import Block, Cell, Row, even_rows

_MAX_SPAN = 50
_SECTIONS = ("thead", "tbody", "tfoot")
ReadCell = Callable[[Element], Cell]


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows; what stood in no cell; whether the first row names columns; whether cells were merged."""

    rows: tuple[Row, ...]
    before: tuple[Block, ...]
    header: bool
    merged: bool


def lay_out(table: Element, read_cell: ReadCell, line: int) -> Layout:
    """Give the grid of a table; spans above 50 count as 50."""
    rows = list(_rows(table))
    before = [block for child in _outside(table) for block in read_cell(child)]
    taken: dict[int, int] = {}
    laid: list[Row] = []
    for row in rows:
        cells = _cells(row, taken, read_cell)
        line = next((block.line for cell in cells for block in cell), line)
        if cells:
            laid.append(Row(line, tuple(cells)))
    spans = any(_span(cell, name) > 1 for row in rows for cell in row.elements() for name in _SPANS)
    first = next((row.elements() for row in rows if row.elements()), [])
    header = bool(first) and all(cell.tag == "th" for cell in first)
    return Layout(even_rows(laid), tuple(before), header, spans)


def _rows(table: Element) -> Iterator[Element]:
    for child in table.elements():
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from (row for row in child.elements() if row.tag == "tr")


def _outside(table: Element) -> Iterator[Element]:
    for child in table.children:
        if isinstance(child, str):
            yield Element("p", {}, [child])
        elif child.tag not in (*_SECTIONS, "tr"):
            yield Element("div", {}, [child])
        elif child.tag != "tr":
            yield from (other for other in child.elements() if other.tag != "tr")


def _cells(row: Element, taken: dict[int, int], read_cell: ReadCell) -> list[Cell]:
    """Read a row's cells; `taken` says for how many rows more a column belongs to a cell above."""
    cells: list[Cell] = []
    for child in row.elements():
        while taken.get(len(cells), 0):
            taken[len(cells)] -= 1
            cells.append(())
        wide, high = (_span(child, name) for name in _SPANS)
        for column in range(len(cells), len(cells) + wide):
            taken[column] = high - 1
        cells += [read_cell(Element("div", child.attributes, child.children)), *([()] * (wide - 1))]
    while taken.get(len(cells), 0):
        taken[len(cells)] -= 1
        cells.append(())
    return cells


_SPANS = ("colspan", "rowspan")


def _span(cell: Element, name: str) -> int:
    value = cell.attributes.get(name, "")
    return max(1, min(int(value), _MAX_SPAN)) if value.isdecimal() and len(value) <= 9 else 1
