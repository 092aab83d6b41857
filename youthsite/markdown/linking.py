"""Making links of words that stand in a sentence, in the order of reading; no word is changed."""

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

Parts = Callable[[str], Iterable[str | Element]]
"""Gives a text in turns: words, then a link, then words, and so on; words first and last."""

_HEADINGS = {"h2", "h3", "h4"}
_CLOSED = {"a", "code", "button"}


def is_sentence(element: Element) -> bool:
    """Whether an element is a sentence of a block's text; headings are no spans."""
    return element.tag == "span" and "sentence" in (element.get("class") or "").split()


def is_heading(element: Element) -> bool:
    """Whether an element is the heading of a block."""
    return element.tag in _HEADINGS and "sentence" in (element.get("class") or "").split()


def link_words(holder: Element, parts: Parts) -> None:
    """Change the holder's own text, then each child and what follows it; what is a link stays."""
    if holder.tag in _CLOSED:
        return
    children = list(holder)
    first, *rest = parts(holder.text or "")
    holder.text = str(first)
    _insert(holder, 0, rest)
    for child in children:
        link_words(child, parts)
        first, *rest = parts(child.tail or "")
        child.tail = str(first)
        _insert(holder, list(holder).index(child) + 1, rest)


def _insert(holder: Element, at: int, parts: list[str | Element]) -> None:
    last: Element | None = None
    for part in parts:
        if isinstance(part, Element):
            holder.insert(at, part)
            at += 1
            last = part
        elif last is not None:
            last.tail = part
