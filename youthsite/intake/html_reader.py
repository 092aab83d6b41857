"""From a tree of HTML elements to blocks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from .bullets import is_bulleted, nest_pieces, split_list
from .html_tables import lay_out
from .html_tree import Element
from .line_breaks import LINE_END, part_lines
from .tree import Block, Heading, Inline, Item, Items, Paragraph, Quote, Run, Table, same_kinds, tidy

INLINE = {"a", "b", "br", "em", "i", "strong", "sub", "sup"}
BLOCKS = {
    "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "ul",
    "caption", "table", "tbody", "td", "th", "thead", "tr",
}  # fmt: skip

PICTURE = "youthsite-picture"
MERGED = "Cells were merged here. Each has its words in its first place only."

ReadText = Callable[[str, Run], Iterator[Run]]


class HtmlReader:
    """Reads elements; an attribute `line` says where an element stood, for it and all after it.

    `read_text` turns text into runs. With `whole`, this is a file and no table cell: a quote is a quote, and
    a table of one cell is the box that it looks like.
    """

    def __init__(self, line: int, read_text: ReadText, *, whole: bool = False) -> None:
        self.line = line
        self.read_text = read_text
        self.whole = whole
        self.tables = 0
        self.nested: list[int] = []
        self.merged: list[int] = []
        self.pictures: Sequence[tuple[Block, ...]] = ()

    def read(self, element: Element, style: Run = Run("")) -> list[Block]:  # noqa: B008
        """Give the blocks of an element."""
        blocks: list[Block] = []
        runs: list[Run] = []
        for child in element.children:
            if isinstance(child, str) or child.inline:
                runs.extend(self._runs(child, style))
            else:
                blocks += self._loose(runs)
                runs = []
                blocks += self._block(child, style)
        return blocks + self._loose(runs)

    def _runs(self, node: Element | str, style: Run) -> Iterator[Run]:
        if isinstance(node, str):
            yield from self.read_text(node, style)
        elif node.tag == "br" and not self.whole:
            yield replace(style, text=LINE_END)
        elif node.tag in ("br", "ul", "ol"):
            yield replace(style, text=" ")
            for child in node.children:
                yield from self._runs(child, style)
        else:
            inner = _styled(style, node)
            for child in node.children:
                yield from self._runs(child, inner)

    def _loose(self, runs: list[Run]) -> list[Block]:
        """Give a paragraph; or the list that a converter wrote as running text with bullets."""
        if is_bulleted(runs):
            return self._split(runs, ordered=False)
        if any(run.text == LINE_END for run in runs):
            return part_lines(runs, self.line)
        text = tidy(runs)
        return [Paragraph(self.line, text, self.line)] if text else []

    def _split(self, runs: list[Run], *, ordered: bool) -> list[Block]:
        if ordered and self.whole:  # a browser shows no list there, and the numbers are words of the file
            return [Paragraph(self.line, tidy(runs), self.line)] if tidy(runs) else []
        lead, pieces = split_list(runs, ordered=ordered)
        first: list[Block] = [Paragraph(self.line, lead, self.line)] if lead else []
        return first + nest_pieces(pieces, self.line)

    def _block(self, element: Element, style: Run) -> list[Block]:
        self.line = int(element.attributes.get("line", self.line))
        tag = element.tag
        if tag == PICTURE:
            return list(self.pictures[int(element.attributes["number"])])
        if tag in ("ul", "ol"):
            return self._list(element, style)
        if tag == "table":
            return self._table(element, style)
        if element.level:
            return self._heading(element, style, element.level)
        blocks = self.read(element, _styled(style, element))
        if tag == "blockquote" and self.whole and blocks and not any(isinstance(b, Heading) for b in blocks):
            return [Quote(blocks[0].line, tuple(blocks))]
        return blocks

    def _flow(self, element: Element, style: Run) -> list[Block]:
        self.line = int(element.attributes.get("line", self.line))
        return self.read(element, style)

    def _heading(self, element: Element, style: Run, mark: int) -> list[Block]:
        """Make a heading of the first words; what cannot stand in a heading follows it."""
        blocks = self.read(_unbroken(element), style)
        if blocks and isinstance(blocks[0], Paragraph):
            return [Heading(blocks[0].line, blocks[0].text, mark), *blocks[1:]]
        return blocks

    def _list(self, element: Element, style: Run) -> list[Block]:
        if _only_marks(element):
            return self._split(list(self._runs(element, style)), ordered=element.tag == "ol")
        if not self.whole and not any(child.tag == "li" for child in element.elements()):
            return self._unclosed_list(element, style)
        before: list[Block] = []
        items: list[Item] = []
        runs: list[Run] = []
        for child in element.children:
            if isinstance(child, str) or child.inline:
                runs.extend(self._runs(child, style))
                continue
            self._add_loose(runs, element, before, items)
            runs = []
            self._add_child(child, element, style, before, items)
        self._add_loose(runs, element, before, items)
        if any(isinstance(block, Heading) for item in items for block in item.blocks):
            return before + [block for item in items for block in _unfolded(item)]
        return before + same_kinds(items)

    def _unclosed_list(self, element: Element, style: Run) -> list[Block]:
        """Read a list that a converter opened and never closed: a paragraph in it ends the list."""
        blocks: list[Block] = []
        runs: list[Run] = []
        for child in element.children:
            if isinstance(child, str) or child.inline or (child.tag in ("ul", "ol") and _only_marks(child)):
                runs.extend(self._runs(child, style))
                continue
            blocks += self._split(runs, ordered=element.tag == "ol") if tidy(runs) else []
            runs = []
            blocks += self._block(child, style)
        return blocks + (self._split(runs, ordered=element.tag == "ol") if tidy(runs) else [])

    def _add_loose(self, runs: list[Run], element: Element, before: list[Block], items: list[Item]) -> None:
        for block in self._split(runs, ordered=element.tag == "ol") if tidy(runs) else []:
            _hang(block, before, items)

    def _add_child(
        self, child: Element, element: Element, style: Run, before: list[Block], items: list[Item]
    ) -> None:
        if child.tag != "li":
            for block in self._block(child, style):
                _hang(block, before, items, below=child.tag in ("ul", "ol"))
            return
        blocks = self._flow(child, style)
        if blocks and isinstance(blocks[0], Items) and len(blocks) == 1:
            items += blocks[0].items
        elif blocks:
            number = _number(child, element, items) if element.tag == "ol" else None
            items.append(_item(blocks, number))

    def _table(self, element: Element, style: Run) -> list[Block]:
        self.tables += 1
        layout = lay_out(element, lambda cell: tuple(self._flow(cell, style)), self.line)
        self.tables -= 1
        cells = [cell for row in layout.rows for cell in row.cells]
        if self.tables:
            self.nested.append(self.line)
        if self.tables or (self.whole and len(cells) == 1):
            return [*layout.before, *(block for cell in cells for block in cell)]
        if layout.merged and layout.rows:
            self.merged.append(layout.rows[0].line)
        if not any(cells):
            return list(layout.before)
        return [*layout.before, Table(layout.rows[0].line, layout.rows, layout.header)]


def _only_marks(element: Element) -> bool:
    """Whether a list has no items but only bullets in its text; then these say how deep each one is."""
    return all(
        child.inline or (child.tag in ("ul", "ol") and _only_marks(child)) for child in element.elements()
    )


def _unbroken(element: Element) -> Element:
    """Give an element with spaces for line breaks: a heading is one line."""
    children = [
        child if isinstance(child, str) else " " if child.tag == "br" else _unbroken(child)
        for child in element.children
    ]
    return Element(element.tag, element.attributes, children)


def _styled(style: Run, element: Element) -> Run:
    tag = element.tag
    if tag in ("b", "strong"):
        return replace(style, bold=True)
    if tag in ("i", "em"):
        return replace(style, italic=True)
    if tag == "a" and ("href" in element.attributes or not element.attributes):
        return replace(style, link=element.attributes.get("href") or "#")
    return style


def _hang(block: Block, before: list[Block], items: list[Item], *, below: bool = False) -> None:
    """Put a block of a list that is no item: more items, or words that belong below the last item."""
    if isinstance(block, Items) and not (below and items):
        items += block.items
    elif items:
        items[-1] = replace(items[-1], blocks=(*items[-1].blocks, block))
    else:
        before.append(block)


def _number(child: Element, element: Element, items: list[Item]) -> int:
    given = child.attributes.get("value", "")
    if given.isdecimal() and len(given) <= 6:
        return int(given)
    if items and items[-1].number is not None:
        return items[-1].number + 1
    start = element.attributes.get("start", "")
    return int(start) if start.isdecimal() and len(start) <= 6 else 1


def _item(blocks: list[Block], number: int | None) -> Item:
    first = blocks[0]
    if isinstance(first, Paragraph):
        return Item(first.line, first.text, number, tuple(blocks[1:]))
    return Item(first.line, (), number, tuple(blocks))


def _unfolded(item: Item) -> list[Block]:
    """Give what stands in an item as plain blocks: a list with headings in it is no list."""
    text: Inline = item.text
    return [*([Paragraph(item.line, text, item.line)] if text else []), *item.blocks]
