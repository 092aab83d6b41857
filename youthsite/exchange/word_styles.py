"""What the styles of a Word file mean, whoever named them: headings, labels, lists, quotes."""

from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

from ..intake.word.names import value, w

Kind = Literal["title", "heading", "small-heading", "label", "item", "number", "quote", "sentence", "care"]
_DEEPEST = 20


@dataclass(frozen=True)
class Styles:
    """The paragraph styles by id: their names, what they are based on, their lists; and the lists' kinds."""

    names: dict[str, str]
    based_on: dict[str, str]
    lists: dict[str, str]
    ordered: frozenset[str]

    def kind(self, properties: Element | None) -> Kind:
        """Say what a paragraph is, by its properties."""
        chain = self._chain(value(properties, "pStyle") or "")
        for name in chain:
            if (found := _named(self.names.get(name, name))) is not None:
                return found
        number = value(properties, "numPr", "numId")
        if number is None:
            number = next((self.lists[name] for name in chain if name in self.lists), "0")
        if number not in ("", "0"):
            return "number" if number in self.ordered else "item"
        if any(self.names.get(name, name).startswith("list") for name in chain):
            return "number" if "number" in self.names.get(chain[0], "") else "item"
        return "sentence"

    def _chain(self, style: str) -> list[str]:
        chain = [style] if style else []
        while chain and len(chain) < _DEEPEST and (above := self.based_on.get(chain[-1])):
            chain.append(above)
        return chain


def read_styles(styles: Element | None, numbering: Element | None) -> Styles:
    """Read the styles and lists of a file; either part may be missing."""
    names, based_on, lists = {}, {}, {}
    for style in () if styles is None else styles.iter(w("style")):
        id = style.get(w("styleId"), "")
        names[id] = " ".join((value(style, "name") or id).casefold().split())
        if above := value(style, "basedOn"):
            based_on[id] = above
        if number := value(style, "pPr", "numPr", "numId"):
            lists[id] = number
    return Styles(names, based_on, lists, _ordered(numbering))


def _named(name: str) -> Kind | None:
    name = name.replace("_20_", " ").replace("-", " ")
    if name in ("title", "heading 1"):
        return "title"
    if name == "heading 2":
        return "heading"
    if name.startswith("heading ") and name[8:].isdecimal():
        return "small-heading"
    if name.replace(" ", "") == "easylabel":
        return "label"
    if name.replace(" ", "") in ("easycare", "easycaretitle"):
        return "care"
    return "quote" if "quot" in name else None


def _ordered(numbering: Element | None) -> frozenset[str]:
    if numbering is None:
        return frozenset()
    figures = {
        each.get(w("abstractNumId"))
        for each in numbering.iter(w("abstractNum"))
        if value(each.find(w("lvl")), "numFmt") not in (None, "bullet", "none")
    }
    return frozenset(
        each.get(w("numId"), "")
        for each in numbering.iter(w("num"))
        if value(each, "abstractNumId") in figures
    )
