"""The names of WordprocessingML, as its standard gives them (ECMA-376 part 1, section 17)."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
VML = "{urn:schemas-microsoft-com:vml}"


def w(name: str) -> str:
    """Give the full name of an element or attribute of the main part."""
    return f"{{{MAIN}}}{name}"


def value(element: Element | None, *path: str) -> str | None:
    """Give the `w:val` at the end of a path of child elements; None when something on the way is missing."""
    for name in path:
        element = element.find(w(name)) if element is not None else None
    return None if element is None else element.get(w("val"))


def is_on(element: Element | None, *path: str) -> bool | None:
    """Tell an on/off property: None when it is not given, on when it is given without a value."""
    for name in path:
        element = element.find(w(name)) if element is not None else None
    return None if element is None else element.get(w("val")) not in ("0", "false", "off")


def whole(text: str | None) -> int | None:
    """Give a small whole number, or None."""
    return int(text) if text is not None and text.isdecimal() and len(text) <= 6 else None


def parents(root: Element) -> dict[Element, Element]:
    """Give the parent of every element."""
    return {child: parent for parent in root.iter() for child in parent}


def within(element: Element, up: dict[Element, Element]) -> Iterator[Element]:
    """Give all that an element stands in, the nearest first."""
    while element in up:
        element = up[element]
        yield element
