"""The paragraphs of a Word file as they were before, or as they are after, the changes tracked in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ..intake.word.names import ALTERNATE, RELATED, is_on, w
from ..intake.word.texts import choose, text_of
from .codes import Code, read_code
from .drawings import OURS
from .ooxml import Run
from .word_styles import Kind, Styles

_IN = {w("ins"), w("moveTo")}
_OUT = {w("del"), w("moveFrom")}
_INSIDE = {w("sdt"), w("sdtContent"), w("smartTag"), w("customXml"), w("fldSimple"), w("dir"), w("bdo")}
_DRAWN = {w("drawing"), w("pict"), w("object")}
_NOTES = {w("footnoteReference"), w("endnoteReference")}
_DEEPEST = 60
_NAME = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@dataclass
class Paragraph:
    """One paragraph as a view shows it.

    `codes` are those of the bookmarks that begin in it, `comments` the ids of comments that do. `other` says
    in a word what else is in it that no easy page can hold (a picture, a note); `table` that it is the words
    of a table.
    """

    kind: Kind = "sentence"
    runs: list[Run] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    table: bool = False

    @property
    def text(self) -> str:
        """Its words on one line."""
        return " ".join("".join(run.text for run in self.runs).split())


class Walk:
    """Walks through the body of a Word file; `accepted` takes tracked changes as made, else as not made."""

    def __init__(self, styles: Styles, links: dict[str, str], *, accepted: bool) -> None:
        self.styles = styles
        self.links = links
        self.accepted = accepted
        self.paragraphs: list[Paragraph] = []
        self.said_about: dict[str, str] = {}
        self._open_comments: list[str] = []
        self._codes: list[Code] = []
        self._joined: Paragraph | None = None

    def body(self, element: Element, depth: int = 0) -> None:
        """Take in what stands in a body, a cell or a wrapper."""
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        for child in element:
            if child.tag == w("p"):
                self._paragraph(child)
            elif child.tag == w("tbl"):
                self._table(child)
            elif child.tag in _INSIDE | _IN | _OUT and self._shown(child.tag):
                self.body(child, depth + 1)
            else:
                self._mark(child, None)

    def _shown(self, tag: str) -> bool:
        return not (tag in _IN and not self.accepted) and not (tag in _OUT and self.accepted)

    def _table(self, table: Element) -> None:
        words = " ".join(text_of(table).split())
        codes = [
            code for mark in table.iter(w("bookmarkStart")) if (code := read_code(mark.get(w("name"), "")))
        ]
        self.paragraphs.append(Paragraph(runs=[Run(words)], codes=[*self._take_codes(), *codes], table=True))

    def _take_codes(self) -> list[Code]:
        codes, self._codes = self._codes, []
        return codes

    def _paragraph(self, element: Element) -> None:
        properties = element.find(w("pPr"))
        kind = self.styles.kind(properties)
        into = self._joined or Paragraph(kind)
        into.kind = into.kind if into.text else kind
        into.codes += self._take_codes()
        for piece in self._pieces(element, into, Run(""), 0):
            if piece.text == "\n":
                self.paragraphs.append(into)
                into = Paragraph(kind)
            else:
                into.runs.append(piece)
        mark = "del" if self.accepted else "ins"
        goes_on = properties is not None and properties.find(f"{w('rPr')}/{w(mark)}") is not None
        self._joined = into if goes_on else None
        if not goes_on:
            self.paragraphs.append(into)

    def end(self) -> list[Paragraph]:
        """Give all paragraphs, also one that the last mark of the file leaves open."""
        if self._joined is not None:
            self.paragraphs.append(self._joined)
            self._joined = None
        return self.paragraphs

    def _pieces(self, element: Element, into: Paragraph, look: Run, depth: int) -> Iterator[Run]:
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        for child in element:
            tag = child.tag
            if tag == w("r"):
                yield from self._run(child, into, look)
            elif tag == w("hyperlink"):
                target = self.links.get(child.get(f"{{{RELATED}}}id", ""), "")
                yield from self._pieces(child, into, Run("", link=target), depth + 1)
            elif tag in _INSIDE | _IN | _OUT:
                if self._shown(tag):
                    yield from self._pieces(child, into, look, depth + 1)
            else:
                self._mark(child, into)

    def _mark(self, element: Element, into: Paragraph | None) -> None:
        """Notice the beginning of a bookmark, and the ends of what a comment is about."""
        if element.tag == w("bookmarkStart"):
            code = read_code(element.get(w("name"), ""))
            if code is not None:
                (self._codes if into is None else into.codes).append(code)
        elif element.tag == w("commentRangeStart"):
            id = element.get(w("id"), "")
            self._open_comments.append(id)
            if into is not None:
                into.comments.append(id)
        elif element.tag == w("commentRangeEnd") and element.get(w("id"), "") in self._open_comments:
            self._open_comments.remove(element.get(w("id"), ""))

    def _run(self, element: Element, into: Paragraph, look: Run) -> Iterator[Run]:
        bold = is_on(element, "rPr", "b") or False
        italic = is_on(element, "rPr", "i") or False
        for child in element:
            text = self._text(child, into)
            if text == "\n":
                yield Run("\n")
            elif text:
                for id in self._open_comments:
                    self.said_about[id] = self.said_about.get(id, "") + text
                yield Run(text, bold=bold, italic=italic, link=look.link)

    def _text(self, child: Element, into: Paragraph) -> str:
        if child.tag in (w("t"), w("delText")):
            return (child.text or "").replace("\xad", "").replace("\xa0", " ")
        if child.tag in (w("tab"), w("ptab")):
            return " "
        if child.tag in (w("br"), w("cr")):
            return "" if child.get(w("type")) in ("page", "column") else "\n"
        if child.tag == w("noBreakHyphen"):
            return "-"
        if child.tag == w("commentReference") and child.get(w("id"), "") not in into.comments:
            into.comments.append(child.get(w("id"), ""))
        drawn = choose(child) if child.tag == ALTERNATE else child if child.tag in _DRAWN else None
        if drawn is not None and not _is_ours(drawn):
            words = " ".join(text_of(drawn).split())
            into.other.append(f"a text box: “{words}”" if words else "a picture")
        elif child.tag in _NOTES:
            into.other.append("a footnote")
        return ""


def _is_ours(drawn: Element) -> bool:
    """Whether it is a picture that was in the file when it was exported."""
    return any(each.get("name", "").startswith(OURS) for each in drawn.iter(_NAME))
