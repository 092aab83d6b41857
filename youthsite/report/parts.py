"""What was split and what was merged: further pairs beside the ties."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from rapidfuzz import fuzz

_INSIDE = 85.0
_MIN_WORDS = 3
_LEFT = 0.6


def find_parts(
    new: Sequence[str], old: Sequence[str], ties: Mapping[int, int], same: Collection[int]
) -> tuple[tuple[int, int], ...]:
    """Give pairs (new, old) of a part and its whole, of which the part is tied to nothing.

    The whole is tied to another part, and most of the words of this one are those that the other leaves
    over. `same` are new places whose words did not change: they have no parts.
    """
    back = {o: n for n, o in ties.items() if n not in same}
    split = _inside(new, old, [n for n in range(len(new)) if n not in ties], back, new)
    there = {n: o for o, n in back.items()}
    merged = _inside(old, new, [o for o in range(len(old)) if o not in set(ties.values())], there, old)
    return tuple(sorted([*split, *((whole, part) for part, whole in merged)]))


def _inside(
    parts: Sequence[str],
    wholes: Sequence[str],
    free: Sequence[int],
    others: Mapping[int, int],
    other_texts: Sequence[str],
) -> list[tuple[int, int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    left = {}
    for whole, other in others.items():
        left[whole] = _words(wholes[whole]) - _words(other_texts[other])
        for word in left[whole]:
            postings[word].append(whole)
    found = []
    for part in free:
        words = _words(parts[part])
        if words.total() < _MIN_WORDS:
            continue
        near = {whole for word in words for whole in postings[word]}
        fitting = [
            (score, -whole)
            for whole in near
            if (words & left[whole]).total() >= _LEFT * words.total()
            and len(parts[part]) <= len(wholes[whole])
            and (score := fuzz.partial_ratio(parts[part], wholes[whole], score_cutoff=_INSIDE))
        ]
        if fitting:
            found.append((part, -max(fitting)[1]))
    return found


def _words(text: str) -> Counter[str]:
    return Counter(text.lower().split())
