"""The body of an OpenDocument file as the tree that web pages and Word files are read in."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element as Xml

from ..html_tree import Element
from ..words import plain_words
from .apart import Nest
from .inline import Node
from .lists import Lists
from .names import INDEXES, PARAGRAPHS, given, named
from .styles import Look
from .tables import is_row, read_row, rows_of
from .texts import GAPS, SILENT, is_hidden, within
from .unseen import CONTENTS

_LIST, _TABLE, _SECTION = named("text:list"), named("table:table"), named("text:section")


class Blocks(Lists):
    """Reads the blocks of a body."""

    def document(self, body: Xml) -> Element:
        """Give the tree of the body; the notes of a section stand at its end."""
        root = Element("div")
        for child in self._unfolded(body):
            waiting = self.notes.waiting
            self.notes.waiting = []
            nodes = self.block(child)
            if any(isinstance(node, Element) and node.level for node in nodes):
                root.children += self.notes.listed(waiting)
                waiting = []
            self.notes.waiting[:0] = waiting
            root.children += nodes
        root.children += self.notes.take()
        _join_quotes(root)
        return root

    def _unfolded(self, holder: Xml) -> Iterator[Xml]:
        for child in holder:
            if child.tag == _SECTION and not is_hidden(child, self.styles):
                yield from self._unfolded(child)
            else:
                yield child

    def block(self, child: Xml, nest: Nest | None = None) -> list[Node]:
        """Give one element among blocks."""
        if child.tag in SILENT or child.tag in GAPS:
            return []
        self.line = next((self.lines[one] for one in child.iter() if one in self.lines), self.line)
        if is_hidden(child, self.styles):
            self.unseen.hidden(child, self.line)
        elif child.tag in INDEXES:
            self.unseen.index(child, self.line)
        elif child.tag in PARAGRAPHS:
            return self._paragraph(child)
        elif child.tag == _LIST:
            return self.read_list(child, nest)
        elif child.tag == _TABLE:
            return self._table(child)
        elif not within(child):
            return self.flow(child, nest)
        else:
            return self._line_of(self.piece(child, Look()))
        return []

    def _line_of(self, nodes: list[Node]) -> list[Node]:
        """Give words and pictures that stand among blocks as a paragraph, and what was taken out of them."""
        boxes, self.boxes = self.boxes, []
        return [*([Element("p", self.here(), nodes)] if nodes else []), *boxes]

    def _paragraph(self, paragraph: Xml) -> list[Node]:
        line, kind = self.line, self.styles.kind(paragraph)
        label, self.label = self.label, None
        level = self._level(paragraph, kind)
        (outer, plain), self.boxes = (self.boxes, self.plain), []
        self.plain = plain or bool(level)
        self.sizes[line] = self.styles.size(paragraph)
        look = self.styles.look("paragraph", given(paragraph, "text:style-name"), Look())
        block = Element(f"h{level}" if level else "p", {"line": str(line)}, self.inline(paragraph, look))
        boxes, self.boxes, self.plain = self.boxes, outer, plain
        if kind == "contents":
            self.log.drop(line, CONTENTS, plain_words(block.text()))
            return boxes
        if level:
            self.number(block, paragraph, label)
        return [Element("blockquote", {}, [block]) if kind == "quote" else block, *boxes]

    def _level(self, paragraph: Xml, kind: str) -> int:
        if kind == "title":
            return 1
        level = self.styles.level(paragraph)
        return level + self.shift if level and not kind else 0

    def _table(self, table: Xml) -> list[Node]:
        nodes: list[Node] = []
        parts: list[Node] = []
        for child, head in rows_of(table):
            if is_row(child):
                parts.append(read_row(child, head=head, read=self._cell, cover=self._covered))
            else:
                nodes += self.block(child)
        return [*nodes, Element("table", self.here(), parts)]

    def _cell(self, cell: Xml, head: bool) -> list[Node]:
        (plain, boxes), self.plain, self.boxes = (self.plain, self.boxes), head, []
        nodes = self.flow(cell)
        nodes, self.plain, self.boxes = [*nodes, *self.boxes], plain, boxes
        return nodes

    def _covered(self, cell: Xml) -> None:
        self.unseen.covered(cell, self.line)


def _join_quotes(root: Element) -> None:
    """Make one quote of paragraphs of a quote's style that follow each other."""
    children: list[Node] = []
    for child in root.children:
        last = children[-1] if children else None
        if isinstance(child, Element) and isinstance(last, Element) and child.tag == last.tag == "blockquote":
            last.children += child.children
        else:
            children.append(child)
    root.children = children
