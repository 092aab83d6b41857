"""Tying what is alike: by letters, by what contains what, and by words that keep their order."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from math import log

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

# Each limit lies where the edits of tests/bench/versions.py tie nothing wrongly.
LIKE_ENOUGH = 70.0
_INSIDE = 74.0
_INSIDE_WORDS = 5
_INSIDE_SHARE = 0.25
_INSIDE_WORDS_ANYWHERE = 10
_PLACE_INSIDE = 95.0
_PLACE_INSIDE_WORDS = 2
_SAME_WORDS = 0.42
_SAME_WORDS_MIN = 8
_IN_PLACE = 0.34
_IN_PLACE_MIN = 6
_MOST_CANDIDATES = 12
_COMMON = 0.05
_COMMON_MIN = 20

Ties = dict[int, int]
Pairs = Sequence[tuple[int, int]]


class Pool:
    """The texts that are not tied yet, and for each new one the old ones that share its rare words."""

    def __init__(self, new: Sequence[str], old: Sequence[str], ties: Ties) -> None:
        self.new, self.old = new, old
        self.words: dict[str, tuple[str, ...]] = {}
        taken = set(ties.values())
        self.pairs: Pairs = self._candidates(
            [n for n in range(len(new)) if n not in ties], [o for o in range(len(old)) if o not in taken]
        )

    def split(self, text: str) -> tuple[str, ...]:
        """Give the words of a text in lower case, split once."""
        if text not in self.words:
            self.words[text] = tuple(text.lower().split())
        return self.words[text]

    def open(self, ties: Ties) -> list[tuple[int, int]]:
        """Give the candidate pairs of which neither is tied."""
        taken = set(ties.values())
        return [(n, o) for n, o in self.pairs if n not in ties and o not in taken]

    def _candidates(self, new: list[int], old: list[int]) -> Pairs:
        postings: dict[str, list[int]] = defaultdict(list)
        for o in old:
            for word in set(self.split(self.old[o])):
                postings[word].append(o)
        most = max(_COMMON_MIN, _COMMON * len(old))
        found: list[tuple[int, int]] = []
        for n in new:
            words = [word for word in dict.fromkeys(self.split(self.new[n])) if word in postings]
            rare = [word for word in words if len(postings[word]) <= most] or words
            shared: Counter[int] = Counter()
            for word in rare:
                weight = 1 + log(len(old) / len(postings[word]))
                for o in postings[word]:
                    shared[o] += weight  # type: ignore[assignment]
            best = sorted(shared, key=lambda o: (-shared[o], o))[:_MOST_CANDIDATES]
            found += [(n, o) for o in best]
        return found


def tie_alike(pool: Pool, ties: Ties) -> None:
    """Tie the likest by letters, best first; those between the same neighbours before others."""

    def score(n: int, o: int) -> float:
        return fuzz.ratio(pool.new[n], pool.old[o], score_cutoff=LIKE_ENOUGH)

    _greedy(_between(pool, ties), score, ties)
    _greedy(pool.open(ties), score, ties)


def _between(pool: Pool, ties: Ties) -> list[tuple[int, int]]:
    ends = {**ties, -1: -1, len(pool.new): len(pool.old)}
    return [(n, o) for n, o in pool.open(ties) if ends.get(n - 1) == o - 1 and ends.get(n + 1) == o + 1]


def tie_inside(pool: Pool, ties: Ties) -> None:
    """Tie what contains, or is contained in, another; the longest share first.

    It must be five words and a quarter of the whole, or ten words: a few words stand in many texts.
    """

    def score(n: int, o: int) -> float:
        new, old = pool.new[n], pool.old[o]
        part, whole = sorted((len(pool.split(new)), len(pool.split(old))))
        if part < _INSIDE_WORDS or (part < _INSIDE_WORDS_ANYWHERE and part < _INSIDE_SHARE * whole):
            return 0
        inside = fuzz.partial_ratio(new, old, score_cutoff=_INSIDE)
        return inside and fuzz.ratio(new, old)

    _greedy(pool.open(ties), score, ties)


def tie_words(pool: Pool, ties: Ties) -> None:
    """Tie texts of which nearly half of the words are the same, in order."""
    _greedy(pool.open(ties), _same_words(pool, _SAME_WORDS, _SAME_WORDS_MIN), ties)


def tie_in_place(pool: Pool, ties: Ties, new: Collection[int], old: Collection[int]) -> None:
    """Tie texts between the same neighbours, but for parts: a third of their words agree, or all of one."""
    free = [(n, o) for n, o in _between(pool, ties) if n not in new and o not in old]
    _greedy(free, _same_words(pool, _IN_PLACE, _IN_PLACE_MIN), ties)
    free = [(n, o) for n, o in free if n not in ties]
    _greedy(free, lambda n, o: _all_inside(pool.new[n], pool.old[o]), ties)


def _all_inside(new: str, old: str) -> float:
    few = min(len(new.split()), len(old.split())) < _PLACE_INSIDE_WORDS
    return 0 if few else fuzz.partial_ratio(new, old, score_cutoff=_PLACE_INSIDE)


def _same_words(pool: Pool, least: float, least_words: int) -> Callable[[int, int], float]:
    def score(n: int, o: int) -> float:
        new, old = pool.split(pool.new[n]), pool.split(pool.old[o])
        if min(len(new), len(old)) < least_words:
            return 0
        return LCSseq.normalized_similarity(new, old, score_cutoff=least)

    return score


def _greedy(pairs: Iterable[tuple[int, int]], score: Callable[[int, int], float], ties: Ties) -> None:
    scored = ((score(n, o), n, o) for n, o in pairs)
    taken = set(ties.values())
    for _, n, o in sorted(
        (each for each in scored if each[0]), key=lambda each: (-each[0], each[1], each[2])
    ):
        if n not in ties and o not in taken:
            ties[n] = o
            taken.add(o)
