"""From lines to groups: lines that belong together by their shape, before anybody asks what they mean."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from .fragments import starts_block
from .shaped import shaped_lines

Kind = Literal["blank", "break", "heading", "item", "quote", "rows", "pipes", "rule", "html", "text"]

HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
# Bullets of fonts (\uf0b7 and its like) are what Word leaves in text.
BULLETS = "•●▪◦○·‣⁃∙■□➢➤►✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc"
ITEM = re.compile(rf"(\s{{0,12}})([-*+{BULLETS}]|[0-9]{{1,3}}[.)])\s+(\S.*)$")
_TABBED_ITEM = re.compile(rf"\s*(?:[-*+–o{BULLETS}]|[0-9]{{1,3}}[.)])\t[^\t]+$")
_LEADERS = re.compile(r"\w.*?(?:\.{4}|…{2}|_{4}|·{4}|(?:\s\.){4})[\s.…_·]*[0-9]{1,3}\s*$")  # to a page number
_QUOTE = re.compile(r"\s{0,3}>")
_RULE = re.compile(r"\s{0,3}([-*_=])(?:\s*\1){2,}\s*$")
_PIPES = re.compile(r"\s*\|.*\|\s*$")


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring lines of one kind; `line` is the first one's number."""

    kind: Kind
    line: int
    lines: tuple[str, ...]

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.line + len(self.lines) - 1


def group_lines(lines: Iterable[str]) -> Iterator[Group]:
    """Give the groups in order; every line is in exactly one.

    Three blank lines or more, a line of spaces or a form feed are a break: a page ended, or a picture stood
    there.
    """
    held: list[str] = []
    kind: Kind = "blank"
    filled: Kind = "blank"
    start = 1
    lines = list(lines)
    shaped = shaped_lines(lines)
    for number, line in enumerate(lines, start=1):
        new = shaped.get(number) or _kind(line, kind, filled)
        filled = filled if new == "blank" else new
        if held and (line.startswith("\f") or not _together(kind, new)):
            yield _group(kind, start, held)
            held, start = [], number
        elif not held:
            start = number
        if not (held and kind == "item"):
            kind = new
        held.append(line)
    if held:
        yield _group(kind, start, held)


def _group(kind: Kind, start: int, lines: list[str]) -> Group:
    if kind == "blank" and (len(lines) >= 3 or any(line for line in lines)):
        kind = "break"
    return Group(kind, start, tuple(lines))


def _kind(line: str, before: Kind, filled: Kind) -> Kind:
    """Tell a line's kind; `before` is the kind of the line before it, `filled` of the last one with words."""
    if not line.strip():
        return "blank"
    if _TABBED_ITEM.match(line):
        return "item"
    if _LEADERS.search(line[-300:]):  # a longer line is no entry, and would take long
        return "rows"
    if "\t" in line.lstrip() or (line.startswith("\t") and filled == "rows"):
        return "rows"
    if before == "html":
        return "html"
    return _shape(line)


def _shape(line: str) -> Kind:
    tests: tuple[tuple[Kind, bool], ...] = (
        ("heading", bool(HEADING.match(line))),
        ("rule", bool(_RULE.match(line))),
        ("item", bool(ITEM.match(line))),
        ("quote", bool(_QUOTE.match(line))),
        ("pipes", bool(_PIPES.match(line))),
        ("html", starts_block(line)),
    )
    return next((kind for kind, found in tests if found), "text")


def _together(kind: Kind, new: Kind) -> bool:
    if kind == "item":
        return new == "text"
    return kind == new and kind in ("blank", "quote", "rows", "pipes", "html", "text")
