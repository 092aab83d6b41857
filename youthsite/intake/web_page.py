"""The reader of HTML files: what a browser would show of the main part, and a list of the rest."""

import codecs
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import nh3

from ..errors import YouthsiteError
from .documents import read_document
from .html_reader import BLOCKS, INLINE
from .html_tree import VOID, Element, parse_html
from .log import Log
from .marks import INLINE_TAGS
from .package import read_bytes
from .source import SIGNATURES, Source
from .text_reader import Reading
from .words import difference, plain_words

MAX_BYTES = 10_000_000
_HIDDEN = {"script", "style", "template", "noscript", "title", "button", "select", "textarea", "iframe", "svg"}
_PARTS = {"main", "article", "section", "header", "footer", "nav", "aside", "form", "figure", "figcaption"}
_MORE = {"tfoot", "dl", "dt", "dd", "pre", "address", "details", "summary", "fieldset", "legend", "hr", "center"}
_KNOWN = INLINE | BLOCKS | _PARTS | _MORE | {"img"}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_LINED = {"p", "li", "td", "th", "dt", "dd", "pre", "address", "figcaption", "caption", "blockquote", "hr"}
_GUTTED = ("nav", "aside")


def read_web_page(path: Path, log: Log) -> tuple[Source, Reading]:
    """Read an .html file of at most 10 MB; lines count its headings, paragraphs, items and cells.

    Scripts and styles, menus, and all outside `<main>` where there is one, are listed as dropped. Raises
    YouthsiteError for a file that is too large, of another kind, or in an unknown encoding.
    """
    data = read_bytes(path, MAX_BYTES)
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature) and "UTF-16" not in kind:
            raise YouthsiteError(
                f"This is {kind}, not a web page.", fix="Give it the right ending, and add it again.", file=path
            )
    text, guessed = _decode(data, path)
    shown, hidden = _texts(text)
    source = Source(path.name, tuple([*shown.split("\n"), *hidden.split("\n")]), hashlib.sha256(data).hexdigest(), guessed)
    log.drop(1, "scripts, styles, buttons and the name of a web page", plain_words(hidden))
    try:
        root = parse_html(_clean(text))
        _account_for_browser(shown, root, log)
        _number(root)
        return source, read_document(_main(root, log), source, {}, log)
    except RecursionError as error:
        raise YouthsiteError(
            "This page nests its parts deeper than can be read.", fix="Save it as plain text (.txt).", file=path
        ) from error


def _decode(data: bytes, path: Path) -> tuple[str, bool]:
    """Decode by the byte order mark, by what the page says of itself, as UTF-8, or as old Windows text."""
    marks = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
    said = _CHARSET.search(data[:4096])
    names = [name for mark, name in marks.items() if data.startswith(mark)]
    names += [said[1].decode("ascii", "replace")] if said else []
    for name in [*names, "utf-8", "cp1252"]:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        return text.replace("\0", ""), name == "cp1252" and not said
    raise YouthsiteError(
        "There are letters here that are neither UTF-8 nor Windows text.",
        fix="Save the page again in UTF-8.",
        file=path,
    )


def _clean(text: str) -> str:
    return nh3.clean(
        text,
        tags=_KNOWN,
        clean_content_tags=_HIDDEN,
        attributes={
            "a": {"href", "id", "name"},
            "img": {"alt"},
            "ol": {"start"},
            "li": {"value"},
            "td": {"colspan", "rowspan"},
            "th": {"colspan", "rowspan"},
        },
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
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
        if tag in _HIDDEN:
            self.inside.append(tag)
        elif tag in _KNOWN and tag not in INLINE_TAGS:
            self.shown.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Part words at a block; note where hidden text ends."""
        if tag in self.inside:
            del self.inside[self.inside.index(tag) :]
        elif tag in _KNOWN and tag not in INLINE_TAGS and tag not in VOID:
            self.shown.append(" ")

    def handle_data(self, data: str) -> None:
        """Collect text."""
        (self.hidden if self.inside else self.shown).append(data)


def _texts(text: str) -> tuple[str, str]:
    texts = _Texts()
    texts.feed(text)
    texts.close()
    return "".join(texts.shown), " ".join(texts.hidden)


def _account_for_browser(shown: str, root: Element, log: Log) -> None:
    """List what a browser makes of broken HTML: words it hides, and words it shows that seemed hidden."""
    raw, seen = plain_words(shown), plain_words(root.text())
    log.drop(1, "text that no browser shows, since its HTML is broken", difference(raw, seen))
    log.add("", "text that a browser shows, since the HTML around it is broken", difference(seen, raw))


def _number(root: Element) -> None:
    line = 0
    for element in root.walk():
        line += element.tag in _LINED or bool(element.level)
        if element.tag in _LINED or element.level or element.tag == "img":
            element.attributes["line"] = str(max(line, 1))


def _main(root: Element, log: Log) -> Element:
    """Give the main part: the one `<main>`, or all but menus and sidebars."""
    mains = [element for element in root.walk() if element.tag == "main"]
    if len(mains) == 1:
        outside = difference(plain_words(root.text()), plain_words(mains[0].text()))
        log.drop(1, "outside the main part of the web page", outside)
        root = mains[0]
    _gut(root, log)
    return Element("div", {}, _flat(root))


def _gut(element: Element, log: Log) -> None:
    for child in element.elements():
        if child.tag in _GUTTED:
            log.drop(1, "a menu or a sidebar of the web page", plain_words(child.text()))
            element.children.remove(child)
        else:
            _gut(child, log)


def _flat(element: Element) -> list[Element | str]:
    """Give the children, with those of mere parts of the page in their place."""
    children: list[Element | str] = []
    for child in element.children:
        if isinstance(child, Element) and child.tag in _PARTS | {"div", "center"} and not child.inline:
            children += _flat(child)
        else:
            children.append(child)
    return children
