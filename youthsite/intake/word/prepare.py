"""A part of a Word file made plain for mammoth: each paragraph says where it stands and what it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from ..log import Log
from .drawings import Drawings, mark_pictures, place_boxes
from .drops import drop_unseen
from .names import ALTERNATE, MATH, parents, value, w
from .numbering import Counters
from .styles import Styles
from .texts import choose, mark_deleted

LINE = "youthsite-line-"
HEADING = "YouthsiteHeading"
CONTENTS = "YouthsiteContents"
QUOTE = "YouthsiteQuote"
BULLETS, NUMBERS = "1", "2"
_WRAPPERS = {
    w("sdt"),
    w("sdtContent"),
    w("fldSimple"),
    w("smartTag"),
    w("customXml"),
    w("dir"),
    w("bdo"),
    w("ruby"),
}
_NEEDLESS = {w("softHyphen"), w("commentReference"), w("bookmarkStart"), w("sym"), w("sdtPr"), w("rubyPr")}


@dataclass
class Prepared:
    """What a part says beside its words, by line: labels of headings, numbers of items, sizes of letters."""

    labels: dict[int, str] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    drawings: Drawings = field(default_factory=Drawings)
    last: int = 0


def prepare(root: Element, styles: Styles, counters: Counters, found: Prepared, log: Log) -> None:
    """Change a part in place; lines count its paragraphs, those in cells and boxes too, from `found.last`."""
    _settle(root)
    lines = {paragraph: n for n, paragraph in enumerate(root.iter(w("p")), start=found.last + 1)}
    found.last += len(lines)
    drop_unseen(root, lines, log)
    place_boxes(root, lines, log)
    mark_pictures(root, found.drawings)
    _flatten(root)
    titled = any(styles.kind(value(p, "pPr", "pStyle")) == "title" for p in root.iter(w("p")))
    for paragraph in root.iter(w("p")):
        if paragraph in lines:
            _Paragraph(paragraph, lines[paragraph], styles, found).write(counters, shift=int(titled))
    _merge(root)


def _settle(element: Element) -> None:
    """Take one of two versions of a drawing, and the words out of wrappers that say nothing here."""
    children: list[Element] = []
    for child in element:
        children.extend(_settled(child))
    element[:] = children


def _settled(child: Element) -> Iterator[Element]:
    if child.tag == ALTERNATE:
        chosen = choose(child)
        inner = [] if chosen is None else [*chosen]
    elif child.tag in _WRAPPERS:
        inner = [*child]
    else:
        if child.tag not in _NEEDLESS:
            _settle(child)
            yield child
        return
    for other in inner:
        yield from _settled(other)


def _flatten(root: Element) -> None:
    """Make every kind of gap a plain one, and plain words of formulas."""
    for element in [*root.iter()]:
        if element.tag in (w("br"), w("cr"), w("ptab")):
            element.tag = w("br")
            element.attrib.clear()
        elif element.tag == f"{MATH}oMath":
            text = "".join(piece.text or "" for piece in element.iter(f"{MATH}t"))
            element[:] = []
            element.tag = w("r")
            SubElement(element, w("t")).text = text
        elif element.tag == w("t"):
            element.text = (element.text or "").replace("\u00ad", "")
    for element in [*root.iter(f"{MATH}oMathPara")]:
        element.tag = w("ins")  # which mammoth reads through


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One paragraph on its way: its style is read, then replaced by what mammoth is told to look for."""

    element: Element
    line: int
    styles: Styles
    found: Prepared

    def write(self, counters: Counters, *, shift: int) -> None:
        """Write the paragraph's new properties."""
        level, kind = self.styles.level(self.element), self.styles.kind(value(self.element, "pPr", "pStyle"))
        style = {"contents": CONTENTS, "quote": QUOTE}.get(kind, "")
        if kind == "title" or (level and not style):
            style = f"{HEADING}{1 if kind == 'title' else level + shift}"
        heading = style.startswith(HEADING)
        self.found.sizes[self.line] = self.styles.size(self.element)
        place = self.styles.list_of(self.element)
        self._runs(plain=heading)
        self._properties(style, self._item(place, counters, heading=heading) if place else None)

    def _item(self, place: tuple[str, int], counters: Counters, *, heading: bool) -> Element | None:
        """Count an item on; give the list properties that mammoth shall see."""
        number, depth = place
        counted = counters.next(number, depth)
        if heading:
            if counted and counted[1]:
                self.found.labels[self.line] = counted[1]
            return None
        if not counters.is_item(number, depth):
            return None
        if counted:
            self.found.numbers[self.line] = counted[0]
        properties = Element(w("numPr"))
        SubElement(properties, w("ilvl"), {w("val"): str(depth)})
        SubElement(properties, w("numId"), {w("val"): NUMBERS if counted else BULLETS})
        return properties

    def _properties(self, style: str, item: Element | None) -> None:
        deleted = mark_deleted(self.element)
        if (old := self.element.find(w("pPr"))) is not None:
            self.element.remove(old)
        new = Element(w("pPr"))
        if style:
            SubElement(new, w("pStyle"), {w("val"): style})
        if item is not None:
            new.append(item)
        if deleted:
            SubElement(SubElement(new, w("rPr")), w("del"))
        self.element.insert(0, new)
        self.element.insert(1, Element(w("bookmarkStart"), {w("name"): f"{LINE}{self.line}"}))

    def _runs(self, *, plain: bool) -> None:
        """Say of each run itself whether it is bold or italic; of a heading's runs neither."""
        for run in self.element.iter(w("r")):
            old = run.find(w("rPr"))
            new = Element(w("rPr"))
            new.extend(
                Element(w(what))
                for what in ("b", "i")
                if not plain and self.styles.run_is(what, run, self.element)
            )
            if old is not None:
                new.extend(old.findall(w("vertAlign")))
                run.remove(old)
            run.insert(0, new)


def _merge(root: Element) -> None:
    """Where the end of a paragraph was deleted, let the next one go on in it."""
    up = parents(root)
    for paragraph in [*root.iter(w("p"))]:
        if not mark_deleted(paragraph):
            continue
        holder = up[paragraph]
        place = [*holder].index(paragraph)
        after = holder[place + 1] if place + 1 < len(holder) else None
        if after is not None and after.tag == w("p"):
            gap = Element(w("r"))
            SubElement(gap, w("t")).text = " "
            after[1:1] = [*paragraph[1:], gap]
            holder.remove(paragraph)
        else:
            paragraph[0][:] = []
