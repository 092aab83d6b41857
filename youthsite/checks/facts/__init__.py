"""The fact guard: does the easy telling say the same as the passages it tells?

It compares tokens, not meaning: numbers, dates, names, "not", "must", "more" and "all". It stops a fact
from being changed by accident; it cannot see every invention, so it never stands in for a person who
reads both.
"""

from collections.abc import Sequence
from functools import cache

from ...glossary import terms, terms_in
from ...language import sentences
from . import (
    changes,
    conditions,
    counted,
    dates,
    directions,
    doers,
    duties,
    inventions,
    modals,
    names,
    negations,
    numbers,
    quantities,
    rates,
    speakers,
    tenses,
)
from .problem import FactProblem
from .telling import Telling, read_telling

_GUARDS = (
    numbers.problems,
    dates.problems,
    rates.problems,
    names.problems,
    negations.problems,
    duties.problems,
    directions.problems,
    quantities.problems,
    counted.problems,
    doers.problems,
    speakers.problems,
    tenses.problems,
    modals.problems,
    changes.problems,
    conditions.problems,
    inventions.problems,
)

__all__ = ["FactProblem", "Telling", "fact_problems", "read_telling"]


def fact_problems(
    easy: Sequence[str], source: Sequence[str], context: Sequence[str] = ()
) -> tuple[FactProblem, ...]:
    """List what an easy telling says otherwise than its passages: errors first, then what it leaves untold.

    `easy` holds the easy sentences in order, `source` the texts of the passages they tell, and
    `context` what stands around those (headings, the name of the partnership), which may be told too. A fact
    that is wrong or invented is an error; facts that are not told are listed in one warning a kind. What a
    word to know means is no fact of the report, where that word is told.
    """
    told, passages = read_telling(easy), read_telling(_split(source), context)
    found = [problem for guard in _GUARDS for problem in guard(told, passages)]
    meanings = _meanings(easy, source)
    told_facts = [one for one in found if one.sentence is None or easy[one.sentence] not in meanings]
    return tuple(sorted(told_facts, key=lambda problem: problem.level != "error"))


def _meanings(easy: Sequence[str], source: Sequence[str]) -> frozenset[str]:
    """Give the meanings of the words to know that stand in the passages, or in the easy words beside them."""
    known = _known_meanings()
    if known.isdisjoint(easy):
        return frozenset()
    told = " ".join([*source, *(line for line in easy if line not in known)])
    return frozenset(term.meaning for term in terms_in(told))


@cache
def _known_meanings() -> frozenset[str]:
    return frozenset(term.meaning for term in terms())


def _split(passages: Sequence[str]) -> list[str]:
    return [sentence for passage in passages for sentence in sentences(passage)]
