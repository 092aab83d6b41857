"""Tying equal keys: reports repeat whole paragraphs, so what stands beside them says which is which."""

from collections import Counter, defaultdict, deque
from collections.abc import Sequence

Ties = dict[int, int]


def tie_only(new: Sequence[str], old: Sequence[str], ties: Ties) -> None:
    """Tie what stands once on each side among what is not tied yet; an empty key is nobody's."""
    taken = set(ties.values())
    free = [place for place in range(len(new)) if place not in ties and new[place]]
    left = [place for place in range(len(old)) if place not in taken and old[place]]
    news, olds = Counter(new[place] for place in free), Counter(old[place] for place in left)
    places = {old[place]: place for place in left if olds[old[place]] == 1}
    for place in free:
        if news[new[place]] == 1 and new[place] in places:
            ties[place] = places[new[place]]


def tie_near(new: Sequence[str], old: Sequence[str], ties: Ties) -> None:
    """Tie equal keys that follow or precede a tied pair on both sides, and on from there.

    The two ends count as tied. Those between two tied pairs go first.
    """
    taken = set(ties.values())
    edges = {**ties, -1: -1, len(new): len(old)}
    inner = [
        (n + 1, o + 1)
        for n, o in sorted(edges.items())
        if edges.get(n + 2) == o + 2 and _fits(new, old, n + 1, o + 1, ties, taken)
    ]
    waiting = deque(inner)
    waiting.extend((n + step, o + step) for n, o in sorted(edges.items()) for step in (1, -1))
    while waiting:
        n, o = waiting.popleft()
        if _fits(new, old, n, o, ties, taken):
            ties[n] = o
            taken.add(o)
            waiting.extend([(n + 1, o + 1), (n - 1, o - 1)])


def _fits(new: Sequence[str], old: Sequence[str], n: int, o: int, ties: Ties, taken: set[int]) -> bool:
    if not (0 <= n < len(new) and 0 <= o < len(old)):
        return False
    return bool(new[n]) and new[n] == old[o] and n not in ties and o not in taken


def tie_in_order(new: Sequence[str], old: Sequence[str], ties: Ties) -> None:
    """Tie equal keys in the order in which they stand."""
    taken = set(ties.values())
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for place, key in enumerate(old):
        if place not in taken:
            waiting[key].append(place)
    for place, key in enumerate(new):
        if place not in ties and waiting[key]:
            ties[place] = waiting[key].popleft()
