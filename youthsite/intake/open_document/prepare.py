"""A file's XML made plain: repeated cells are written out, formulas brought in, paragraphs counted."""

import base64
import binascii
from copy import deepcopy
from xml.etree.ElementTree import Element

from ..package import Package
from .names import CELLS, HOLDERS, PARAGRAPHS, given, named, whole

_MOST = 50
_ROOM = 20_000
_COLUMNS, _ROWS = "table:number-columns-repeated", "table:number-rows-repeated"
_OBJECT, _IMAGE = named("draw:object"), named("draw:image")


def frame_stray_words(body: Element) -> None:
    """Make a paragraph of words that stand where only blocks may, as in a table outside its cells."""
    for holder in [one for one in body.iter() if one.tag in HOLDERS]:
        for place, child in reversed([*enumerate(holder, start=1)]):
            if (child.tail or "").strip():
                holder.insert(place, _paragraph(child.tail))
                child.tail = None
        if (holder.text or "").strip():
            holder.insert(0, _paragraph(holder.text))
            holder.text = None


def _paragraph(text: str | None) -> Element:
    paragraph = Element(named("text:p"))
    paragraph.text = text
    return paragraph


def write_out(root: Element) -> None:
    """Repeat rows and cells as often as the file says: 50 times at most, and 20,000 elements in all."""
    room = _ROOM
    for holder in [*root.iter()]:
        for child in [*holder]:
            times = _times(child)
            if times < 2:
                continue
            size = sum(1 for _ in child.iter())
            copies = min(times - 1, room // size)
            room -= copies * size
            place = [*holder].index(child) + 1
            holder[place:place] = [deepcopy(child) for _ in range(copies)]


def _times(element: Element) -> int:
    """Give how often an element stands there, and take that mark off."""
    name = _ROWS if element.tag == named("table:table-row") else _COLUMNS if element.tag in CELLS else ""
    said = element.attrib.pop(named(name), "") if name else ""
    return min(whole(said) or 1, _MOST)


def bring_formulas(root: Element, package: Package) -> None:
    """Put formulas, which are files of their own in the package, into the place that names them."""
    for one in [*root.iter(_OBJECT)]:
        name = given(one, "xlink:href").removeprefix("./").strip("/")
        found = package.xml(f"{name}/content.xml") if name else None
        if found is not None and found.tag == named("math:math"):
            one.append(found)


def name_pictures(body: Element) -> dict[str, bytes]:
    """Name each picture that stands in the XML itself, as in flat files, and give its bytes by that name."""
    found: dict[str, bytes] = {}
    for image in body.iter(_IMAGE):
        written = image.findtext(named("office:binary-data"))
        if written is None:
            continue
        name = f"in-the-text-{len(found)}"
        image.set(named("xlink:href"), name)
        try:
            found[name] = base64.b64decode(written)
        except (binascii.Error, ValueError):
            found[name] = b""
    return found


def count_lines(body: Element) -> tuple[dict[Element, int], dict[str, int]]:
    """Number the paragraphs from the top; give these lines, and those at which words were deleted."""
    tracked = {one for found in body.iter(named("text:tracked-changes")) for one in found.iter()}
    paragraphs = [one for one in body.iter() if one.tag in PARAGRAPHS and one not in tracked]
    lines = {paragraph: number for number, paragraph in enumerate(paragraphs, start=1)}
    changes = {
        given(sign, "text:change-id"): line
        for paragraph, line in lines.items()
        for sign in paragraph.iter(named("text:change"))
    }
    return lines, changes
