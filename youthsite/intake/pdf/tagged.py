"""From a structure tree to blocks."""

import re
from dataclasses import replace

from ..log import Log
from ..tree import (
    Block,
    Cell,
    Heading,
    Inline,
    Item,
    Paragraph,
    Quote,
    Row,
    Table,
    plain,
    same_kinds,
)
from ..words import plain_words
from .cut_tables import REPEATED_HEADS, is_rest, joined_tables
from .glyphs import Word
from .marks import list_mark, split_mark
from .parts import (
    INLINE,
    as_item,
    entry_row,
    flat,
    holds_blocks,
    joined_cells,
    led,
    page_of,
    period,
    rows_of,
    without_bold,
)
from .structure import Node, places
from .wording import Wording

_HEADING = re.compile(r"H([1-6]?)$")
_PAGE_NUMBER = re.compile(r"(.*?)[\s.…·_]*\s(\d{1,3})$")

Marked = dict[tuple[int, int], list[Word]]


class TaggedReader:
    """Walks the tree once; every word that it places is taken out of `marked`."""

    def __init__(self, marked: Marked, wording: Wording, log: Log) -> None:
        self.marked = marked
        self.wording = wording
        self.log = log
        self.page = 1

    def blocks(self, node: Node, depth: int = 0) -> list[Block]:
        """Give the blocks of a part: its own words between the parts in it are paragraphs."""
        blocks: list[Block] = []
        loose: list[Node | tuple[int, int]] = []
        for child in node.children:
            if isinstance(child, tuple) or (child.kind in INLINE and not holds_blocks(child)):
                loose.append(child)
                continue
            blocks += self._paragraph(loose)
            loose = []
            blocks += self._block(child, depth)
        return joined_tables(blocks + self._paragraph(loose), self.log)

    def _block(self, node: Node, depth: int) -> list[Block]:
        heading = _HEADING.match(node.kind)
        if heading or node.kind == "Title":
            mark = (
                int(heading[1])
                if heading and heading[1]
                else 1
                if node.kind == "Title"
                else min(depth, 6) or 1
            )
            return self._heading(node, mark)
        if node.kind == "L":
            return self._list(node, depth)
        if node.kind == "Table":
            return self._table(node, depth)
        if node.kind == "TOC":
            return self._contents(node)
        if node.kind == "BlockQuote":
            inner = self.blocks(node, depth)
            return [Quote(inner[0].line, tuple(inner))] if inner else []
        if node.kind in ("Figure", "Formula"):
            return self._figure(node, depth)
        return self.blocks(node, depth + (node.kind in ("Sect", "Art", "Part")))

    def _take(self, children: "list[Node | tuple[int, int]]") -> list[Word]:
        taken: list[Word] = []
        for place in places(Node("", children=children)):
            taken += self.marked.pop(place, [])
        if taken:
            self.page = taken[0].page
        return taken

    def _paragraph(self, children: "list[Node | tuple[int, int]]") -> list[Block]:
        words = self._take(children)
        text = self.wording.text(words)
        return [Paragraph(words[0].page, text, words[-1].page)] if text else []

    def _heading(self, node: Node, mark: int) -> list[Block]:
        words = self._take(node.children)
        text = self.wording.text(words)
        if not any(letter.isalnum() for letter in plain(text)):
            return [Paragraph(words[0].page, text, words[-1].page)] if text else []
        return [Heading(words[0].page, text, mark)]

    def _list(self, node: Node, depth: int) -> list[Block]:
        items: list[Item] = []
        for child in node.children:
            if isinstance(child, Node) and child.kind == "LI":
                items += self._item(child, depth)
            elif isinstance(child, Node) and child.kind == "L" and items:
                last = items[-1]
                items[-1] = Item(last.line, last.text, last.number, (*last.blocks, *self._list(child, depth)))
            else:
                items += [as_item(block) for block in self.blocks(Node("", children=[child]), depth)]
        return same_kinds(items)

    def _item(self, node: Node, depth: int) -> list[Item]:
        label = [child for child in node.children if isinstance(child, Node) and child.kind == "Lbl"]
        rest = Node("", children=[child for child in node.children if child not in label])
        mark = self._take(list(label))
        number, kept = list_mark([word.text for word in mark], mark[0].page if mark else self.page, self.log)
        blocks = self.blocks(flat(rest), depth)
        if not blocks and number is not None:
            number, kept = None, True
        if not blocks and not kept:
            return []
        first = blocks[0] if blocks else None
        line = mark[0].page if mark else first.line if first else self.page
        text: Inline = first.text if isinstance(first, Paragraph) else ()
        below = tuple(blocks[1:] if text else blocks)
        if not mark and text:
            number, text = split_mark(text)
        lead = self.wording.text(mark) if kept else ()
        return [Item(line, led(lead, text), number, below)]

    def _table(self, node: Node, depth: int) -> list[Block]:
        before: list[Block] = []
        rows: list[Row] = []
        labels: list[bool] = []
        for child in rows_of(node):
            if child.kind != "TR":
                before += (
                    self._block(child, depth)
                    if child.kind not in INLINE
                    else self.blocks(Node("", children=[child]))
                )
                continue
            cells = [kid for kid in child.children if isinstance(kid, Node) and kid.kind in ("TH", "TD")]
            for cell in cells:
                if cell.kind == "TH":
                    self._drop_repeats(cell)
            read = [tuple(self.blocks(cell, depth)) for cell in cells]
            if any(read) and rows and self._rest_of(rows, read):
                rows[-1] = replace(rows[-1], cells=joined_cells(rows[-1].cells, tuple(read)))
                self.log.join(rows[-1].line, page_of(read, self.page))
            elif any(read):
                rows.append(Row(page_of(read, self.page), tuple(read)))
                labels.append(all(cell.kind == "TH" for cell in cells))
        if not rows:
            return before
        header = labels[0] and not all(labels)
        if header:
            rows[0] = replace(rows[0], cells=tuple(without_bold(cell) for cell in rows[0].cells))
        return [*before, Table(rows[0].line, tuple(rows), header=header)]

    def _rest_of(self, rows: list[Row], cells: list[Cell]) -> bool:
        """Whether a page's end cut a row, which some programs then mark as two."""
        lasts = [block.last for cell in rows[-1].cells for block in cell if isinstance(block, Paragraph)]
        last = max(lasts, default=rows[-1].line)
        line = page_of(cells, last)
        return line == last + 1 and is_rest(rows, Row(line, tuple(cells)))

    def _drop_repeats(self, cell: Node) -> None:
        """Drop the heads of a table that some programs print, and mark, once more on every page."""
        words = [word for place in places(cell) for word in self.marked.get(place, [])]
        once = period(words)
        gone = {id(word) for word in words[once:]}
        for place in places(cell):
            if dropped := [word for word in self.marked.get(place, []) if id(word) in gone]:
                self.marked[place] = [word for word in self.marked[place] if id(word) not in gone]
                texts = [found for word in dropped for found in plain_words(word.text)]
                self.log.drop(place[0], REPEATED_HEADS, texts)

    def _contents(self, node: Node) -> list[Block]:
        rows: list[Row] = []
        others: list[Block] = []
        for child in node.children:
            if isinstance(child, Node) and child.kind == "TOC":
                others += self._contents(child)
                continue
            words = self._take([child])
            text = plain(self.wording.text(words))
            if found := _PAGE_NUMBER.match(text):
                rows.append(entry_row(words[0].page, found[1], found[2]))
            elif text:
                others.append(Paragraph(words[0].page, self.wording.text(words), words[-1].page))
        table = [Table(rows[0].line, tuple(rows))] if rows else []
        return [*table, *others]

    def _figure(self, node: Node, depth: int) -> list[Block]:
        blocks = self.blocks(node, depth)
        shown = (
            f"It shows: “{node.alt.strip()}”" if node.alt.strip() else "The file does not say what it shows."
        )
        self.log.flag(
            blocks[0].line if blocks else next((page for page, _ in places(node)), self.page),
            "missing-figure",
            f"There is a picture here. Check that the page has it. {shown}",
        )
        return blocks
