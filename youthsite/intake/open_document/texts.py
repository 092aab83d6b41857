"""The words of an OpenDocument file as its XML holds them, and what of them is not shown in the text."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .names import BLOCKS, COLUMNS, DRAWN, PARAGRAPHS, given, named, tags
from .styles import Look, Styles

HIDDEN = "hidden text of the file"
SILENT = (
    tags(
        "text",
        "note-citation number script sequence-decls variable-decls user-field-decls dde-connection-decls",
    )
    | tags("office", "change-info forms scripts event-listeners binary-data annotation-end")
    | tags("dc", "creator date language")
    | tags("svg", "title desc")
    | tags("table", "title desc")
    | tags("draw", "object object-ole plugin applet floating-frame")
    | tags("meta", "date-string creator-initials")
    | tags("loext", "sender-initials")
    | COLUMNS
)
GAPS = tags("text", "s tab line-break")
SOFT = "\u00ad"
_NOTE = named("text:note")
_ASIDE = {_NOTE, named("office:annotation")}
_MATH = named("math:math")
_SPOKEN = tags("math", "mi mn mo ms mtext")


def lines_of(root: Element, styles: Styles) -> list[str]:
    """Give the words of a part, a paragraph a line; notes, boxes, comments and hidden words come last."""
    waiting, lines = [root], []
    for element in waiting:
        text = "".join(_pieces(element, styles, waiting, inside=element.tag in PARAGRAPHS)).replace(SOFT, "")
        lines += [line for line in text.split("\n") if line.strip()]
    return lines


def text_of(element: Element, styles: Styles) -> str:
    """Give all words below an element."""
    return "\n".join(lines_of(element, styles))


def aside(element: Element, styles: Styles, *, inside: bool) -> bool:
    """Whether what an element holds stands apart from the words around it; `inside` is in a paragraph."""
    if element.tag.startswith(DRAWN):
        return formula(element) is None
    return element.tag in _ASIDE or (inside and element.tag in BLOCKS) or is_hidden(element, styles)


def is_hidden(element: Element, styles: Styles) -> bool:
    """Whether the program shows nothing of an element."""
    if element.tag == named("text:span"):
        return styles.look("text", given(element, "text:style-name"), Look()).hidden
    if element.tag in PARAGRAPHS:
        signs = element.iter(named("text:hidden-paragraph"))
        look = styles.look("paragraph", given(element, "text:style-name"), Look())
        return look.hidden or any(given(sign, "text:is-hidden") == "true" for sign in signs)
    if element.tag == named("text:section"):
        shown = given(element, "text:display")
        return shown == "none" or (shown == "condition" and given(element, "text:is-hidden") == "true")
    return element.tag == named("text:hidden-text") and given(element, "text:is-hidden") == "true"


def formula(drawn: Element) -> str | None:
    """Give the words of a formula; None for another drawing."""
    found = next(drawn.iter(_MATH), None)
    if found is None or next(drawn.iter(named("draw:text-box")), None) is not None:
        return None
    return " " + " ".join("".join(one.itertext()) for one in found.iter() if one.tag in _SPOKEN) + " "


def within(element: Element) -> bool:
    """Whether the words of an element run on, as those of a paragraph do."""
    return element.tag in PARAGRAPHS or element.tag not in BLOCKS


def _pieces(element: Element, styles: Styles, waiting: list[Element], *, inside: bool) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield "" if inside else "\n"
        if child.tag in SILENT:
            yield ""
        elif aside(child, styles, inside=inside):
            waiting.append(child)
            yield " " if child.tag == _NOTE else ""  # where its sign will stand
        elif child.tag in GAPS:
            yield " "
        elif child.tag.startswith(DRAWN):
            yield formula(child) or ""
        else:
            yield from _pieces(child, styles, waiting, inside=inside or within(child))
        yield "" if inside else "\n"
        yield child.tail or ""
