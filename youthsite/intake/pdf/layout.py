"""From pages without tags to blocks: by place, size and weight of the letters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ..draft import ends
from ..lists import FlatItem, nest
from ..log import Log
from ..tree import Block, Break, Cell, Heading, Item, Paragraph, Row, Run, Table, all_bold
from .aligned import take_aligned
from .boxes import take_boxes
from .chunks import Chunk, chunks_of, rejoined, text_start
from .edges import drop_edges
from .glyphs import Page, Word
from .joining import join_tables
from .lines import Line, columns, lines_of
from .marks import split_mark
from .names import signed
from .parts import without_bold
from .ruled import RuledTable, tables_of
from .wording import Wording

_LARGER = 1.07
_MAX_HEADING_WORDS = 30
_MAX_BOLD_WORDS = 16
_ASKED_FROM = 2
_SHOWN = 5
_BOLD_CHOICES = {"yes": "Yes, they are headings", "no": "No, they are bold text"}
_CUT = re.compile(r"\b(?:a|an|and|at|by|for|from|in|of|on|or|our|the|their|to|with)$|[,:;]$", re.IGNORECASE)
Style = tuple[float, bool]


class LayoutReader:
    """Reads all pages together, since sizes and headers say something only over the whole report."""

    def __init__(self, pages: list[Page], wording: Wording, log: Log) -> None:
        self.pages = pages
        self.wording = wording
        self.log = log
        self.body = _body_size(pages)
        self.body_bold = _mostly_bold(pages, self.body)
        self.ranks: dict[Style, int] = {}
        self.bold_heads = True
        self.names: set[int] = set()

    def blocks(self) -> list[Block]:
        """Give the blocks of all pages, with a break between pages."""
        tables = tables_of(self.pages)
        drop_edges(self.pages, self.log)
        chunks: list[Chunk] = []
        for page in self.pages:
            chunks += [Chunk("page", page.number), *self._chunks(page, tables[page.number])]
        join_tables(chunks, self.log)
        self.names = signed(chunks)
        self.bold_heads = self._ask_bold(chunks)
        self.ranks = self._ranked(chunks)
        return list(self._blocks(chunks))

    def _chunks(self, page: Page, tables: list[RuledTable]) -> list[Chunk]:
        boxes = take_boxes(page)
        turned = [word for word in page.words if not word.upright]
        lines = lines_of(word for word in page.words if word.upright)
        pitch = _pitch(lines)
        drawn = [_high_line(table) for table in tables]
        parts = columns(lines + drawn)
        if len(parts) == 1:
            lines, aligned = take_aligned(lines)
            parts = columns(lines + drawn + [_high_line(table) for table in aligned])
        else:
            parts = [_with_aligned(part) for part in parts]
        chunks = rejoined(chunk for part in parts for chunk in chunks_of(part, pitch))
        for box, words in boxes:
            beside = [place for place, chunk in enumerate(chunks, start=1) if _top(chunk) < box[3]]
            place = max(beside, default=0)
            chunks[place:place] = chunks_of(lines_of(words), pitch)
        return chunks + [Chunk("text", page.number, [_turned(word)]) for word in turned]

    def _ranked(self, chunks: list[Chunk]) -> dict[Style, int]:
        """Rank the styles of headings: the largest first, bold before plain of one size; at most six."""
        styles = {_style(chunk) for chunk in chunks if self._may_head(chunk)}
        ranked = sorted(styles, reverse=True)
        return {style: min(6, place) for place, style in enumerate(ranked, start=1)}

    def _ask_bold(self, chunks: list[Chunk]) -> bool:
        """Ask once about all bold lines that are no larger than the text; give whether they are headings."""
        alike = [
            chunk for chunk in chunks if self._may_head(chunk) and _style(chunk)[0] <= _LARGER * self.body
        ]
        if len(alike) < _ASKED_FROM:
            return True
        titles = [" ".join(line.text for line in chunk.lines) for chunk in alike]
        shown = "; ".join(f"“{title}”" for title in titles[:_SHOWN])
        more = f", and {len(titles) - _SHOWN} more" if len(titles) > _SHOWN else ""
        text = f"These bold lines are as large as the text: {shown}{more}. Are they headings?"
        return (
            self.log.ask("bold-heading", alike[0].page, " ".join(titles), text, _BOLD_CHOICES, "yes") == "yes"
        )

    def _may_head(self, chunk: Chunk) -> bool:
        if chunk.kind not in ("text", "item") or not chunk.lines or not chunk.lines[0].words[0].upright:
            return False
        text = " ".join(line.text for line in chunk.lines)
        count = len(text.split())
        if not any(letter.isalpha() for letter in text) or count > _MAX_HEADING_WORDS:
            return False
        size, bold = _style(chunk)
        numbered = chunk.kind == "text" or text[:1].isdecimal()
        if size > _LARGER * self.body:
            return numbered
        short = count <= _MAX_BOLD_WORDS and len(chunk.lines) <= 2
        if _CUT.search(text) or not self.bold_heads or id(chunk) in self.names:
            return False
        return (
            numbered and short and bold and not self.body_bold and size >= self.body - 0.6 and not ends(text)
        )

    def _blocks(self, chunks: list[Chunk]) -> Iterator[Block]:
        items: list[FlatItem] = []
        entries: list[Row] = []
        for chunk in chunks:
            heads = self._may_head(chunk)
            if items and (chunk.kind != "item" or heads):
                yield from nest(items)
                items = []
            if entries and chunk.kind != "entry":
                yield Table(entries[0].line, tuple(entries))
                entries = []
            if heads:
                yield self._heading(chunk)
            elif chunk.kind == "item":
                items.append(self._item(chunk))
            elif chunk.kind == "entry":
                entries.append(_entry(chunk))
            elif chunk.table:
                yield self._table(chunk.table)
            elif chunk.kind == "page":
                if chunk.page > 1:
                    yield Break(chunk.page)
            else:
                yield self._paragraph(chunk.lines)
        yield from nest(items)
        if entries:
            yield Table(entries[0].line, tuple(entries))

    def _heading(self, chunk: Chunk) -> Heading:
        text = self.wording.text(_words(chunk.lines))
        plain_text = tuple(replace(run, bold=False) for run in text)
        return Heading(chunk.page, plain_text, self.ranks[_style(chunk)])

    def _paragraph(self, lines: list[Line]) -> Paragraph:
        return Paragraph(lines[0].page, self.wording.text(_words(lines)), lines[-1].page)

    def _item(self, chunk: Chunk) -> FlatItem:
        first = chunk.lines[0]
        words = _words(chunk.lines)
        if words[0].text == "o":
            self.log.drop(chunk.page, "bullet", ["o"])
            words[0].text = "•"
        number, text = split_mark(self.wording.text(words))
        return FlatItem(round(text_start(first) / 6), Item(chunk.page, text, number))

    def _table(self, table: RuledTable) -> Table:
        rows = [Row(table.page, tuple(self._cell(cell) for cell in row)) for row in table.rows]
        labels = all(
            all(isinstance(block, Paragraph) and all_bold(block.text) for block in cell)
            for cell in rows[0].cells
        )
        others = any(word for row in table.rows[1:] for cell in row for word in cell if not word.run.bold)
        header = labels and others and len(rows) > 1
        if header:
            rows[0] = replace(rows[0], cells=tuple(without_bold(cell) for cell in rows[0].cells))
        if table.continued:
            rows.insert(1, Row(table.page, tuple(() for _ in rows[0].cells), rule=True))
        return Table(table.page, tuple(rows), header=header)

    def _cell(self, words: list[Word]) -> Cell:
        lines = lines_of(words, gap=100)
        blocks: list[Block] = []
        items: list[FlatItem] = []
        chunks = chunks_of(lines, _pitch(lines))
        named = (
            len(chunks) == 1 and chunks[0].lines[0].text[:1].isdecimal()
        )  # no list, but a name: “1. Clubs”
        for chunk in chunks:
            if chunk.kind == "item" and not named:
                items.append(self._item(chunk))
                continue
            blocks += nest(items)
            items = []
            blocks.append(self._paragraph(chunk.lines))
        return tuple(blocks + nest(items))


def _words(lines: Iterable[Line]) -> list[Word]:
    return [word for line in lines for word in line.words]


def _style(chunk: Chunk) -> Style:
    return chunk.lines[0].size, all(line.bold for line in chunk.lines)


def _entry(chunk: Chunk) -> Row:
    words = [word.text for word in _words(chunk.lines)]
    text = " ".join(words)
    title = text.rstrip("0123456789")
    page = text[len(title) :]
    title = title.rstrip(" .…·_")
    cells = tuple((Paragraph(chunk.page, (Run(part),), chunk.page),) for part in (title, page) if part)
    return Row(chunk.page, cells)


def _top(chunk: Chunk) -> float:
    return chunk.table.box[1] if chunk.table else chunk.lines[0].top


def _turned(word: Word) -> Line:
    return Line([word], word.x0, word.x1, word.top, word.bottom)


def _high_line(table: RuledTable) -> Line:
    x0, top, x1, bottom = table.box
    return Line([], x0, x1, top, bottom, table=table)


def _with_aligned(column: list[Line]) -> list[Line]:
    lines, aligned = take_aligned([line for line in column if line.words])
    tables = [line for line in column if not line.words] + [_high_line(table) for table in aligned]
    return sorted(lines + tables, key=lambda line: (line.top, line.x0))


def _body_size(pages: list[Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for word in page.words:
            sizes[round(word.size * 2) / 2] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=11.0)


def _mostly_bold(pages: list[Page], body: float) -> bool:
    words = [word for page in pages for word in page.words if abs(word.size - body) < 0.6]
    return sum(word.run.bold for word in words) * 2 > len(words)


def _pitch(lines: list[Line]) -> float:
    """Give how far the lines of a paragraph are apart, in sizes of their letters."""
    steps: list[float] = []
    for line, other in pairwise(lines):
        if line.words and other.words and other.x0 < line.x1 and line.size == other.size:
            step = (other.bottom - line.bottom) / line.size
            steps += [step] if 0.9 < step < 2.2 else []
    steps.sort()
    return median(steps[: max(1, len(steps) * 3 // 4)]) if steps else 1.35
