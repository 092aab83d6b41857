"""Small questions about the parts of a tagged PDF, and small pieces made of them."""

from collections.abc import Iterator
from dataclasses import replace

from ..draft import ends
from ..tree import Block, Cell, Inline, Item, Items, Paragraph, Row, Run, glue, inlines, plain, tidy
from .glyphs import Word
from .structure import Node

INLINE = {
    "Span",
    "NonStruct",
    "Strong",
    "Em",
    "Link",
    "Reference",
    "Annot",
    "Code",
    "Sub",
    "Lbl",
    "Quote",
    "BibEntry",
}
_ROWS = {"THead", "TBody", "TFoot"}


def entry_row(line: int, title: str, page: str) -> Row:
    """Give one line of a contents list as a row."""
    cells = ((Paragraph(line, (Run(title),), line),), (Paragraph(line, (Run(page),), line),))
    return Row(line, cells if title else cells[1:])


def holds_blocks(node: Node) -> bool:
    """Whether something stands in a part that makes a block of its own."""
    return any(
        isinstance(child, Node) and (child.kind not in INLINE or holds_blocks(child))
        for child in node.children
    )


def flat(node: Node) -> Node:
    """Take LBody away: an item's words and lists stand directly in it."""
    children: list[Node | tuple[int, int]] = []
    for child in node.children:
        children += child.children if isinstance(child, Node) and child.kind == "LBody" else [child]
    return Node("", children=children)


def rows_of(node: Node) -> Iterator[Node]:
    """Give the rows of a table, out of its head, body and foot."""
    for child in node.children:
        if isinstance(child, Node) and child.kind in _ROWS:
            yield from rows_of(child)
        else:
            yield child if isinstance(child, Node) else Node("Span", children=[child])


def as_item(block: Block) -> Item:
    """Make a list item of a block that the file put into a list without one."""
    return (
        Item(block.line, block.text, None)
        if isinstance(block, Paragraph)
        else Item(block.line, (), None, (block,))
    )


def page_of(cells: list[Cell], page: int) -> int:
    """Give the page of the first block in a row."""
    return next((block.line for cell in cells for block in cell), page)


def led(lead: Inline, text: Inline) -> Inline:
    """Put the mark of an item, where it is a word, before the item's text."""
    return glue(lead, text) if lead and text else lead or text


def period(words: list[Word]) -> int:
    """Give after how many words the same words come again, on another page or further up."""
    texts = [word.text for word in words]
    for size in range(1, len(words) // 2 + 1):
        if len(words) % size == 0 and texts == texts[:size] * (len(words) // size):
            before, after = words[size - 1], words[size]
            if after.page != before.page or after.bottom < before.top:
                return size
    return len(words)


def without_bold(cell: Cell) -> Cell:
    """Give a heading cell without its bold: it is bold as the name of a column."""
    return tuple(
        replace(block, text=tidy([replace(run, bold=False) for run in block.text]))
        if isinstance(block, Paragraph)
        else block
        for block in cell
    )


def cell_texts(cells: tuple[Cell, ...]) -> list[str]:
    """Give the plain words of each cell."""
    return [" ".join(plain(text) for block in cell for _, text in inlines(block)) for cell in cells]


def joined_cells(cells: tuple[Cell, ...], more: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Join two parts of a row, cell by cell; a sentence or a list that goes on is one again."""
    return tuple(_joined(one, two) for one, two in zip(cells, more, strict=True))


def _joined(cell: Cell, more: Cell) -> Cell:
    if not cell or not more:
        return cell or more
    last, first = cell[-1], more[0]
    if isinstance(last, Paragraph) and isinstance(first, Paragraph) and not ends(plain(last.text)):
        return (*cell[:-1], replace(last, text=glue(last.text, first.text), last=first.last), *more[1:])
    if isinstance(last, Items) and isinstance(first, Items) and last.ordered == first.ordered:
        return (*cell[:-1], replace(last, items=last.items + first.items), *more[1:])
    return cell + more
