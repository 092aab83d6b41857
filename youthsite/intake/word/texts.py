"""The words of a Word file as its XML holds them: taken without mammoth, as a check on it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .names import ALTERNATE, MATH, is_on, w

_TEXT = {w("t"), w("delText"), f"{MATH}t"}
_SIGNS = {w("footnoteReference"), w("endnoteReference")}  # a sign will part the words there
_GAPS = {w("tab"), w("br"), w("cr"), w("ptab")} | _SIGNS
_PROPERTIES = {
    w(name) for name in ("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "numPr")
}
_NO_TEXT = {w("pPr"), w("rPr"), w("instrText"), w("sectPr")}


DELETED = "deleted in Word, with changes tracked"
HIDDEN = "hidden text of the Word file"
MOVED = "moved away in Word, with changes tracked"


def text_of(element: Element) -> str:
    """Give all words below an element: kept, deleted, hidden; paragraphs, tabs and line breaks part them.

    Soft hyphens are left out. Of two versions of one drawing, which Word stores side by side, one is taken.
    """
    return "".join(_pieces(element, None)).replace("\u00ad", "")


def lines_of(element: Element) -> list[str]:
    """Give the words that Word shows, a paragraph a line, and after them those that it does not show."""
    unseen: list[Element] = []
    shown = "".join(_pieces(element, unseen)).replace("\u00ad", "")
    return [line for text in (shown, *map(text_of, unseen)) for line in text.split("\n") if line.strip()]


def why_unseen(element: Element) -> str:
    """Say why Word does not show an element; nothing when it does."""
    if element.tag == w("del") and len(element):
        return DELETED
    if element.tag == w("moveFrom"):
        return MOVED
    if element.tag == w("tr") and element.find(f"{w('trPr')}/{w('del')}") is not None:
        return DELETED
    return HIDDEN if element.tag == w("r") and is_on(element, "rPr", "vanish") else ""


def _pieces(element: Element, unseen: list[Element] | None) -> Iterator[str]:
    if unseen is not None and why_unseen(element):
        unseen.append(element)
    elif element.tag in _TEXT:
        yield element.text or ""
    elif element.tag in _GAPS:
        yield " "
    elif element.tag == w("noBreakHyphen"):
        yield "\u2011"
    elif element.tag == ALTERNATE:
        chosen = choose(element)
        yield from () if chosen is None else _pieces(chosen, unseen)
    elif element.tag not in _NO_TEXT:
        block = element.tag == w("p")
        yield "\n" if block else ""
        for child in element:
            yield from _pieces(child, unseen)
        yield "\n" if block and not mark_deleted(element) else ""


def choose(alternate: Element) -> Element | None:
    """Give the version of a drawing with the most words: the first such one."""
    versions = list(alternate)
    return max(versions, key=lambda version: len(text_of(version).split()), default=None)


def mark_deleted(paragraph: Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one goes on in it."""
    return paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None


def misplaced(root: Element) -> bool:
    """Whether there are words among properties, or elements among words: no Word writes or reads that."""
    return any(
        (element.tag == w("t") and len(element) > 0)
        or (element.tag in _PROPERTIES and any(found.text for found in element.iter(w("t"))))
        for element in root.iter()
    )
