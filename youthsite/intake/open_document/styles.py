"""What an OpenDocument style says, whatever it is called: headings, lists, bold, hidden."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from .names import given, named, whole
from .numbering import Level, read_levels

_HEADING = re.compile(r"heading (\d{1,2})")
_CONTENTS = re.compile(r"(?:contents|toc) (?:\d{1,2}|heading)")
_QUOTE = re.compile(r"(?:block |intense )?quot(?:e|ations?)|block text")
_CODED = re.compile(r"_([0-9a-f]{1,4})_")
_USUAL = 12.0
OUTLINE = "Outline"


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look, as far as it matters here."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: str = ""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by family and name, and its list styles by name; the outline is one of these."""

    by_name: dict[tuple[str, str], Element]
    lists: dict[str, dict[int, Level]]

    def chain(self, family: str, name: str) -> list[Element]:
        """Give a style and those it is based on, the nearest first; the default of the family is last."""
        found: list[Element] = []
        while (family, name) in self.by_name and self.by_name[family, name] not in found:
            found.append(self.by_name[family, name])
            name = given(found[-1], "style:parent-style-name")
        return found

    def names(self, paragraph: Element) -> list[str]:
        """Give the names that people see of a paragraph's style and of those it is based on."""
        own = given(paragraph, "text:style-name")
        chain = self.chain("paragraph", own)
        shown = [given(style, "style:display-name") or given(style, "style:name") for style in chain]
        return [_decoded(name).lower() for name in shown or [own]]

    def level(self, paragraph: Element) -> int:
        """Give how deep a heading is: as the file says, or by its style's level or name; 0: none."""
        said = whole(given(paragraph, "text:outline-level"))
        if paragraph.tag == named("text:h"):
            return said or 1
        levels = [""] + [
            given(style, "style:default-outline-level")
            for style in self.chain("paragraph", given(paragraph, "text:style-name"))
        ]
        for level, name in zip([*levels[1:], ""], self.names(paragraph), strict=False):
            found = _HEADING.fullmatch(name)
            if number := whole(level) or (whole(found[1]) if found else None):
                return number
        return 0

    def kind(self, paragraph: Element) -> str:
        """Say whether a paragraph is the `title`, of the `contents` list or a `quote`; else nothing."""
        names = self.names(paragraph)
        if "title" in names:
            return "title"
        if any(_CONTENTS.fullmatch(name) for name in names):
            return "contents"
        return "quote" if any(_QUOTE.fullmatch(name) for name in names) else ""

    def list_of(self, paragraph: Element) -> str | None:
        """Give the list style that a paragraph's style names; empty when it says that there is none."""
        chain = self.chain("paragraph", given(paragraph, "text:style-name"))
        return next(
            (name for one in chain if (name := one.get(named("style:list-style-name"))) is not None), None
        )

    def look(self, family: str, name: str, base: Look) -> Look:
        """Give the look of a style, upon the look of what it stands in."""
        for style in reversed(self.chain(family, name)):
            properties = style.find(named("style:text-properties"))
            if properties is not None:
                base = _looking(properties, base)
        return base

    def size(self, paragraph: Element) -> int:
        """Give the size of a paragraph's first words, in half points; 24 when nothing says."""
        spans = [span for span in paragraph.iter(named("text:span")) if "".join(span.itertext()).strip()]
        first = spans[:1] if not (paragraph.text or "").strip() else []
        chains = [self.chain("text", given(span, "text:style-name")) for span in first]
        chains.append(self.chain("paragraph", given(paragraph, "text:style-name")))
        return round(2 * _size(style for chain in chains for style in chain))


def _size(chain: Iterable[Element]) -> float:
    """Give the size in points: the first that is given, times the shares on the way to it."""
    share = 1.0
    for style in chain:
        properties = style.find(named("style:text-properties"))
        said = "" if properties is None else given(properties, "fo:font-size")
        if found := re.fullmatch(r"(\d{1,4}(?:\.\d{1,6})?)(pt|%)", said):
            if found[2] == "pt":
                return share * float(found[1])
            share *= float(found[1]) / 100
    return share * _USUAL


def _looking(properties: Element, base: Look) -> Look:
    weight, slant = given(properties, "fo:font-weight"), given(properties, "fo:font-style")
    if weight:
        base = replace(base, bold=weight in ("bold", "600", "700", "800", "900"))
    if slant:
        base = replace(base, italic=slant in ("italic", "oblique"))
    if shown := given(properties, "text:display"):
        base = replace(base, hidden=shown == "none")
    if place := given(properties, "style:text-position"):
        share = place.split()[0]
        low = share == "sub" or share.startswith("-")
        base = replace(base, raised="" if share.startswith("0") else "sub" if low else "sup")
    return base


def _decoded(name: str) -> str:
    """Undo the way in which programs write spaces into names: `Heading_20_1`."""
    return _CODED.sub(lambda found: chr(int(found[1], 16)), name)


def read_styles(roots: Iterable[Element]) -> Styles:
    """Read the styles of some parts; the first part wins where two use one name."""
    by_name: dict[tuple[str, str], Element] = {}
    lists: dict[str, dict[int, Level]] = {}
    for root in roots:
        for style in [*root.iter(named("style:style")), *root.iter(named("style:default-style"))]:
            by_name.setdefault((given(style, "style:family"), given(style, "style:name")), style)
        for one in root.iter(named("text:list-style")):
            lists.setdefault(given(one, "style:name"), read_levels(one))
        for one in root.iter(named("text:outline-style")):
            lists.setdefault(OUTLINE, read_levels(one))
    return Styles(by_name, lists)
