"""Lists as deep as they were, and the numbers that the program shows before items and headings."""

from xml.etree.ElementTree import Element as Xml

from ..html_tree import Element
from ..words import plain_words
from .apart import Apart, Nest
from .inline import Node
from .names import PARAGRAPHS, given, named, whole
from .numbering import BULLET, Levels
from .styles import OUTLINE
from .texts import SILENT

_LIST, _ITEM, _HEADING = named("text:list"), named("text:list-item"), named("text:h")


class Lists(Apart):
    """Reads lists, and numbers headings."""

    def number(self, block: Element, paragraph: Xml, label: str | None) -> None:
        """Write the number that the program shows before a heading into it."""
        if label is None and paragraph.tag == _HEADING:
            label = self._outlined(paragraph)
        if label and block.text().strip():
            block.children.insert(0, f"{label} ")
            why = f"the number that the program gives the heading at line {self.line}"
            self.log.add("", why, plain_words(label))

    def _outlined(self, heading: Xml) -> str:
        depth = whole(given(heading, "text:outline-level")) or 1
        if (
            self.styles.list_of(heading) not in (None, OUTLINE)
            or given(heading, "text:is-list-header") == "true"
        ):
            return ""
        counts = self.counters.outline
        counts.begin(depth + 1)
        start = whole(given(heading, "text:start-value"))
        counted = counts.next(self.styles.lists.get(OUTLINE, {1: BULLET}), depth, start)
        return counted[1] if counted else ""

    def read_list(self, element: Xml, nest: Nest | None) -> list[Node]:
        """Give a list; without marks of any kind it is the blocks that it holds."""
        style = given(element, "text:style-name") or (nest.style if nest else self._style_within(element))
        if nest is None:
            inner = Nest(style, 1, self.counters.of(element, style))
        else:
            inner = Nest(style, nest.depth + 1, nest.counts)
            if given(element, "text:continue-numbering") != "true":
                nest.counts.begin(inner.depth)
        levels = self.styles.lists.get(style, {})
        kind = levels.get(inner.depth, BULLET).kind
        nodes: list[Node] = []
        for child in element:
            if child.tag == _ITEM:
                nodes += self._item(child, levels, inner, shown=kind != "none")
            else:
                nodes += self.block(child, inner)
        if not any(isinstance(node, Element) and node.tag == "li" for node in nodes):
            return nodes
        return [Element("ul" if kind == "bullet" else "ol", {}, nodes)]

    def _style_within(self, element: Xml) -> str:
        """Give the list style of the first paragraph of a list that names none."""
        first = next((one for one in element.iter() if one.tag in PARAGRAPHS), None)
        return "" if first is None else self.styles.list_of(first) or ""

    def _item(self, item: Xml, levels: Levels, nest: Nest, *, shown: bool) -> list[Node]:
        first = next((child for child in item if child.tag not in SILENT), None)
        counted = None
        if first is not None and first.tag != _LIST:
            counted = nest.counts.next(levels, nest.depth, whole(given(item, "text:start-value")))
            self.line = self.lines.get(first, self.line)
            if nest.style != OUTLINE:
                self.label = counted[1] if counted else ""
        line = self.line
        children = self.flow(item, nest)
        self.label = None
        if not shown or any(isinstance(node, Element) and node.level for node in children):
            return children
        value = {"value": str(counted[0])} if counted else {}
        return [Element("li", {"line": str(line), **value}, children)]
