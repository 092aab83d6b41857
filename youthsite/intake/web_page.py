"""The reader of HTML files: what a browser would show of the main part, and a list of the rest."""

import hashlib
from pathlib import Path

import nh3

from ..errors import YouthsiteError
from ..files import read_bytes
from .documents import read_document
from .html_tree import Element, parse_html
from .log import Log
from .package import SMALLER
from .source import SIGNATURES, Source
from .text_reader import Reading
from .web_pictures import loader
from .web_texts import HIDDEN, KNOWN, PARTS, decode_page, page_texts
from .words import difference, plain_words

MAX_BYTES = 10_000_000
_LINED = {"p", "li", "td", "th", "dt", "dd", "pre", "address", "figcaption", "caption", "blockquote", "hr"}
_GUTTED = ("nav", "aside")


def read_web_page(path: Path, log: Log) -> tuple[Source, Reading]:
    """Read an .html file of at most 10 MB; lines count its headings, paragraphs, items and cells.

    Scripts and styles, menus, and all outside `<main>` where there is one, are listed as dropped. Raises
    YouthsiteError for a file that is too large, of another kind, or in an unknown encoding.
    """
    data = read_bytes(path, MAX_BYTES, SMALLER)
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature) and "UTF-16" not in kind:
            raise YouthsiteError(
                f"This is {kind}, not a web page.",
                fix="Give it the right ending, and add it again.",
                file=path,
            )
    text, guessed = decode_page(data, path)
    shown, hidden = page_texts(text)
    source = Source(
        path.name, (*shown.split("\n"), *hidden.split("\n")), hashlib.sha256(data).hexdigest(), guessed
    )
    log.drop(1, "scripts, styles, buttons and the name of a web page", plain_words(hidden))
    try:
        root = parse_html(_clean(text))
        _account_for_browser(shown, root, log)
        _number(root)
        return source, read_document(_main(root, log), source, {}, log, loader(path.parent))
    except RecursionError as error:
        raise YouthsiteError(
            "This page nests its parts deeper than can be read.",
            fix="Save it as plain text (.txt).",
            file=path,
        ) from error


def _clean(text: str) -> str:
    return nh3.clean(
        text,
        tags=KNOWN,
        clean_content_tags=set(HIDDEN),
        attributes={
            "a": {"href", "id", "name"},
            "img": {"alt", "src", "title"},
            "ol": {"start"},
            "li": {"value"},
            "td": {"colspan", "rowspan"},
            "th": {"colspan", "rowspan"},
        },
        url_schemes={"http", "https", "mailto", "data"},  # a link to data becomes plain words later
        link_rel=None,
    )


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
    if len(mains) == 1 and plain_words(mains[0].text()):
        main = Element("main", mains[0].attributes, mains[0].children)
        mains[0].children = []
        log.drop(1, "outside the main part of the web page", plain_words(root.text()))
        root = main
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
        if isinstance(child, Element) and child.tag in PARTS | {"div", "center"} and not child.inline:
            children += _flat(child)
        else:
            children.append(child)
    return children
