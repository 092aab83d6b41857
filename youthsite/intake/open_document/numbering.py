"""The numbers that a program writes before list items and headings: counted, as no text holds them."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ..word.numbering import in_kind
from .names import given, named, whole

_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list: its kind of number, its pattern (`%1%.%2%`) and its first number."""

    kind: str
    pattern: str = ""
    start: int = 1


Levels = dict[int, Level]
BULLET = Level("bullet")


def read_levels(style: Element) -> Levels:
    """Read a list style or the outline; depths count from 1."""
    return {whole(given(level, "text:level")) or 1: _level(level) for level in style}


def _level(element: Element) -> Level:
    depth = whole(given(element, "text:level")) or 1
    if element.tag in (named("text:list-level-style-bullet"), named("text:list-level-style-image")):
        return BULLET
    form = given(element, "style:num-format")
    shown = min(whole(given(element, "text:display-levels")) or 1, depth)
    numbers = ".".join(f"%{place}%" for place in range(depth - shown + 1, depth + 1))
    pattern = given(element, "style:num-prefix") + numbers + given(element, "style:num-suffix")
    start = whole(given(element, "text:start-value"))
    return Level(
        _KINDS.get(form, "decimal") if form else "none",
        given(element, "loext:num-list-format") or pattern,
        1 if start is None else start,
    )


@dataclass
class Counts:
    """How far each depth of one list has been counted."""

    by_depth: dict[int, int] = field(default_factory=dict)

    def next(self, levels: Levels, depth: int, start: int | None) -> tuple[int, str] | None:
        """Count one item on; give its own number and its whole label, as (2, "1.2"); None for bullets."""
        level = levels.get(depth, BULLET)
        if level.kind in ("bullet", "none"):
            return None
        self.by_depth[depth] = self.by_depth.get(depth, level.start - 1) + 1 if start is None else start
        return self.by_depth[depth], self._label(levels, level)

    def begin(self, depth: int) -> None:
        """Begin a depth anew, and all below it."""
        for deeper in [place for place in self.by_depth if place >= depth]:
            del self.by_depth[deeper]

    def _label(self, levels: Levels, level: Level) -> str:
        def shown(found: re.Match[str]) -> str:
            above = levels.get(int(found[1]), BULLET)
            return in_kind(self.by_depth.get(int(found[1]), above.start), above.kind)

        return re.sub(r"%(\d{1,2})%", shown, level.pattern).strip()


@dataclass
class Counters:
    """The counts of all lists: by the list's own id, and the last one of each style."""

    by_id: dict[str, Counts] = field(default_factory=dict)
    last: dict[str, Counts] = field(default_factory=dict)
    outline: Counts = field(default_factory=Counts)

    def of(self, element: Element, style: str) -> Counts:
        """Give the counts for a list: its own, or those of the list that it continues."""
        counts = self.by_id.get(given(element, "text:continue-list"))
        if counts is None and given(element, "text:continue-numbering") == "true":
            counts = self.last.get(style)
        counts = Counts() if counts is None else counts
        for name in ("xml:id", "text:id"):
            if key := given(element, name):
                self.by_id[key] = counts
        self.last[style] = counts
        return counts
