"""Which sentences of a text changed, old against new, those with other numbers first."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from .changed_numbers import differ, side_by_side
from .fingerprints import normalise
from .sentences import sentences


@dataclass(frozen=True, slots=True)
class ChangedSentence:
    """One sentence before and now; one that came or went has an empty counterpart.

    `figures` are the numbers that changed, as (before, now).
    """

    before: str
    now: str
    figures: tuple[tuple[str, str], ...] = ()


def changed_sentences(before: str, now: str) -> tuple[ChangedSentence, ...]:
    """Give each changed sentence, those whose numbers differ first; white space does not count."""
    old, new = sentences(before), sentences(now)
    matcher = SequenceMatcher(
        None, [normalise(each) for each in old], [normalise(each) for each in new], autojunk=False
    )
    found = [
        _changed(*pair)
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
        for pair in _pairs(old[a:b], new[c:d])
    ]
    return tuple(sorted(found, key=lambda each: not each.figures))


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    """Put the likest sentences side by side, in their order; the rest has no counterpart."""
    if len(old) == len(new):
        return list(zip_longest(old, new, fillvalue=""))
    pairs: list[tuple[str, str]] = []
    start = 0
    for each in old:
        at = max(range(start, len(new)), key=lambda place: _alike(each, new[place]), default=None)
        if at is None or _alike(each, new[at]) < 0.5:
            pairs.append((each, ""))
            continue
        pairs += [("", one) for one in new[start:at]]
        pairs.append((each, new[at]))
        start = at + 1
    return pairs + [("", one) for one in new[start:]]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _changed(before: str, now: str) -> ChangedSentence:
    return ChangedSentence(before, now, side_by_side(before, now) if differ(before, now) else ())
