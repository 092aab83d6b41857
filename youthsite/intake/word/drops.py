"""What Word does not show on the page: deleted, hidden and commented words; all of them are listed."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..log import Log
from ..words import plain_words
from .names import parents, w, within
from .texts import HIDDEN, text_of, why_unseen


def drop_unseen(root: Element, lines: dict[Element, int], log: Log) -> None:
    """Take deleted and hidden words out of a part; `lines` numbers its paragraphs."""
    up = parents(root)
    gone = [element for element in root.iter() if why_unseen(element)]
    chosen = set(gone)
    for element in gone:
        why = why_unseen(element)
        if not any(outer in chosen for outer in within(element, up)):
            near = [*within(element, up), *element.iter()]
            _list(element, why, next((lines[other] for other in near if other in lines), 1), log)
            up[element].remove(element)


def _list(element: Element, why: str, line: int, log: Log) -> None:
    words = plain_words(text_of(element))
    log.drop(line, why, words)
    if words and why == HIDDEN:
        log.flag(line, "hidden-text", "Word hides words here, so they were left out. Is that right?")
    elif words:
        log.flag(
            line,
            "deleted-text",
            "Somebody deleted words here, and nobody agreed to it yet. They were left out.",
        )


def drop_loose_notes(body: Element, notes: Iterable[Element], log: Log) -> None:
    """Take out the notes that no sign in the text leads to any more."""
    for root in notes:
        kind = root.tag.removesuffix("s")
        signs = {sign.get(w("id")) for sign in body.iter(f"{kind}Reference")}
        for note in [*root]:
            if note.get(w("id")) not in signs:
                log.drop(1, "a note without a sign in the text", plain_words(text_of(note)))
                root.remove(note)


def drop_comments(comments: Iterable[Element], log: Log) -> None:
    """List the words of every comment; what people said about a draft is not for the public."""
    for comment in (comment for part in comments for comment in part.findall(w("comment"))):
        text = " ".join(text_of(comment).split())
        log.drop(1, "comment in the Word file", plain_words(text))
        if text:
            short = text if len(text) <= 200 else f"{text[:200]} …"
            log.flag(1, "comment", f"A comment was left out: “{short}”")


def drop_margins(margins: Iterable[Element], log: Log) -> None:
    """List the words of headers and footers."""
    for margin in margins:
        log.drop(1, "running header or footer of the Word file", plain_words(text_of(margin)))
