"""What a Word style says, whatever it is called: how deep a heading is, which list, whether bold."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .names import is_on, value, w, whole

_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"(?:toc|contents) (?:\d|heading)|table of (?:figures|contents)")
_QUOTE = re.compile(r"(?:intense |block )?quote|block text|quotations?")


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by id."""

    by_id: dict[str, Element]
    default: str = ""

    def chain(self, style: str | None) -> list[Element]:
        """Give a style and those it is based on, the nearest first."""
        found: list[Element] = []
        style = style or self.default
        while style in self.by_id and self.by_id[style] not in found:
            found.append(self.by_id[style])
            style = value(found[-1], "basedOn") or ""
        return found

    def names(self, style: str | None) -> list[str]:
        """Give the names of a style and of those it is based on, in lower case."""
        return [(value(element, "name") or "").lower() for element in self.chain(style)]

    def level(self, paragraph: Element) -> int:
        """Give how deep a heading is: by its own outline level, or its style's level or name; 0: none."""
        properties = paragraph.find(w("pPr"))
        style = value(properties, "pStyle")
        own = [value(properties, "outlineLvl")]
        for element, name in zip(self.chain(style), self.names(style), strict=True):
            own.append(value(element, "pPr", "outlineLvl"))
            if found := _HEADING.fullmatch(name):
                own.append(str(int(found[1]) - 1))
        level = next((number for text in own if (number := whole(text)) is not None), 9)
        if level > 8 and style not in self.by_id and (found := re.fullmatch(r"Heading([1-9])", style or "")):
            return int(found[1])
        return level + 1 if level <= 8 else 0

    def kind(self, style: str | None) -> str:
        """Say whether a style is for the `title`, the `contents` list or a `quote`; else nothing."""
        names = self.names(style)
        if "title" in names:
            return "title"
        if any(_CONTENTS.fullmatch(name) for name in names):
            return "contents"
        return "quote" if any(_QUOTE.fullmatch(name) for name in names) else ""

    def list_of(self, paragraph: Element) -> tuple[str, int] | None:
        """Give the list number and the depth (from 0) of a paragraph; None when it is in no list."""
        properties = paragraph.find(w("pPr"))
        places = [properties, *(style.find(w("pPr")) for style in self.chain(value(properties, "pStyle")))]
        number = next((found for place in places if (found := value(place, "numPr", "numId"))), None)
        depth = next((found for place in places if (found := value(place, "numPr", "ilvl"))), "0")
        return None if number in (None, "0") else (number or "", min(whole(depth) or 0, 8))

    def run_is(self, what: str, run: Element, paragraph: Element) -> bool:
        """Tell whether a run is `b` (bold) or `i` (italic): by itself, its style or the paragraph's."""
        own = is_on(run, "rPr", what)
        if own is not None:
            return own
        chosen = [value(run, "rPr", "rStyle"), value(paragraph, "pPr", "pStyle") or self.default]
        styles = [style for name in chosen if name for style in self.chain(name)]
        return next((on for style in styles if (on := is_on(style, "rPr", what)) is not None), False)

    def size(self, paragraph: Element) -> int:
        """Give the size of a paragraph's first words, in half points; 22 when nothing says."""
        runs = [run for run in paragraph.iter(w("r")) if run.find(w("t")) is not None]
        places = [*runs[:1], *self.chain(value(paragraph, "pPr", "pStyle"))]
        return next((size for place in places if (size := whole(value(place, "rPr", "sz")))), 22)


def read_styles(root: Element | None) -> Styles:
    """Read styles.xml; a file without it has no styles."""
    styles = [] if root is None else root.findall(w("style"))
    by_id = {style.get(w("styleId"), ""): style for style in styles}
    default = next(
        (
            style.get(w("styleId"), "")
            for style in styles
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on")
        ),
        "",
    )
    return Styles(by_id, default)
