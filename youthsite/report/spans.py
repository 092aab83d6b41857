"""Where the words of each passage stand in a page's Markdown, character by character."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..model import PassageKind
from .html_spans import html_spans

_PARSER = MarkdownIt("commonmark").enable("table")
_FRONT_MATTER = re.compile(r"\A---\n(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PIPE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a page: a passage or, with a `level`, a heading. `start` and `end` are character offsets."""

    kind: PassageKind
    text: str
    line: int
    start: int
    end: int
    level: int = 0


def find_spans(markdown: str) -> list[Span]:
    """Give headings and passages in reading order; header cells, captions and empty ones are none.

    A passage is a paragraph, a list item's own words, a body cell of a table (or each paragraph and item in
    it), or a paragraph of a quote. YAML front matter is not read.
    """
    blank = _FRONT_MATTER.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), markdown)
    tokens = _PARSER.parse(blank)
    starts = [0, *accumulate(len(line) for line in blank.splitlines(keepends=True))]
    return [span for span in _Walker(blank, starts, tokens).spans() if span.text]


class _Walker:
    """Goes through the tokens of one page, knowing which containers are open."""

    def __init__(self, source: str, starts: Sequence[int], tokens: Sequence[Token]) -> None:
        self.source = source
        self.starts = starts
        self.tokens = tokens
        self.open: list[str] = []
        self.level = 0
        self.row: list[tuple[int, int]] = []

    def spans(self) -> Iterator[Span]:
        for token in self.tokens:
            if token.nesting > 0:
                self._enter(token)
            elif token.nesting < 0:
                self._leave(token)
            elif token.type == "inline":
                yield from self._inline(token)
            elif token.type == "html_block":
                yield from self._html(token)
            elif token.type in ("fence", "code_block"):
                yield from self._code(token)

    def _enter(self, token: Token) -> None:
        self.open.append(token.type.removesuffix("_open"))
        if token.type == "heading_open":
            self.level = int(token.tag[1])
        elif token.type == "tr_open" and token.map:
            self.row = self._cells(token.map[0])

    def _leave(self, token: Token) -> None:
        self.open.pop()
        if token.type == "heading_close":
            self.level = 0

    def _kind(self) -> PassageKind:
        for name in reversed(self.open):
            if name in ("td", "list_item", "blockquote"):
                kinds: dict[str, PassageKind] = {"td": "cell", "list_item": "item", "blockquote": "quote"}
                return kinds[name]
        return "paragraph"

    def _inline(self, token: Token) -> Iterator[Span]:
        text = "" if _is_picture(token.children or ()) else plain_text(token.children or ())
        if self.open[-1:] in (["td"], ["th"]):
            start, end = self.row.pop(0) if self.row else (0, 0)
            if self.open[-1] == "td":
                yield Span("cell", text, self._line(start), start, end)
        elif token.map:
            start, end = self._extent(token)
            yield Span(self._kind(), text, token.map[0] + 1, start, end, self.level)

    def _extent(self, token: Token) -> tuple[int, int]:
        """Find the words behind the marks of their lines: they end each line, but for white space."""
        assert token.map is not None
        lines = token.content.split("\n")
        first, last = token.map[0], token.map[0] + len(lines) - 1
        start = self._place(first, lines[0])
        return start, self._place(last, lines[-1]) + len(lines[-1].rstrip())

    def _place(self, line: int, content: str) -> int:
        start, end = self.starts[line], self.starts[line + 1]
        found = self.source.rfind(content, start, end)
        return found if found >= 0 else start

    def _cells(self, line: int) -> list[tuple[int, int]]:
        start, end = self.starts[line], self.starts[line + 1]
        text = self.source[start:end].rstrip()
        edges = [found.start() for found in _PIPE.finditer(text)]
        bounds = [-1, *edges, len(text)] if not text.lstrip().startswith("|") else [*edges, len(text)]
        cells = [(left + 1, right) for left, right in pairwise(bounds)]
        return [_stripped(self.source, start + left, start + right) for left, right in cells]

    def _html(self, token: Token) -> Iterator[Span]:
        assert token.map is not None
        start, end = self.starts[token.map[0]], self.starts[min(token.map[1], len(self.starts) - 1)]
        kind = self._kind()
        for part in html_spans(self.source[start:end]):
            first, last = start + part.start, start + part.end
            yield Span(part.kind or kind, part.text, self._line(first), first, last, part.level)

    def _code(self, token: Token) -> Iterator[Span]:
        assert token.map is not None
        first, last = (token.map[0] + 1, token.map[1] - 1) if token.type == "fence" else token.map
        start, end = _stripped(self.source, self.starts[first], self.starts[max(first, last)])
        yield Span("paragraph", " ".join(token.content.split()), self._line(start), start, end)

    def _line(self, offset: int) -> int:
        return bisect_right(self.starts, offset)


def _stripped(source: str, start: int, end: int) -> tuple[int, int]:
    text = source[start:end]
    left = len(text) - len(text.lstrip())
    return (start + left, start + left + len(text.strip()))


def _is_picture(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph is nothing but pictures: they are shown or not, and their words are no passage."""
    return any(token.type == "image" for token in tokens) and all(
        token.type in ("image", "softbreak") or not token.content.strip() for token in tokens
    )


def plain_text(tokens: Sequence[Token]) -> str:
    """Give the words of inline tokens on one line: no marks, no targets, no tags."""
    parts = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.type == "image":
            parts.append(plain_text(token.children or ()))
        elif token.type not in ("html_inline",):
            parts.append(token.content)
    return " ".join("".join(parts).split())
