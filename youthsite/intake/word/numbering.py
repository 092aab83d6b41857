"""The numbers that Word writes before list items and headings; no text holds them, so they are counted."""

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from .names import value, w, whole


@dataclass(frozen=True, slots=True)
class Level:
    """One depth of a list: its kind of number, its pattern (`%1.%2`) and its first number."""

    kind: str
    pattern: str
    start: int


@dataclass
class Counters:
    """Counts the items of every list of a file, in the order of the file."""

    levels: dict[str, dict[int, Level]]
    family: dict[str, str]
    restarts: dict[str, set[int]]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def next(self, number: str, depth: int) -> tuple[int, str] | None:
        """Count one item on; give its own number and its whole label, as (2, "1.2"); None for bullets."""
        levels = self.levels.get(number, {})
        level = levels.get(depth)
        if level is None or level.kind in ("bullet", "none"):
            return None
        counts = self.counts.setdefault(self.family[number], {})
        if number not in self.begun:
            self.begun.add(number)
            for restarted in self.restarts[number] & counts.keys():
                del counts[restarted]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [place for place in counts if place > depth]:
            del counts[deeper]
        return counts[depth], self._label(level, levels, counts)

    def is_item(self, number: str, depth: int) -> bool:
        """Whether Word shows a bullet or a number at this depth of a list."""
        level = self.levels.get(number, {}).get(depth)
        return level is not None and level.kind != "none"

    def _label(self, level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
        def shown(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            start = levels[depth].start if depth in levels else 1
            return in_kind(counts.get(depth, start), levels[depth].kind if depth in levels else "decimal")

        return re.sub(r"%([1-9])", shown, level.pattern).strip()


def read_counters(root: Element | None) -> Counters:
    """Read numbering.xml; a file without it has no lists."""
    counters = Counters({}, {}, {})
    lists = _lists(root)
    for number in [] if root is None else root.findall(w("num")):
        key = number.get(w("numId"), "")
        family = value(number, "abstractNumId") or ""
        counters.family[key], counters.restarts[key] = family, set()
        counters.levels[key] = dict(_level(level) for level in lists.get(family, []))
        for override in number.findall(w("lvlOverride")):
            _override(override, counters.levels[key], counters.restarts[key])
    return counters


def _lists(root: Element | None) -> dict[str, list[Element]]:
    """Give the depths of each list; one that only names a list style has the depths of that style's list."""
    found = [] if root is None else root.findall(w("abstractNum"))
    styled = {value(one, "styleLink"): one for one in found if value(one, "styleLink")}
    return {
        one.get(w("abstractNumId"), ""): styled.get(value(one, "numStyleLink"), one).findall(w("lvl"))
        for one in found
    }


def _override(override: Element, levels: dict[int, Level], restarts: set[int]) -> None:
    depth = whole(override.get(w("ilvl"))) or 0
    if (changed := override.find(w("lvl"))) is not None:
        levels[depth] = _level(changed)[1]
    start = whole(value(override, "startOverride"))
    if start is not None and depth in levels:
        levels[depth] = replace(levels[depth], start=start)
        restarts.add(depth)


def _level(element: Element) -> tuple[int, Level]:
    start = whole(value(element, "start"))
    kind, pattern = value(element, "numFmt") or "decimal", value(element, "lvlText") or ""
    return whole(element.get(w("ilvl"))) or 0, Level(kind, pattern, 1 if start is None else start)


def in_kind(number: int, kind: str) -> str:
    """Write a number as Word names its kinds; what letters and Roman numbers cannot write stays plain."""
    if kind in ("lowerLetter", "upperLetter") and 0 < number <= 26:
        return chr((97 if kind == "lowerLetter" else 65) + number - 1)
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 40:
        ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        roman = "x" * (number // 10) + ones[number % 10]
        return roman if kind == "lowerRoman" else roman.upper()
    return "" if kind in ("bullet", "none") else str(number)
