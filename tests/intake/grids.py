"""The tables of a page, read by a rule of the tests' own."""

import re
from dataclasses import dataclass
from html import unescape


@dataclass(frozen=True)
class Grid:
    """One table: its cells row by row, with their HTML, and whether the first row names columns."""

    rows: list[list[str]]
    header: bool

    @property
    def shape(self) -> str:
        """Rows x columns, with `h` for a header; `?` when the rows differ."""
        widths = {len(row) for row in self.rows}
        columns = str(widths.pop()) if len(widths) == 1 else "?"
        return f"{len(self.rows)}x{columns}{'h' if self.header else ''}"

    def words(self, row: int, column: int) -> str:
        """The words of one cell, without tags."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.rows[row][column])).split())

    def count(self, tag: str, row: int, column: int) -> int:
        """How many elements of a name a cell has."""
        return len(re.findall(rf"<{tag}\b", self.rows[row][column]))


def grids(markdown: str) -> list[Grid]:
    """Give the tables of some pages, in order."""
    found = re.finditer(r"<table>.*?</table>|(?:^\|[^\n]*\|$\n?)+", markdown, flags=re.MULTILINE | re.DOTALL)
    return [_grid(match[0]) for match in found]


def _grid(text: str) -> Grid:
    if text.startswith("<table>"):
        rows = re.findall(r"<tr>(.*?)</tr>", text, flags=re.DOTALL)
        cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL) for row in rows]
        return Grid(cells, "<thead>" in text)
    lines = [re.split(r"(?<!\\)\|", line)[1:-1] for line in text.strip().split("\n")]
    return Grid([[cell.strip() for cell in line] for place, line in enumerate(lines) if place != 1], True)
