"""The words of a paragraph: their look, links and gaps; what stands apart goes to a table of its own."""

from abc import ABC, abstractmethod
from xml.etree.ElementTree import Element as Xml

from ..html_tree import Element
from .names import DRAWN, given, named
from .styles import Look, Styles
from .texts import GAPS, SILENT, SOFT, aside, formula

Node = Element | str
_SPAN, _LINK = named("text:span"), named("text:a")


class Inliner(ABC):
    """Reads the words of a paragraph; `plain` says that bold and italic mean nothing there."""

    styles: Styles
    plain: bool = False

    @abstractmethod
    def apart(self, element: Xml) -> list[Node]:
        """Take what stands apart from the words; give what is left in its place."""

    def inline(self, element: Xml, look: Look) -> list[Node]:
        """Give the words of an element."""
        nodes = self._text(element.text, look)
        for child in element:
            nodes += self.piece(child, look)
            nodes += self._text(child.tail, look)
        return nodes

    def piece(self, child: Xml, look: Look) -> list[Node]:
        """Give one element within a paragraph."""
        if child.tag in SILENT:
            return []
        if aside(child, self.styles, inside=True):
            return self.apart(child)
        if child.tag in GAPS:
            return [" "]
        if child.tag.startswith(DRAWN):
            return [formula(child) or ""]
        if child.tag == _SPAN:
            return self.inline(child, self.styles.look("text", given(child, "text:style-name"), look))
        inner = self.inline(child, look)
        target = given(child, "xlink:href") if child.tag == _LINK else ""
        return [Element("a", {"href": target}, inner)] if target else inner

    def _text(self, text: str | None, look: Look) -> list[Node]:
        words = (text or "").replace(SOFT, "")
        if not words:
            return []
        node: Node = words
        for tag in ("b" * look.bold, "i" * look.italic) if not self.plain else ():
            node = Element(tag, {}, [node]) if tag else node
        return [Element(look.raised, {}, [node]) if look.raised else node]
