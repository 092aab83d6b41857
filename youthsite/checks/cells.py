"""What stands around a table cell: the words above its column and at the start of its row."""

import re
from itertools import takewhile

from ..model import FormalPage, Passage

_PIPE = re.compile(r"(?<!\\)\|")
_MARKS = re.compile(r"[*_`]|<[^>]+>|\\(?=\W)")
_ROW = re.compile(r"<tr\b[^>]*>")
_CELL = re.compile(r"<t[dh]\b[^>]*>")


def around_cell(passage: Passage, page: FormalPage) -> tuple[str, ...]:
    """Give the top cell of a cell's column and the first cell of its row; nothing for other passages."""
    if passage.kind != "cell":
        return ()
    column, rows = _html(page.markdown, passage.start) or _pipes(page.markdown, passage.start)
    head = rows[0][column : column + 1] if len(rows) > 1 else []
    first = rows[-1][:1] if rows and column > 0 else []
    plain = (" ".join(_MARKS.sub(" ", cell).split()) for cell in (*head, *first))
    return tuple(cell for cell in plain if cell and cell != passage.text)


def _html(text: str, start: int) -> tuple[int, list[list[str]]] | None:
    top = text.rfind("<table", 0, start)
    if top < 0 or text.rfind("</table", 0, start) > top:
        return None
    rows = [_CELL.split(row)[1:] for row in _ROW.split(text[top:start])[1:]]
    return (len(rows[-1]) - 1, rows) if rows and rows[-1] else None


def _pipes(text: str, start: int) -> tuple[int, list[list[str]]]:
    lines = text[:start].split("\n")
    own = lines.pop()
    above = list(takewhile(lambda line: line.lstrip().startswith("|"), reversed(lines)))
    rows = [_PIPE.split(line.strip())[1:-1] for line in reversed(above)]
    return len(_PIPE.findall(own)) - 1, [*rows, _PIPE.split(own)[1:]]
