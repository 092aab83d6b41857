"""From clean HTML to a tree of elements: the one shape in which cells, pages and Word files are read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from .marks import INLINE_TAGS

VOID = frozenset(["br", "hr", "img", "input", "wbr"])
_INLINE = INLINE_TAGS | VOID - {"hr"}
_MAX_DEPTH = 40


@dataclass(slots=True)
class Element:
    """One element; its children are elements and text, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def inline(self) -> bool:
        """Whether the element stands within a line of words, and all it holds does too."""
        return self.tag in _INLINE and all(isinstance(child, str) or child.inline for child in self.children)

    @property
    def level(self) -> int:
        """The level of a heading; 0 for all else."""
        return int(self.tag[1:]) if self.tag[0] == "h" and self.tag[1:].isdecimal() else 0

    def elements(self) -> "list[Element]":
        """Give the children that are elements."""
        return [child for child in self.children if isinstance(child, Element)]

    def walk(self) -> "Iterator[Element]":
        """Give the element and all below it, in reading order."""
        yield self
        for child in self.elements():
            yield from child.walk()

    def text(self) -> str:
        """Give all words below; a block, a line break or a cell parts them."""
        inner = "".join(child if isinstance(child, str) else child.text() for child in self.children)
        return inner if self.tag in INLINE_TAGS else f" {inner} "


class _Builder(HTMLParser):
    """Builds the tree; what is nested deeper than anybody writes becomes a sibling, in the same order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._holder().children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close the last open element of this name, and all in it."""
        place = next((n for n in range(len(self.open) - 1, 0, -1) if self.open[n].tag == tag), 0)
        if place:
            del self.open[place:]

    def handle_data(self, data: str) -> None:
        """Add words."""
        self._holder().children.append(data)

    def _holder(self) -> Element:
        return self.open[min(len(self.open) - 1, _MAX_DEPTH)]


def parse_html(markup: str) -> Element:
    """Give the tree of well-formed HTML: as nh3 or mammoth write it."""
    builder = _Builder()
    builder.feed(markup)
    builder.close()
    return builder.root
