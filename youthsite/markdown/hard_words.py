"""The first use of a hard word leads to what it means, in the list at the end of the same page.

In a heading only where the word stands in no sentence: so every word that is listed can be opened.

Without scripts it is a link; js/words.js opens the meaning below the line instead.
"""

import re
from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..glossary import places_of_terms
from .linking import is_heading, is_sentence, link_words

_LISTED = re.compile(r'<dt id="(word-[^"]+)">')


class HardWords(Treeprocessor):
    """Links each word of the page's own list where it first stands in a sentence, else in a heading."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.md: Markdown = md

    def run(self, root: Element) -> None:
        """Change the tree; a page without a list of words stays as it is."""
        raw = (block for block in self.md.htmlStash.rawHtmlBlocks if isinstance(block, str))
        waiting = {name for block in raw for name in _LISTED.findall(block)}
        for sentence in filter(is_sentence, root.iter("span")):
            link_words(sentence, partial(_parts, waiting=waiting))
        for heading in filter(is_heading, root.iter() if waiting else ()):
            link_words(heading, partial(_parts, waiting=waiting))


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
