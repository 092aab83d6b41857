"""The words of a Word file as its XML holds them: taken without mammoth, so that no reader marks its own work."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .names import ALTERNATE, MATH, w

_TEXT = {w("t"), w("delText"), f"{MATH}t"}
_GAPS = {w("tab"), w("br"), w("cr"), w("ptab")}
_NO_TEXT = {w("pPr"), w("rPr"), w("instrText"), w("sectPr")}


def text_of(element: Element) -> str:
    """Give all words below an element: kept, deleted and hidden; a paragraph, a tab and a line break part words.

    Soft hyphens are left out. Of two versions of one drawing, which Word stores side by side, one is taken.
    """
    return "".join(_pieces(element)).replace("\u00ad", "")


def _pieces(element: Element) -> Iterator[str]:
    if element.tag in _TEXT:
        yield element.text or ""
    elif element.tag in _GAPS:
        yield " "
    elif element.tag == w("noBreakHyphen"):
        yield "\u2011"
    elif element.tag == ALTERNATE:
        chosen = choose(element)
        yield from () if chosen is None else _pieces(chosen)
    elif element.tag not in _NO_TEXT:
        block = element.tag == w("p")
        yield "\n" if block else ""
        for child in element:
            yield from _pieces(child)
        yield "\n" if block and not mark_deleted(element) else ""


def choose(alternate: Element) -> Element | None:
    """Give the version of a drawing with the most words: the first such one."""
    versions = list(alternate)
    return max(versions, key=lambda version: len(text_of(version).split()), default=None)


def mark_deleted(paragraph: Element) -> bool:
    """Whether the end of a paragraph is deleted, so that the next one goes on in it."""
    return paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None
