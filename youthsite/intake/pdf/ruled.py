"""Tables with drawn lines, as pdfplumber finds them: which words stand in which cell."""

from dataclasses import dataclass

from .glyphs import Page, Word

Box = tuple[float, float, float, float]


@dataclass(slots=True)
class RuledTable:
    """The words of each cell, row by row; an empty list where a cell has none or goes on from its neighbour."""

    page: int
    box: Box
    rows: list[list[list[Word]]]
    heads: list[list[Word]] | None = None
    continued: bool = False

    @property
    def shape(self) -> int:
        """How many columns it has."""
        return max(len(row) for row in self.rows)


def take_tables(page: Page) -> list[RuledTable]:
    """Take the words of each table out of a page; a frame with one column or one cell is no table."""
    tables: list[RuledTable] = []
    for cells in page.tables:
        table = _filled(page, cells)
        filled = [row for row in table.rows if any(row)]
        if len(filled) < 2 or sum(any(row[place] for row in filled) for place in range(table.shape)) < 2:
            continue
        table.rows = filled
        inside = {id(word) for row in filled for cell in row for word in cell}
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
            ((y, x) for y, row in enumerate(cells) for x, box in enumerate(row) if box and _inside(word, box)), None
        )
        if place:
            rows[place[0]][place[1]].append(word)
    return RuledTable(page.number, outer, rows)


def _inside(word: Word, box: Box) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.middle <= box[3]
