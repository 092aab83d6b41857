"""The first use of a hard word leads to what it means, in the list at the end of the same page.

Without scripts it is a link; js/words.js opens the meaning below the line instead.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..glossary import places_of_terms

_LISTED = re.compile(r'<dt id="(word-[^"]+)">')
_CLOSED = {"a", "code", "button"}


class HardWords(Treeprocessor):
    """Links each word of the page's own list where it first stands in a sentence, but not in a heading."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.md: Markdown = md

    def run(self, root: Element) -> None:
        """Change the tree; a page without a list of words stays as it is."""
        raw = (block for block in self.md.htmlStash.rawHtmlBlocks if isinstance(block, str))
        waiting = {name for block in raw for name in _LISTED.findall(block)}
        for sentence in root.iter("span"):
            if waiting and "sentence" in (sentence.get("class") or "").split():
                _link(sentence, waiting)


def _link(holder: Element, waiting: set[str]) -> None:
    """Link in the order of reading: the holder's own text, then each child and what follows it."""
    if holder.tag in _CLOSED:
        return
    children = list(holder)
    first, *rest = _parts(holder.text or "", waiting)
    holder.text = str(first)
    _insert(holder, 0, rest)
    for child in children:
        _link(child, waiting)
        first, *rest = _parts(child.tail or "", waiting)
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


def _parts(text: str, waiting: set[str]) -> Iterator[str | Element]:
    """Give a text in turns: words, then a link, then words, and so on."""
    done = 0
    for start, end, term in places_of_terms(text):
        if term.anchor in waiting:
            waiting.remove(term.anchor)
            yield text[done:start]
            link = Element("a", {"class": "hard-word", "href": f"#{term.anchor}"})
            link.text = text[start:end]
            yield link
            done = end
    yield text[done:]
