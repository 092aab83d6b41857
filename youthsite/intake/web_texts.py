"""The letters of a web page, and its words as they stand in the file, before anybody reads them."""

import codecs
import re
from html.parser import HTMLParser
from pathlib import Path

from ..errors import YouthsiteError
from .html_reader import BLOCKS, INLINE
from .html_tree import VOID
from .marks import INLINE_TAGS

HIDDEN = frozenset(
    "script style template noscript title button select textarea iframe svg".split()  # noqa: SIM905
)
PARTS = frozenset(
    "main article section header footer nav aside form figure figcaption".split()  # noqa: SIM905
)
_MORE = {
    "tfoot",
    "dl",
    "dt",
    "dd",
    "pre",
    "address",
    "details",
    "summary",
    "fieldset",
    "legend",
    "hr",
    "center",
}
KNOWN = INLINE | BLOCKS | PARTS | _MORE | {"img"}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def decode_page(data: bytes, path: Path) -> tuple[str, bool]:
    """Decode by the byte order mark, by what the page says, as UTF-8, or as a guess as old Windows text.

    Gives the text and whether it was guessed. Raises YouthsiteError when nothing fits.
    """
    names = [name for mark, name in _MARKS.items() if data.startswith(mark)]
    if said := _CHARSET.search(data[:4096]):
        names.append(said[1].decode("ascii", "replace"))
    for name in [*names, "utf-8", "cp1252"]:
        try:
            return data.decode(name).replace("\0", ""), name == "cp1252" and name not in names
        except (UnicodeError, LookupError):
            continue
    raise YouthsiteError(
        "There are letters here that are neither UTF-8 nor Windows text.",
        fix="Save the page again in UTF-8.",
        file=path,
    )


class _Texts(HTMLParser):
    """Collects the raw text of a file, shown and hidden, without building anything of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Part words at a block; note where hidden text begins."""
        if tag in HIDDEN:
            self.inside.append(tag)
        elif tag in KNOWN and tag not in INLINE_TAGS:
            self.shown.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Part words at a block; note where hidden text ends."""
        if tag in self.inside:
            del self.inside[self.inside.index(tag) :]
        elif tag in KNOWN and tag not in INLINE_TAGS and tag not in VOID:
            self.shown.append(" ")

    def handle_data(self, data: str) -> None:
        """Collect text."""
        (self.hidden if self.inside else self.shown).append(data)


def page_texts(text: str) -> tuple[str, str]:
    """Give the text of a page outside and inside what browsers do not show as text."""
    texts = _Texts()
    texts.feed(text)
    texts.close()
    return "".join(texts.shown), " ".join(texts.hidden)
