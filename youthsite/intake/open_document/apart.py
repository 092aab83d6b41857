"""What hangs on a paragraph and stands apart from its words: notes, comments, boxes, pictures."""

from abc import abstractmethod
from dataclasses import dataclass
from xml.etree.ElementTree import Element as Xml

from ..html_tree import Element
from ..log import Log
from ..notes import Notes
from .drawings import image, is_picture
from .inline import Inliner, Node
from .names import DRAWN, named
from .numbering import Counters, Counts
from .styles import Styles
from .texts import SILENT, is_hidden
from .unseen import Unseen


@dataclass(frozen=True, slots=True)
class Nest:
    """The list that a block stands in: its style, its depth from 1, how far it is counted."""

    style: str
    depth: int
    counts: Counts


class Apart(Inliner):
    """Reads the body with all that is met on the way.

    `lines` are the lines of paragraphs, `sizes` takes the size of the letters at each; `shift` says how much
    deeper headings stand, below a title; `boxes` is what will follow the paragraph that is being read.
    """

    def __init__(self, styles: Styles, lines: dict[Xml, int], log: Log, *, shift: int) -> None:
        self.styles, self.lines, self.log, self.shift = styles, lines, log, shift
        self.unseen = Unseen(styles, log)
        self.notes = Notes(log)
        self.counters = Counters()
        self.sizes: dict[int, int] = {}
        self.boxes: list[Node] = []
        self.line = 1
        self.label: str | None = None

    @abstractmethod
    def block(self, child: Xml, nest: Nest | None = None) -> list[Node]:
        """Give one element among blocks."""

    def flow(self, holder: Xml, nest: Nest | None = None) -> list[Node]:
        """Give the blocks of an element."""
        nodes: list[Node] = [*self.loose(holder.text)]
        for child in holder:
            nodes += self.block(child, nest)
            nodes += self.loose(child.tail)
        return nodes

    def loose(self, text: str | None) -> list[Node]:
        """Give words that stand among blocks as a paragraph."""
        return [Element("p", self.here(), [text])] if text and text.strip() else []

    def here(self) -> dict[str, str]:
        """Give the attribute that says where a block stands."""
        return {"line": str(self.line)}

    def apart(self, element: Xml) -> list[Node]:
        """Take a note, a comment, a drawing, hidden words or a block out of a paragraph."""
        line = self.line
        if element.tag == named("text:note"):
            return [self._note(element, line)]
        if element.tag == named("office:annotation"):
            self.unseen.comment(element, line)
        elif element.tag.startswith(DRAWN):
            return self._drawn(element)
        elif is_hidden(element, self.styles):
            self.unseen.hidden(element, line)
        else:
            self.boxes += self.block(element)
            self.line = line
        return []

    def _note(self, note: Xml, line: int) -> str:
        sign = self.notes.sign(line)
        number, (outer, plain, label) = self.notes.count, (self.boxes, self.plain, self.label)
        self.boxes, self.plain, self.label = [], False, None
        children = self.flow(note)
        self.notes.put(number, line, [*children, *self.boxes])
        self.boxes, self.plain, self.label, self.line = outer, plain, label, line
        return sign

    def _drawn(self, drawn: Xml) -> list[Node]:
        """Give the pictures of a drawing; the words in it come behind the paragraph that it hangs on."""
        line, before = self.line, len(self.boxes)
        nodes = self._shapes(drawn)
        self.line = line
        if any(isinstance(node, str) or node.text().strip() for node in self.boxes[before:]):
            message = "A text box stood here; its words follow the paragraph it hung on. Check the order."
            self.log.flag(line, "text-box", message)
        return nodes

    def _shapes(self, drawn: Xml) -> list[Node]:
        nodes: list[Node] = [image(drawn, self.line)] if is_picture(drawn) else []
        outer, self.boxes = self.boxes, []
        for text, child in [(drawn.text, None), *((one.tail, one) for one in drawn)]:
            if child is not None and child.tag not in SILENT:
                found = self._shapes(child) if child.tag.startswith(DRAWN) else self.block(child)
                (nodes if child.tag.startswith(DRAWN) else outer).extend(found)
                outer += self.boxes
                self.boxes = []
            outer += self.loose(text)
        self.boxes = outer
        return nodes
