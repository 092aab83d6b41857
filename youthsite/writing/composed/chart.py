"""The cheapest reading that covers every word (Knuth's lightest derivation over a context-free grammar)."""

import heapq
import itertools
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

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


class Grammar:
    """Rules, found by the symbol that they begin with."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Index the rules."""
        self.starting: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            self.starting[rule.symbols[0]].append(rule)


def read(
    grammar: Grammar,
    seeds: Iterable[Piece],
    end: int,
    goal: str,
    accept: Callable[[object], bool] = lambda value: True,
) -> Piece | None:
    """Give the cheapest piece with the head `goal` over all words up to `end` whose value is accepted."""
    return _Chart(grammar, accept).run(seeds, goal, end)


def every_piece(grammar: Grammar, seeds: Iterable[Piece]) -> list[Piece]:
    """Give all that can be read anywhere among the words, the cheapest first."""
    chart = _Chart(grammar)
    chart.run(seeds, "", -1)
    return [piece for pieces in chart.there.values() for piece in pieces]


class _Chart:
    def __init__(self, grammar: Grammar, accept: Callable[[object], bool] = lambda value: True) -> None:
        self.grammar = grammar
        self.accept = accept
        self.waiting: list[tuple[int, int, Piece]] = []
        self.order = itertools.count()  # Of equal costs, what was found first.
        self.seen: set[Hashable] = set()
        self.there: dict[tuple[int, str], list[Piece]] = defaultdict(list)
        self.open: dict[tuple[int, str], list[tuple[Rule, int, int, list[object], int]]] = defaultdict(list)

    def run(self, seeds: Iterable[Piece], goal: str, end: int) -> Piece | None:
        tried = 0
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
        for rule in self.grammar.starting.get(piece.head, ()):
            self._move(rule, 1, piece.start, piece.end, [piece.value], piece.cost + rule.cost)
        for rule, dot, start, values, cost in self.open.get((piece.start, piece.head), ()):
            self._move(rule, dot + 1, start, piece.end, [*values, piece.value], cost + piece.cost)

    def _move(self, rule: Rule, dot: int, start: int, end: int, values: list[object], cost: int) -> None:
        if dot == len(rule.symbols):
            value = rule.build(values)
            if value is not None:
                self._push(Piece(rule.head, start, end, value, cost))
            return
        wanted = rule.symbols[dot]
        self.open[end, wanted].append((rule, dot, start, values, cost))
        for piece in self.there.get((end, wanted), ()):
            self._move(rule, dot + 1, start, piece.end, [*values, piece.value], cost + piece.cost)


def _shape(value: object) -> Hashable:
    """Give what parts two values that stand over the same words: one or many."""
    return getattr(value, "many", None), getattr(value, "counted", None), getattr(value, "form", None)
