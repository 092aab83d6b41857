"""From mammoth's HTML to the tree that is read: lines, numbers, notes and pictures go where they belong."""

from dataclasses import dataclass, field

from ..html_tree import Element
from ..log import Log
from ..words import plain_words
from .drawings import PICTURE
from .prepare import LINE, Prepared

_REFERENCES = ("footnote-ref-", "endnote-ref-")
_NOTES = ("footnote-", "endnote-")
_BLOCKS = ("p", "li", "h")


@dataclass
class Shaper:
    """Walks the tree once; `marks` are the notes whose sign was met since the last heading, with its line."""

    found: Prepared
    log: Log
    line: int = 1
    marks: list[tuple[str, int]] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def shape(self, root: Element) -> None:
        """Change the tree in place; the notes of a section come to stand at its end."""
        notes = _take_notes(root)
        children: list[Element | str] = []
        for child in root.children:
            if isinstance(child, Element) and child.level:
                children += self._notes(notes)
            if isinstance(child, Element) and child.attributes.get("class") == "contents":
                self._drop_contents(child)
                continue
            children.append(child)
            if isinstance(child, Element):
                self._walk(child, [])
        root.children = children + self._notes(notes)
        for key, note in notes.items():
            _clean(note, key)
            self.log.drop(1, "a note of what was dropped itself", plain_words(note.text()))

    def _drop_contents(self, element: Element) -> None:
        for anchor in element.walk():
            if (name := anchor.attributes.get("id", "")).startswith(LINE):
                self.line = int(name.removeprefix(LINE))
        self.log.drop(self.line, "contents list; a site has its own", plain_words(element.text()))

    def _walk(self, element: Element, over: list[Element]) -> None:
        over = [*over, element] if element.tag.startswith(_BLOCKS) else over
        for child in [*element.children]:
            if not isinstance(child, Element):
                continue
            name = child.attributes.get("id", "")
            if name.startswith(LINE):
                self._begin(int(name.removeprefix(LINE)), over)
            elif name.startswith(PICTURE):
                self._picture(int(name.removeprefix(PICTURE)), child)
            elif name.startswith(_REFERENCES):
                self._mark(name.replace("-ref-", "-", 1), child)
            else:
                self._walk(child, over)

    def _begin(self, line: int, over: list[Element]) -> None:
        """Give a line to the blocks that begin with it."""
        self.line = line
        for block in over:
            block.attributes.setdefault("line", str(line))
        holder = over[-1] if over else None
        if holder is not None and holder.tag == "li" and line in self.found.numbers:
            holder.attributes.setdefault("value", str(self.found.numbers[line]))
        if holder is not None and line in self.found.labels:
            label = self.found.labels[line]
            holder.children.insert(0, f"{label} ")
            self.log.add("", f"the number that Word gives the heading at line {line}", plain_words(label))

    def _picture(self, number: int, mark: Element) -> None:
        drawings = self.found.drawings
        said = {"alt": drawings.descriptions[number], "src": drawings.parts[number]}
        mark.tag, mark.attributes = "img", {**said, "line": str(self.line)}

    def _mark(self, key: str, mark: Element) -> None:
        """Write the sign of a note apart from the word it stands at."""
        number = self.numbers.setdefault(key, len(self.numbers) + 1)
        if key not in [other for other, _ in self.marks]:
            self.marks.append((key, self.line))
        mark.attributes = {"id": key}
        mark.children = [f" [{number}]"]
        self.log.add("", f"the sign of a note at line {self.line}", [str(number)])

    def _notes(self, notes: dict[str, Element]) -> list[Element | str]:
        """Give the notes of the signs met so far, each once, under a line that says what they are."""
        items: list[Element] = []
        for key, line in self.marks:
            if (note := notes.pop(key, None)) is not None:
                _clean(note, key)
                note.attributes = {"line": str(line), "value": str(self.numbers[key])}
                items.append(note)
        self.marks = []
        if not items:
            return []
        self.log.add("", "a name for the notes of a section", ["Notes"])
        place = {"line": items[0].attributes["line"]}
        return [Element("p", {**place}, ["Notes:"]), Element("ol", {**place}, [*items])]


def _take_notes(root: Element) -> dict[str, Element]:
    """Take the list of notes off the end, where mammoth puts it."""
    last = root.children[-1] if root.children else None
    if not isinstance(last, Element) or last.tag != "ol":
        return {}
    notes = {item.attributes.get("id", ""): item for item in last.elements()}
    if not all(name.startswith(_NOTES) for name in notes):
        return {}
    root.children.pop()
    return notes


def _clean(element: Element, key: str) -> None:
    """Take the arrow back to the sign and the marks of lines out of a note."""
    arrow = f"#{key.replace('-', '-ref-', 1)}"
    element.children = [
        child
        for child in element.children
        if isinstance(child, str)
        or not (child.attributes.get("href") == arrow or child.attributes.get("id", "").startswith(LINE))
    ]
    for child in element.elements():
        _clean(child, key)
