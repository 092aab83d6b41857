"""Tell a sentence in part: openings and tails that may stay for a person (data/composed/parting/).

A tail runs to the end of the sentence, an opening up to a comma; what stands in brackets may go, too. None of
them goes where it could turn or narrow what is told (`part_tests.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .chart import Build, Piece, Rule
from .entries import Entry, read_entries
from .part_tests import may_part, opens
from .patterns import choices
from .tokens import Token
from .values import Clause, Extra, Name

COST = 5000  # More than any whole reading costs, so that one always wins.
_WORD = 20  # What each word costs that is not told.
_BRACKET = 400
_LEAST_KEPT = 4


@dataclass(frozen=True, slots=True)
class Gone:
    """The words, from which up to which, that are not told."""

    start: int
    end: int


@cache
def partings(file: str) -> tuple[Entry, ...]:
    """Read the entries of one file of the folder: "openings" or "tails"."""
    data = files("youthsite.writing").joinpath(f"data/composed/parting/{file}.txt")
    return tuple(read_entries(data.read_text(encoding="utf-8"), "parting", f"{file}.txt"))


@cache
def _starts(file: str) -> dict[tuple[str, ...], bool]:
    """Give what each entry begins with, and whether it tells an aim, the longest first."""
    found = {_words(left): "aim" in entry.options for entry in partings(file) for left in choices(entry.left)}
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _words(left: str) -> tuple[str, ...]:
    return tuple(left.lower().replace("-", " ").split())


def part_rules(goals: tuple[str, ...]) -> Iterator[Rule]:
    """Give the rules that read a sentence without its opening or its tail."""
    for goal in goals:
        yield Rule(goal, ("<opening>", goal), _without(1, 0), COST)
        yield Rule(goal, (goal, "<tail>"), _without(0, 1), COST)


def _without(kept: int, gone: int) -> Build:
    def build(values: list[object]) -> Clause | None:
        clause, part = values[kept], values[gone]
        assert isinstance(clause, Clause)
        assert isinstance(part, Gone)
        return clause.plus(Extra(untold=((part.start, part.end),)))

    return build


def part_seeds(tokens: list[Token]) -> Iterator[Piece]:
    """Give every opening, tail and bracket of a sentence that may stay for a person."""
    read = [token.word for token in tokens]
    for start, aim in _starts("openings").items():
        if tuple(read[: len(start)]) == start:
            for place in range(len(start) + 1, len(read) - _LEAST_KEPT):
                kept = read[place + 1 :]
                if read[place] == "," and opens(kept) and may_part(kept, read[:place], aim):
                    yield Piece("<opening>", 0, place + 1, Gone(0, place + 1), _WORD * place)
    for place in range(_LEAST_KEPT, len(read) - 1):
        for start, aim in _starts("tails").items():
            if tuple(read[place : place + len(start)]) == start:
                if may_part(read[:place], read[place:], aim):
                    cost = _WORD * (len(read) - place)
                    yield Piece("<tail>", place, len(read), Gone(place, len(read)), cost)
                break
    yield from _brackets(read)


def _brackets(read: list[str]) -> Iterator[Piece]:
    """Give what stands in brackets, as something that may go wherever such words stand."""
    for place, word in enumerate(read):
        if word == "(" and ")" in read[place:]:
            end = read.index(")", place) + 1
            if may_part(read[:place], read[place:end], False):
                gone = Name("", extra=Extra(untold=((place, end),)))
                yield Piece("<drop>", place, end, gone, COST // 10 + _BRACKET)
