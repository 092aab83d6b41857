"""The cheapest reading that covers every word (Knuth's lightest derivation over a context-free grammar)."""

import heapq
import itertools
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field

_MOST = 30000  # Pieces beyond which a sentence is given up.
_TRIED = 40  # Readings of the whole that are tried.
Build = Callable[[list[object]], object]


@dataclass(frozen=True, slots=True)
class Rule:
    """`head` may be read where `symbols` stand: words as they are, or heads of other rules in < >.

    `build` makes its value of theirs (a word's value is None), or gives None where they do not fit.
    """

    head: str
    symbols: tuple[str, ...]
    build: Build
    cost: int = 10


@dataclass(frozen=True, slots=True)
class Piece:
    """Something read: what it is, from which word up to which, its value and what it cost."""

    head: str
    start: int
    end: int
    value: object
    cost: int


@dataclass(slots=True)
class _Step:
    """Rules that begin alike: those that end here, and where a word or a head leads from here."""

    rules: list[Rule] = field(default_factory=list)
    words: dict[str, "_Step"] = field(default_factory=dict)
    heads: dict[str, "_Step"] = field(default_factory=dict)


class Grammar:
    """Rules, as a tree by their symbols: what they have in common is read once."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Index the rules."""
        self.rules = list(rules)
        self.start = _Step()
        self.words = frozenset(each for rule in self.rules for each in rule.symbols if each[0] != "<")
        for rule in self.rules:
            step = self.start
            for symbol in rule.symbols:
                step = (step.heads if symbol[0] == "<" else step.words).setdefault(symbol, _Step())
            step.rules.append(rule)


def read(
    grammar: Grammar,
    seeds: Iterable[Piece],
    end: int,
    goal: str,
    accept: Callable[[object], bool] = lambda value: True,
) -> Piece | None:
    """Give the cheapest piece with the head `goal` over all words up to `end` whose value is accepted."""
    pieces = list(seeds)
    if not _covered(grammar, pieces, end):
        return None
    return _Chart(grammar, accept).run(pieces, goal, end)


def _covered(grammar: Grammar, seeds: list[Piece], end: int) -> bool:
    """Tell whether each word stands in a rule or in a seed of more than itself: else nothing covers all."""
    known = (
        range(seed.start, seed.end) for seed in seeds if seed.value is not None or seed.head in grammar.words
    )
    return len(set().union(*known)) == end


def every_piece(grammar: Grammar, seeds: Iterable[Piece]) -> list[Piece]:
    """Give all that can be read anywhere among the words, the cheapest first."""
    chart = _Chart(grammar)
    chart.run(list(seeds), "", -1)
    return [piece for pieces in chart.there.values() for piece in pieces]


class _Chart:
    def __init__(self, grammar: Grammar, accept: Callable[[object], bool] = lambda value: True) -> None:
        self.start = grammar.start
        self.accept = accept
        self.waiting: list[tuple[int, int, Piece]] = []
        self.order = itertools.count()  # Of equal costs, what was found first.
        self.seen: set[Hashable] = set()
        self.words: dict[int, str] = {}
        self.there: dict[tuple[int, str], list[Piece]] = defaultdict(list)
        self.open: dict[tuple[int, str], list[tuple[_Step, int, list[object], int]]] = defaultdict(list)

    def run(self, seeds: list[Piece], goal: str, end: int) -> Piece | None:
        tried = 0
        self.words = {seed.start: seed.head for seed in seeds if seed.value is None}
        for seed in seeds:
            self._push(seed)
        while self.waiting and len(self.seen) < _MOST:
            *_, piece = heapq.heappop(self.waiting)
            whole = piece.head == goal and piece.start == 0 and piece.end == end
            if whole and tried < _TRIED and self.accept(piece.value):
                return piece
            tried += whole
            key = (piece.head, piece.start, piece.end, _shape(piece.value))
            if key in self.seen:
                continue
            self.seen.add(key)
            self._take(piece)
        return None

    def _push(self, piece: Piece) -> None:
        heapq.heappush(self.waiting, (piece.cost, next(self.order), piece))

    def _take(self, piece: Piece) -> None:
        self.there[piece.start, piece.head].append(piece)
        steps = self.start.words if piece.value is None else self.start.heads
        if step := steps.get(piece.head):
            self._go(step, piece.start, piece.end, [piece.value], piece.cost)
        for step, start, values, cost in self.open.get((piece.start, piece.head), ()):
            self._go(step, start, piece.end, [*values, piece.value], cost + piece.cost)

    def _go(self, step: _Step, start: int, end: int, values: list[object], cost: int) -> None:
        for rule in step.rules:
            value = rule.build(values)
            if value is not None:
                self._push(Piece(rule.head, start, end, value, cost + rule.cost))
        if step.words and (after := step.words.get(self.words.get(end, ""))):
            self._go(after, start, end + 1, [*values, None], cost)
        for head, after in step.heads.items():
            self.open[end, head].append((after, start, values, cost))
            for piece in self.there.get((end, head), ()):
                self._go(after, start, piece.end, [*values, piece.value], cost + piece.cost)


def _shape(value: object) -> Hashable:
    """Give what parts two values that stand over the same words: one or many."""
    return getattr(value, "many", None), getattr(value, "counted", None), getattr(value, "form", None)
