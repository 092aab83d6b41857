"""What Word does not show on the page: deleted, hidden and commented words. None goes into the pages; all are listed."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..log import Log
from ..words import plain_words
from .names import is_on, parents, w, within
from .texts import text_of


def drop_unseen(root: Element, lines: dict[Element, int], log: Log) -> None:
    """Take deleted and hidden words out of a part; `lines` numbers its paragraphs."""
    up = parents(root)
    gone = [element for element in root.iter() if _why(element)]
    chosen = set(gone)
    for element in gone:
        why = _why(element)
        if not any(outer in chosen for outer in within(element, up)):
            near = [*within(element, up), *element.iter()]
            _list(element, why, next((lines[other] for other in near if other in lines), 1), log)
            up[element].remove(element)


def _list(element: Element, why: str, line: int, log: Log) -> None:
    words = plain_words(text_of(element))
    log.drop(line, why, words)
    if words and why == _HIDDEN:
        log.flag(line, "hidden-text", "Word hides words here, so they were left out. Is that right?")
    elif words:
        log.flag(line, "deleted-text", "Somebody deleted words here, and nobody agreed to it yet. They were left out.")


_DELETED = "deleted in Word, with changes tracked"
_HIDDEN = "hidden text of the Word file"
_MOVED = "moved away in Word, with changes tracked"


def _why(element: Element) -> str:
    if element.tag == w("del") and len(element):
        return _DELETED
    if element.tag == w("moveFrom"):
        return _MOVED
    if element.tag == w("tr") and element.find(f"{w('trPr')}/{w('del')}") is not None:
        return _DELETED
    if element.tag == w("r") and is_on(element, "rPr", "vanish"):
        return _HIDDEN
    return ""


def drop_comments(comments: Element | None, log: Log) -> None:
    """List the words of every comment; what people said about a draft is not for the public."""
    for comment in [] if comments is None else comments.findall(w("comment")):
        text = " ".join(text_of(comment).split())
        log.drop(1, "comment in the Word file", plain_words(text))
        if text:
            short = text if len(text) <= 200 else f"{text[:200]} …"
            log.flag(1, "comment", f"A comment was left out: “{short}”")


def drop_margins(margins: Iterable[Element], log: Log) -> None:
    """List the words of headers and footers."""
    for margin in margins:
        log.drop(1, "running header or footer of the Word file", plain_words(text_of(margin)))
