"""The frame of an easy block: picture left, words right, then what it is about and where it comes from."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

from ..model import BlockKind
from ..number_pictures import number_picture
from ..pictures import Picture, day_of_build, find_picture, is_number_name, kind_icon_svg
from ..pictures.sizes import FOLDER as SIZES
from ..rights import article
from ..wellbeing import icon_svg, indicator
from .sentences import mark_sentences, sentences_in

SOURCES = "{sources}"
"""Opens a paragraph of links that is shown as "Where this comes from"."""
ROOM_TO_DRAW = "This idea has no picture yet. You can draw one."
_SHOWN_WIDE = "(max-width: 40em) 30vw, 14rem"
KIND_NAMES: dict[str, str] = {
    "about": "About this",
    "wanted": "What we wanted",
    "did": "What we did",
    "found-out": "What we found out",
    "changed": "What changed",
    "said": "What young people said",
    "next": "What happens next",
    "help": "Who can help",
    "rights": "Your rights",
    "story": "A story",
}


@dataclass(frozen=True, slots=True)
class Attributes:
    """What the opening fence of a block says."""

    id: str
    kind: str
    wellbeing: tuple[str, ...]
    picture: str
    rights: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """Builds the section of a block; `root` is the way from the page to the front of the site.

    With `room_to_draw`, as in a preview, a block without a picture has a place to draw one.
    """

    md: Markdown
    pictures: Path
    root: str
    wellbeing_pages: bool
    room_to_draw: bool = False

    def section(self, block: Attributes, words: Element) -> Element:
        """Give the framed block; `words` holds its parsed heading and text."""
        section = Element("section", {"class": f"block block--{block.kind}", "id": block.id})
        picture = self._shown(block.picture)
        words.set("class", "block__words")
        section.append(words)
        sources = _take_sources(words)
        mark_sentences(words, block.id)
        number = self._number(block, words, section)
        section.insert(0, self._picture(block, picture) if number is None else number)
        heading = words.find("h2")
        if heading is None or "".join(heading.itertext()).strip() != KIND_NAMES[block.kind]:
            kind = Element("p", {"class": "block__kind"})
            kind.text = KIND_NAMES[block.kind]
            words.insert(0, kind)
        if block.wellbeing:
            words.append(self._wellbeing(block.wellbeing))
        if block.rights:
            words.append(self._rights(block.rights))
        if sources:
            words.append(_sources(sources))
        if picture is not None:
            words.extend(_about_picture(picture))
        elif number is None and self.room_to_draw:
            SubElement(words, "p", {"class": "block__draw"}).text = ROOM_TO_DRAW
        return section

    def _number(self, block: Attributes, words: Element, section: Element) -> Element | None:
        """The picture of a number of the block, where one was asked for and it does not mislead."""
        if not is_number_name(block.picture):
            return None
        drawn = number_picture(block.picture, sentences_in(words, block.id))
        if drawn is None:
            return None
        section.set("class", f"{section.get('class')} block--number")
        box = _picture_box(block)
        box.text = self._raw(drawn.svg(block.id))
        return box

    def _shown(self, name: str) -> Picture | None:
        """The picture of a block; None without one, and where the consent for it has ended."""
        if not name or is_number_name(name):
            return None
        picture = find_picture(name, self.pictures)
        return picture if picture.may_show(day_of_build()) else None

    def _picture(self, block: Attributes, picture: Picture | None) -> Element:
        box = _picture_box(block)
        if picture is None:
            box.text = self._raw(kind_icon_svg(cast(BlockKind, block.kind)))
            return box
        if picture.svg is not None:
            box.text = self._raw(picture.svg.replace("<svg", '<svg aria-hidden="true" focusable="false"', 1))
            if not picture.decorative:
                box.attrib |= {"role": "img", "aria-label": picture.alt}
        else:
            box.append(self._photo(picture))
        return box

    def _photo(self, picture: Picture) -> Element:
        """A photo, with its sizes for small screens; what only decorates says so."""
        folder = f"{self.root}pictures"
        told = {"alt": picture.alt} | ({"role": "presentation"} if picture.decorative else {})
        image = Element("img", {"src": f"{folder}/{picture.path.name}", **told})
        if not picture.sizes:
            return image
        files = (f"{folder}/{SIZES}/{size.path.name} {size.width}w" for size in picture.sizes)
        around = Element("picture")
        SubElement(around, "source", {"type": "image/webp", "srcset": ", ".join(files), "sizes": _SHOWN_WIDE})
        image.set("loading", "lazy")
        around.append(image)
        return around

    def _wellbeing(self, names: tuple[str, ...]) -> Element:
        chips = Element("ul", {"class": "block__wellbeing"})
        for name in names:
            item = SubElement(chips, "li")
            if self.wellbeing_pages:
                item = SubElement(item, "a", {"href": f"{self.root}wellbeing/{name}.md"})
            item.text = f"{self._raw(icon_svg(name))} {indicator(name).name}"
        return chips

    def _rights(self, numbers: tuple[str, ...]) -> Element:
        """The rights it is about, in plain words: the number of an article says nothing to a child."""
        chips = Element("ul", {"class": "block__rights"})
        for number in numbers:
            item = SubElement(chips, "li")
            if self.wellbeing_pages:
                item = SubElement(item, "a", {"href": f"{self.root}rights/index.md#article-{number}"})
            item.text = f"Your right: {article(number).name}"
        return chips

    def _raw(self, markup: str) -> str:
        return self.md.htmlStash.store(markup)


def _picture_box(block: Attributes) -> Element:
    """The box of a picture, with the id that the cue of its spoken words names."""
    return Element("div", {"class": "block__picture", "id": f"{block.id}--picture"})


def _about_picture(picture: Picture) -> list[Element]:
    """What a picture needs besides itself: its long description, and the name its maker chose."""
    parts = []
    if picture.long:
        details = Element("details", {"class": "block__long"})
        SubElement(details, "summary").text = "What the picture shows"
        SubElement(details, "p").text = picture.long
        parts.append(details)
    if picture.shown_name:
        credit = Element("p", {"class": "block__credit"})
        credit.text = f"Picture: {picture.shown_name}"
        parts.append(credit)
    return parts


def _take_sources(words: Element) -> list[str]:
    for paragraph in words.findall("p"):
        lines = (paragraph.text or "").split("\n")
        if lines[0].strip() == SOURCES:
            words.remove(paragraph)
            return lines[1:]
    return []


def _sources(links: list[str]) -> Element:
    details = Element("details", {"class": "block__source"})
    SubElement(details, "summary").text = "Where this comes from"
    items = SubElement(details, "ul")
    for link in links:
        SubElement(items, "li").text = link
    return details
