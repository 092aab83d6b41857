"""Where the words stand in a block of HTML: each cell, paragraph and list item by itself."""

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from ..model import PassageKind

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_LABELS = frozenset({"th", "caption"})
_HIDDEN = frozenset({"script", "style", "template"})
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HtmlSpan:
    """Words between two block tags; without a `kind` they stand in no cell, item or quote."""

    kind: PassageKind | None
    text: str
    start: int
    end: int
    level: int = 0


def html_spans(source: str) -> list[HtmlSpan]:
    """Give the runs of words of a block of HTML, in order, but for labels (header cells and captions)."""
    parser = _Parser(source)
    parser.feed(source)
    parser.close()
    parser.cut(len(source))
    return parser.found


class _Parser(HTMLParser):
    """Notes where each block tag stands; what lies between two of them is one run of words."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.lines = [0, *(found.end() for found in re.finditer("\n", source))]
        self.open: list[str] = []
        self.start = 0
        self.found: list[HtmlSpan] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS or tag in _HIDDEN:
            self.cut(self._offset())
            self.start = self._offset() + len(self.get_starttag_text() or "")
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _HIDDEN:
            self.cut(self._offset())
            self.start = self.source.find(">", self._offset()) + 1 or len(self.source)
            if tag in self.open:
                while self.open.pop() != tag:
                    pass

    def cut(self, end: int) -> None:
        """End the run of words that is open."""
        raw = self.source[self.start : end]
        start = self.start + len(raw) - len(raw.lstrip())
        self.start = end
        text = " ".join(html.unescape(_TAG.sub("", raw)).split())
        if text and not _HIDDEN.intersection(self.open) and not _LABELS.intersection(self.open[-3:]):
            self.found.append(HtmlSpan(self._kind(), text, start, start + len(raw.strip()), self._level()))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def _kind(self) -> PassageKind | None:
        if "td" in self.open:
            return "cell"
        return "item" if "li" in self.open else "quote" if "blockquote" in self.open else None

    def _level(self) -> int:
        last = self.open[-1] if self.open else ""
        return int(last[1]) if re.fullmatch(r"h[1-6]", last) else 0
