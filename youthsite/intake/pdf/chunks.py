"""From the lines of a column to chunks: paragraphs, list items, contents lines and tables."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from ..draft import ends
from .lines import Line
from .marks import BULLETS
from .ruled import RuledTable

Kind = Literal["text", "item", "entry", "table", "page"]

_ITEM = re.compile(rf"(?:[{BULLETS}–*-]|o|(?:0|[1-9][0-9]{{0,2}})[.)])$")
_GLUED_ITEM = re.compile(rf"[{BULLETS}](?=\w)|(?:0|[1-9][0-9]{{0,2}})[.)](?=[^\W\d_a-z])")
_ENTRY = re.compile(r".*[\s.…·_]{4,}\s*\d{1,3}$")


@dataclass(slots=True)
class Chunk:
    """Lines that belong together; `table` when it is one."""

    kind: Kind
    page: int
    lines: list[Line] = field(default_factory=list)
    table: RuledTable | None = None

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]


def chunks_of(column: list[Line], pitch: float) -> list[Chunk]:
    """Part a column's lines; `pitch` is how far lines of a paragraph are apart, in sizes of their letters."""
    chunks: list[Chunk] = []
    right = max((line.x1 for line in column if line.words), default=0.0)
    left = min((line.x0 for line in column if line.words), default=0.0)
    for line in _with_marks(column):
        if isinstance(line.table, RuledTable):
            chunks.append(Chunk("table", line.table.page, table=line.table))
            continue
        kind = kind_of(line)
        above = chunks[-1] if chunks and chunks[-1].lines else None
        if above and _same_row(above.last, line):
            above.lines.append(line)
            above.kind = kind_of(_whole(above.lines)) if above.kind != "item" else "item"
        elif above and kind == "text" and above.kind != "entry" and _goes_on(above, line, pitch, left, right):
            above.lines.append(line)
        else:
            chunks.append(Chunk(kind, line.page, [line]))
    return chunks


def _with_marks(column: list[Line]) -> Iterator[Line]:
    """Give the lines, with the number of an item that a wide gap parted from its words back before them."""
    mark: Line | None = None
    for line in column:
        if mark and line.words and _same_row(mark, line):
            yield _whole([mark, line])
            mark = None
            continue
        if mark:
            yield mark
        mark = line if line.words and _ITEM.match(line.text) else None
        if not mark:
            yield line
    if mark:
        yield mark


def rejoined(chunks: Iterable[Chunk]) -> list[Chunk]:
    """Join a paragraph that goes on in small letters in the next column, or beside a large first letter."""
    joined: list[Chunk] = []
    for chunk in chunks:
        above = joined[-1] if joined else None
        if (
            above
            and above.kind in ("text", "item")
            and chunk.kind == "text"
            and _is_rest(above.last, chunk.lines[0])
        ):
            above.lines += chunk.lines
        else:
            joined.append(chunk)
    return joined


def _is_rest(line: Line, other: Line) -> bool:
    alike = abs(line.size - other.size) < 0.6 and line.bold == other.bold
    return alike and not ends(line.text) and other.text[:1].islower()


def kind_of(line: Line) -> Kind:
    """Tell a list item and a contents line from other text."""
    first = line.words[0]
    if _ENTRY.match(line.text) and ".." in line.text.replace(" ", "").replace("…", ".."):
        return "entry"
    if _ITEM.match(first.text) and len(line.words) > 1 and (first.text != "o" or first.courier):
        return "item"
    if _ITEM.match(first.text) and first.text in BULLETS:
        return "item"
    return "item" if _GLUED_ITEM.match(first.text) else "text"


def _starts_note(line: Line) -> bool:
    """Whether a line begins with the small number of a footnote."""
    first = line.words[0]
    return len(line.words) > 1 and first.text.isdecimal() and first.size < 0.85 * line.words[1].size


def text_start(item: Line) -> float:
    """Give where the words of a list item begin, behind its mark."""
    first = item.words[0]
    if glued := _GLUED_ITEM.match(first.text):
        return first.x0 + (first.x1 - first.x0) * glued.end() / len(first.text)
    return item.words[1].x0 if len(item.words) > 1 else first.x0


def _same_row(line: Line, other: Line) -> bool:
    shared = min(line.bottom, other.bottom) - max(line.top, other.top)
    return (
        line.sheet == other.sheet
        and other.x0 >= line.x1
        and shared > 0.5 * min(line.bottom - line.top, other.bottom - other.top)
    )


def _whole(lines: list[Line]) -> Line:
    words = [word for line in lines for word in line.words]
    return Line(words, lines[0].x0, lines[-1].x1, lines[0].top, lines[-1].bottom)


def _goes_on(above: Chunk, line: Line, pitch: float, left: float, right: float) -> bool:
    last = above.last
    if line.sheet != last.sheet:
        return not ends(last.text) and line.text[:1].islower()
    step = line.bottom - last.bottom
    if abs(last.size - line.size) > 0.6 or step <= 0 or step > 1.3 * pitch * line.size:
        return False
    finished = ends(last.text)
    if finished and _starts_note(line):
        return False
    if last.bold != line.bold and (finished or last.bold or last.x1 < left + 0.7 * (right - left)):
        return False
    start = above.lines[0]
    if above.kind == "item":
        hangs = line.x0 > min(text_start(start) - 2, start.x0 + 4) or (
            len(above.lines) > 1 and abs(line.x0 - last.x0) < 2
        )
        return hangs or not finished
    if line.x0 > last.x0 + 0.8 * line.size and finished:
        return False
    short = last.x1 < left + 0.75 * (right - left)
    return not (finished and short and line.words[0].text[:1].isupper())
