"""What is not for readers: deleted and hidden words, comments, margins, contents lists; all are listed."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..log import Log
from ..words import plain_words
from .names import given, named
from .styles import Styles
from .texts import text_of

CONTENTS = "contents list; a site has its own"
_COVERED = "words below a merged cell, which the file does not show"
_HIDDEN = "hidden text of the file"
_MARGINS = [
    named(f"style:{kind}{which}") for kind in ("header", "footer") for which in ("", "-left", "-first")
]


class Unseen:
    """Lists what is dropped, with its line."""

    def __init__(self, styles: Styles, log: Log) -> None:
        self.styles, self.log = styles, log

    def words(self, element: Element) -> list[str]:
        """Give all words below an element."""
        return plain_words(text_of(element, self.styles))

    def hidden(self, element: Element, line: int) -> None:
        """List hidden words."""
        self._hide(element, line, _HIDDEN)

    def covered(self, cell: Element, line: int) -> None:
        """List the words of a cell that another one covers."""
        self._hide(cell, line, _COVERED)

    def _hide(self, element: Element, line: int, why: str) -> None:
        words = self.words(element)
        self.log.drop(line, why, words)
        if words:
            message = "The file hides words here, so they were left out. Is that right?"
            self.log.flag(line, "hidden-text", message)

    def index(self, element: Element, line: int) -> None:
        """List a table of contents or another index."""
        self.log.drop(line, CONTENTS, self.words(element))

    def comment(self, element: Element, line: int) -> None:
        """List the words of a comment; what people said about a draft is not for the public."""
        text = " ".join(text_of(element, self.styles).split())
        self.log.drop(line, "comment in the file", plain_words(text))
        if text:
            short = text if len(text) <= 200 else f"{text[:200]} …"
            self.log.flag(line, "comment", f"A comment was left out: “{short}”")

    def deleted(self, tracked: Element, changes: dict[str, int]) -> None:
        """List what was deleted with changes tracked."""
        for region in tracked:
            keys = [given(region, name) for name in ("text:id", "xml:id")]
            line = next((changes[key] for key in keys if key in changes), 1)
            words = self.words(region)
            self.log.drop(line, "deleted in the file, with changes tracked", words)
            if words:
                message = "Somebody deleted words here, and nobody agreed to it yet. They were left out."
                self.log.flag(line, "deleted-text", message)

    def margins(self, margins: Iterable[Element]) -> None:
        """List the words of headers and footers."""
        for margin in margins:
            self.log.drop(1, "running header or footer of the file", self.words(margin))


def margins_of(roots: Iterable[Element]) -> list[Element]:
    """Give the headers and footers of the page styles."""
    return [
        margin
        for root in roots
        for master in root.iter(named("style:master-page"))
        for margin in master
        if margin.tag in _MARGINS
    ]
