"""Tables as HTML has them: rows with the spans of their cells, covered cells left out."""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element as Xml

from ..html_tree import Element
from .inline import Node
from .names import CELLS, ROW_GROUPS, given, named
from .texts import SILENT

_ROW, _COVERED = named("table:table-row"), named("table:covered-table-cell")
_HEADS = named("table:table-header-rows")
_SPANS = {"colspan": "table:number-columns-spanned", "rowspan": "table:number-rows-spanned"}


def rows_of(table: Xml, *, head: bool = False) -> Iterator[tuple[Xml, bool]]:
    """Give each row and whether it is a heading row; what is no row comes as it is."""
    for child in table:
        if child.tag in ROW_GROUPS:
            yield from rows_of(child, head=head or child.tag == _HEADS)
        elif child.tag not in SILENT:
            yield child, head


def read_row(
    row: Xml, *, head: bool, read: Callable[[Xml, bool], list[Node]], cover: Callable[[Xml], None]
) -> Element:
    """Give a row; `read` reads a cell, `cover` lists one below a merged cell; all else comes first."""
    loose: list[Node] = []
    cells: list[Node] = []
    for child in row:
        if child.tag == _COVERED:
            cover(child)
        elif child.tag in CELLS:
            spans = {name: said for name, short in _SPANS.items() if (said := given(child, short))}
            cells.append(Element("th" if head else "td", spans, read(child, head)))
        elif child.tag not in SILENT:
            loose += read(child, head)
    if loose and cells and isinstance(cells[0], Element):
        cells[0].children[:0] = loose
    elif loose:
        cells.append(Element("td", {}, loose))
    return Element("tr", {}, cells)


def is_row(element: Xml) -> bool:
    """Whether an element is a row."""
    return element.tag == _ROW
