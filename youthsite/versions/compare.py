"""What became of each passage of a report in its next version."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from ..language.changed_numbers import differ, side_by_side
from ..model import Passage
from ..report.align import Alignment, align

Kind = Literal["numbers", "words", "small", "split", "merged", "moved", "new", "gone"]

KINDS: tuple[Kind, ...] = ("numbers", "words", "split", "merged", "gone", "new", "moved", "small")
"""Every kind of change, what a person should look at first."""

_SMALL_WORDS = 2
_LOOK_ALIKE = 70.0


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the passages as they were, and as they are now.

    `numbers`: at least one number differs, or came or went. `words`: other words differ. `small`: at most two
    words differ, and look alike. `split`: it became several, also with
    others. `merged`: several became fewer.
    `moved`: the same words stand elsewhere. `figures` are the numbers that changed, as (before, now).
    """

    kind: Kind
    before: tuple[Passage, ...]
    now: tuple[Passage, ...]
    figures: tuple[tuple[str, str], ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """Every change of a version, in the order of the new report, and the number of passages left the same."""

    same: int
    changes: tuple[Change, ...]

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """Give the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)


def compare(old: Sequence[Passage], new: Sequence[Passage], found: Alignment | None = None) -> Changes:
    """Compare two versions of a report, passage by passage; see `align`."""
    found = found or align(new, old)
    moved = _moved(found.ties)
    same = 0
    changes = []
    for olds, news in _groups(found, len(old), len(new)):
        change = _change([old[o] for o in olds], [new[n] for n in news], any(n in moved for n in news))
        if change is None:
            same += 1
        else:
            changes.append((min(news, default=_after(olds[0], found.ties) if olds else 0), change))
    return Changes(same, tuple(change for _, change in sorted(changes, key=lambda each: each[0])))


def _change(old: list[Passage], new: list[Passage], moved: bool) -> Change | None:
    before, now = (" ".join(passage.text for passage in side) for side in (old, new))
    figures = side_by_side(before, now) if old and new and differ(before, now) else ()
    kind = _kind(old, new, bool(figures), moved)
    return None if kind is None else Change(kind, tuple(old), tuple(new), figures, moved)


def _kind(old: list[Passage], new: list[Passage], figures: bool, moved: bool) -> Kind | None:
    if not old or not new:
        return "new" if new else "gone"
    if len(old) > 1 or len(new) > 1:
        return "split" if len(new) >= len(old) else "merged"
    if old[0].fingerprint == new[0].fingerprint:
        return "moved" if moved else None
    if figures:
        return "numbers"
    return "small" if _is_small(old[0].text, new[0].text) else "words"


def _is_small(before: str, now: str) -> bool:
    old, new = before.split(), now.split()
    if len(old) != len(new):
        return False
    differing = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    return len(differing) <= _SMALL_WORDS and all(fuzz.ratio(a, b) >= _LOOK_ALIKE for a, b in differing)


def _groups(found: Alignment, olds: int, news: int) -> Iterable[tuple[list[int], list[int]]]:
    """Give each set of old and new places that hang together; every place is in one set."""
    pairs = [*found.ties.items(), *found.parts]
    root = {("new", n): ("new", n) for n in range(news)} | {("old", o): ("old", o) for o in range(olds)}

    def top(key: tuple[str, int]) -> tuple[str, int]:
        while root[key] != key:
            key = root[key]
        return key

    for n, o in pairs:
        root[top(("old", o))] = top(("new", n))
    groups: dict[tuple[str, int], tuple[list[int], list[int]]] = {}
    for side, place in root:
        groups.setdefault(top((side, place)), ([], []))[side == "new"].append(place)
    return groups.values()


def _moved(ties: dict[int, int]) -> set[int]:
    """Give the new places that stand outside the longest run in which nothing changed places."""
    order = sorted(ties)
    ends: list[int] = []
    lengths = []
    for n in order:
        length = bisect_left(ends, ties[n])
        ends[length : length + 1] = [ties[n]]
        lengths.append(length)
    wanted = len(ends) - 1
    limit = float("inf")
    staying = set()
    for n, length in zip(reversed(order), reversed(lengths), strict=True):
        if length == wanted and ties[n] < limit:
            staying.add(n)
            wanted, limit = wanted - 1, ties[n]
    return set(order) - staying


def _after(old: int, ties: dict[int, int]) -> int:
    """Say where in the new report a passage that went stood: behind the last one before it that stayed."""
    return max((n for n, o in ties.items() if o < old), key=lambda n: ties[n], default=-1)
