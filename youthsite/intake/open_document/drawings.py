"""Pictures, charts and diagrams of an OpenDocument file, with their descriptions."""

from xml.etree.ElementTree import Element as Xml

from ..html_tree import Element
from .names import given, named, tags
from .texts import formula

_PICTURES = tags("draw", "image object object-ole plugin floating-frame")
_FRAME, _BOX = named("draw:frame"), named("draw:text-box")


def is_picture(drawn: Xml) -> bool:
    """Whether a frame shows a picture that is not mere decoration."""
    kinds = {child.tag for child in drawn}
    shown = drawn.tag == _FRAME and bool(kinds & _PICTURES) and _BOX not in kinds
    return shown and given(drawn, "loext:decorative") != "true" and formula(drawn) is None


def image(frame: Xml, line: int) -> Element:
    """Give a picture with its description, as the file has it, and the place of its file in the package."""
    said = [frame.findtext(named(f"svg:{name}")) or "" for name in ("desc", "title")]
    alt = next((" ".join(text.split()) for text in said if text.strip()), "")
    held = [given(one, "xlink:href").removeprefix("./") for one in frame.iter(named("draw:image"))]
    return Element("img", {"alt": alt, "src": next(iter(held), ""), "line": str(line)})
