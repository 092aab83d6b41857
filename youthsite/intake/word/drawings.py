"""Text boxes come after the paragraph they hang on; pictures leave a mark with their description."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ..log import Log
from .names import PROPERTIES, RELATED, VML, parents, w, within

_DRAWN = {w("drawing"), w("pict"), w("object")}
_PICTURES = ("}pic", "}imagedata", "}chart", "}relIds", "}OLEObject")
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_HOLDERS = ("}blip", "}imagedata")
_IDS = (f"{{{RELATED}}}embed", f"{{{RELATED}}}id")
PICTURE = "youthsite-picture-"


@dataclass
class Drawings:
    """The descriptions of the pictures met so far (empty: none), and the parts of the file that hold them.

    `targets` are the parts that the root now read names, by its own ids.
    """

    descriptions: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)


def place_boxes(root: Element, lines: dict[Element, int], log: Log) -> None:
    """Move what stands in each text box behind the paragraph that the box hangs on."""
    up = parents(root)
    behind: dict[Element, Element] = {}
    for box in [*root.iter(w("txbxContent"))]:
        paragraph = next((outer for outer in within(box, up) if outer.tag == w("p")), None)
        if paragraph is None or not len(box):
            continue
        holder = up[paragraph]
        for block in [*box]:
            box.remove(block)
            holder.insert([*holder].index(behind.get(paragraph, paragraph)) + 1, block)
            behind[paragraph], up[block] = block, holder
        message = "A text box stood here; its words follow the paragraph it hung on. Check the order."
        log.flag(lines.get(paragraph, 1), "text-box", message)


def mark_pictures(root: Element, drawings: Drawings) -> None:
    """Put a bookmark in the place of each picture, chart or diagram; take every other drawing out."""
    up = parents(root)
    for drawn in [*root.iter()]:
        if drawn.tag not in _DRAWN or any(outer.tag in _DRAWN for outer in within(drawn, up)):
            continue
        holder = up[drawn]
        place = [*holder].index(drawn)
        holder.remove(drawn)
        if any(element.tag.endswith(_PICTURES) for element in drawn.iter()) and not _decorative(drawn):
            for number, (said, part) in enumerate(_shown(drawn, drawings.targets)):
                name = f"{PICTURE}{len(drawings.parts)}"
                holder.insert(place + number, Element(w("bookmarkStart"), {w("name"): name}))
                drawings.descriptions.append(said)
                drawings.parts.append(part)


def _shown(drawn: Element, targets: dict[str, str]) -> list[tuple[str, str]]:
    """Give the description and the part of each picture in a drawing; the first has the drawing's own."""
    ids = [
        element.get(name, "") for element in drawn.iter() for name in _IDS if element.tag.endswith(_HOLDERS)
    ]
    found = [targets[key] for key in ids if key in targets]
    own = [element.get("descr", "") for element in drawn.iter() if element.tag.endswith("}cNvPr")]
    more = own[1 : len(found)] + [""] * len(found)
    return list(zip([_description(drawn), *more], found or [""], strict=False))


def _decorative(drawn: Element) -> bool:
    return any(element.get("val") in ("1", "true") for element in drawn.iter(_DECORATIVE))


def _description(drawn: Element) -> str:
    """Give the alt text: of a drawing, or of a shape as older Words drew them."""
    given = [element.get(name, "") for element in drawn.iter(PROPERTIES) for name in ("descr", "title")]
    given += [element.get("alt", "") for element in drawn.iter() if element.tag.startswith(VML)]
    return next((" ".join(text.split()) for text in given if text.strip()), "")
