"""Tables with drawn lines, as pdfplumber finds them: which words stand in which cell."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from .drawn import Edge, edge
from .frame import Box
from .glyphs import Page, Word

_CLOSE = 2.0
_SHORTEST_SIDE = 8.0
_MANY_SIDES = 4_000


@dataclass(slots=True)
class RuledTable:
    """The words of each cell, row by row; an empty list where a cell has none."""

    page: int
    box: Box
    rows: list[list[list[Word]]]
    heads: list[list[Word]] | None = None
    continued: bool = False
    open_end: bool = False
    lefts: tuple[float, ...] = ()

    @property
    def shape(self) -> int:
        """How many columns it has."""
        return max(len(row) for row in self.rows)

    def follows(self, before: "RuledTable") -> bool:
        """Whether it can go on from another: as many columns, on the next page or in the next column."""
        beside = self.page == before.page and self.box[0] > before.box[2]
        return self.shape == before.shape and (beside or self.page == before.page + 1)


def find_tables(edges: list[Edge]) -> list[tuple[list[list[Box | None]], bool]]:
    """Find the cells of a page's drawn tables, row by row, and whether the last row is open at its foot.

    A row that a page's end cut has no line below it: it is closed where its sides end.
    """
    closing = _closing(edges) if len(edges) <= _MANY_SIDES else []
    long = [e for e in edges if max(e["width"], e["height"]) >= 1]
    lines = [e for e in merge_edges(long + closing, 3, 3, 3, 3) if max(e["width"], e["height"]) >= 3]
    cells = intersections_to_cells(edges_to_intersections(lines, 3, 3))
    return [_rows(group, edges) for group in cells_to_tables(cells)]


def _rows(cells: list[Box], edges: list[Edge]) -> tuple[list[list[Box | None]], bool]:
    lefts = sorted({cell[0] for cell in cells})
    rows: dict[float, dict[float, Box]] = {}
    for cell in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        rows.setdefault(cell[1], {})[cell[0]] = cell
    box = (lefts[0], min(rows), max(cell[2] for cell in cells), max(cell[3] for cell in cells))
    return [[row.get(left) for left in lefts] for row in rows.values()], _is_open(box, edges)


def _is_open(box: Box, edges: list[Edge]) -> bool:
    """Whether less than half of a table's foot is drawn."""
    foot = [e for e in edges if e["orientation"] == "h" and abs(e["top"] - box[3]) < _CLOSE]
    drawn = sum(e["width"] for e in foot if e["width"] > _CLOSE and e["x0"] < box[2] and e["x1"] > box[0])
    return bool(drawn < 0.5 * (box[2] - box[0]))


def _closing(edges: list[Edge]) -> list[Edge]:
    """Give lines between the ends of neighbouring sides that some drawn line joins further up or down."""
    sides = [e for e in edges if e["orientation"] == "v" and e["height"] > _SHORTEST_SIDE]
    across = [e for e in edges if e["orientation"] == "h"]
    lines: list[Edge] = []
    by_end: dict[int, list[Edge]] = {}
    for side in sides:
        by_end.setdefault(round(side["bottom"]), []).append(side)
    for ended in by_end.values():
        ended.sort(key=lambda side: float(side["x0"]))
        for left, right in pairwise(ended):
            if right["x0"] - left["x0"] > _SHORTEST_SIDE and any(
                _joins(line, left, right) for line in across
            ):
                y = max(left["bottom"], right["bottom"])
                lines.append(edge(left["x0"], y, right["x0"], y))
    return lines


def _joins(line: Edge, left: Edge, right: Edge) -> bool:
    spans = line["x0"] <= left["x0"] + _CLOSE and line["x1"] >= right["x0"] - _CLOSE
    return bool(spans and left["top"] - _CLOSE <= line["top"] <= left["bottom"] + _CLOSE)


def tables_of(pages: list[Page]) -> dict[int, list[RuledTable]]:
    """Take the words of all tables out of the pages; give the tables of each page by its number.

    A frame with one column is no table. One row is one when its words are of one size, or its columns as wide
    as those of a table on its page or the next to it: there the end of a page or of a column of text cut it.
    """
    known = {page.number: {_widths(table) for table in _whole_tables(page)} for page in pages}
    tables: dict[int, list[RuledTable]] = {}
    for page in pages:
        near = {
            widths for number in range(page.number - 1, page.number + 2) for widths in known.get(number, ())
        }
        tables[page.number] = _take_tables(page, near)
        known[page.number] |= {_widths(table) for table in tables[page.number]}
    return tables


def _whole_tables(page: Page) -> Iterator[RuledTable]:
    return (table for cells, _ in page.tables if _is_table(table := _filled(page, cells), 2))


def _is_table(table: RuledTable, least: int) -> bool:
    filled = [row for row in table.rows if any(row)]
    return len(filled) >= least and sum(any(row[place] for row in filled) for place in range(table.shape)) > 1


def _is_even(table: RuledTable) -> bool:
    """Whether its words are of one size, so that no heading stands in it."""
    sizes = [word.size for row in table.rows for cell in row for word in cell]
    return bool(sizes) and max(sizes) < 1.07 * min(sizes)


def _widths(table: RuledTable) -> tuple[int, ...]:
    places = (*table.lefts, table.box[2])
    return tuple(round((right - left) / 3) for left, right in pairwise(places))


def _take_tables(page: Page, near: set[tuple[int, ...]]) -> list[RuledTable]:
    """Take the words of each table out of a page; `near` are the columns of the tables around."""
    tables: list[RuledTable] = []
    for cells, open_end in page.tables:
        table = _filled(page, cells)
        table.open_end = open_end
        if not _is_table(table, 1 if _widths(table) in near or _is_even(table) else 2):
            continue
        table.rows = [row for row in table.rows if any(row)]
        inside = {id(word) for row in table.rows for cell in row for word in cell}
        page.words = [word for word in page.words if id(word) not in inside]
        tables.append(table)
    return tables


def _filled(page: Page, cells: list[list[Box | None]]) -> RuledTable:
    boxes = [box for row in cells for box in row if box]
    outer = (
        min(box[0] for box in boxes), min(box[1] for box in boxes),
        max(box[2] for box in boxes), max(box[3] for box in boxes),
    )  # fmt: skip
    width = max(len(row) for row in cells)
    rows: list[list[list[Word]]] = [[[] for _ in range(width)] for _ in cells]
    near = [word for word in page.words if word.upright and _inside(word, outer)]
    for word in near:
        place = next(
            (
                (y, x)
                for y, row in enumerate(cells)
                for x, box in enumerate(row)
                if box and _inside(word, box)
            ),
            None,
        )
        if place:
            rows[place[0]][place[1]].append(word)
    lefts = tuple(sorted({box[0] for box in boxes}))
    return RuledTable(page.number, outer, rows, lefts=lefts)


def _inside(word: Word, box: Box) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.middle <= box[3]
