"""How often? "Fortnightly" is every two weeks, not every week, and "quarterly" is 4 times a year."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from ...language.number_words import VALUES, read_number
from .amounts import amounts
from .problem import FactProblem, wrong
from .telling import Sentence, Telling

_NUMBER = rf"\d+|{'|'.join(VALUES)}"
_UNIT = "day|week|fortnight|month|term|year"
_RATE = re.compile(rf"\b(?:a|an|per|each|every) ({_UNIT})\b(?! ago|-)")
_OFTEN = re.compile(rf"\b(once|twice|\d+)(?: \w+)? (?:a|each|every|per) ({_UNIT})\b")
_RATE_WORDS = {
    "day": ("daily", "day"),
    "week": ("weekly", "week"),
    "fortnight": ("fortnightly", "fortnight", "two weeks"),
    "month": ("monthly", "month"),
    "term": ("termly", "term"),
    "year": ("yearly", "annual", "annually", "annum", "year", "12 months", "twelve months", "session"),
}
# Every so many of a unit: "every two weeks", "six-monthly". Of one of it nothing is said.
_EVERY_FEW = re.compile(
    rf"\b(?:(?:(?:every|each) (?P<few>other|second|{_NUMBER})|alternate) (?P<unit>{_UNIT})s?"
    rf"|(?P<number>{_NUMBER}|half)-(?P<ly>week|month|year)ly)\b"
)
_WORDS = {
    "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month", "quarterly": "quarter",
    "termly": "term", "yearly": "year", "annually": "year", "annual": "year",
}  # fmt: skip
_EVERY = re.compile(
    rf"\b(?:(?P<often>once|twice|{_NUMBER})(?P<what> \w+)? )?(?:in )?"
    rf"(?:(?P<a>an?|per|each|every) (?P<unit>{_UNIT}|quarter)\b|(?P<word>{'|'.join(_WORDS)})\b)(?! ago)"
)
_LENGTHS = {
    "day": ("day", 1), "week": ("day", 7), "fortnight": ("day", 14), "term": ("term", 1),
    "month": ("month", 1), "quarter": ("month", 3), "year": ("month", 12),
}  # fmt: skip
_IN_TURNS = re.compile(r"\b(?:day|week|month|year)s?[ -](?:intervals?|rota|cycle)\b|\bintervals? of\b")


class Rate(NamedTuple):
    """How many times in one `measure` of time: a day, a month or a term.

    Weeks count as days and years as months; of a month nobody can say how many weeks it has.
    """

    measure: str
    times: Fraction


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "a month" where the passage names no month, "twice a year" for "twice a month", and the like."""
    given = _given(source)
    return _named(easy, source, given) + _how_often(easy, source, given) + _every_few(easy, source, given)


@lru_cache(maxsize=4_000)
def rates(text: str) -> frozenset[Rate]:
    """Read how often: "quarterly", "every three months" and "4 times a year" are one rate."""
    low = text.lower()
    few = frozenset(_every(match) for match in _EVERY_FEW.finditer(low))
    return few.union(*(_said(match) for match in _EVERY.finditer(_without_few(low))))


def repeats(place: int, easy: Sentence, source: Telling) -> bool:
    """Whether a number of an easy sentence says how often, as the passage does: "every three months"."""
    low = easy.text.lower()
    found = [(match, [_every(match)]) for match in _EVERY_FEW.finditer(low)]
    found += [(match, list(_said(match))[:1]) for match in _EVERY.finditer(_without_few(low))]
    at = {rate for match, here in found if match.start() <= place < match.end() for rate in here}
    return bool(at) and bool(at & _given(source))


def _given(source: Telling) -> set[Rate]:
    return {rate for sentence in source.sentences for rate in rates(sentence.text)}


def _rates_at(place: int, low: str) -> frozenset[Rate]:
    """Give the rates that stand at one place of a text."""
    found = _EVERY.finditer(_without_few(low))
    return frozenset(rate for match in found if match.start() <= place < match.end() for rate in _said(match))


def _without_few(low: str) -> str:
    return _EVERY_FEW.sub(lambda match: "|" * len(match.group()), low)


def _every(match: re.Match[str]) -> Rate:
    number, unit = match["few"] or match["number"] or "other", match["unit"] or match["ly"]
    measure, length = _LENGTHS[unit]
    if number == "half":
        return Rate(measure, Fraction(2, length))
    return Rate(measure, 1 / (length * (Fraction(2) if number in ("other", "second") else _count(number))))


def _said(match: re.Match[str]) -> Iterator[Rate]:
    """Give the rate of a unit; "4 meetings a year" may be 4 in one year, or all of them in each."""
    if match["unit"] == "quarter" and match["a"] in ("a", "an") and not match["often"]:
        return  # a part, not a time
    measure, length = _LENGTHS[match["unit"] or _WORDS[match["word"]]]
    often = {"once": Fraction(1), "twice": Fraction(2)}.get(match["often"] or "once") or _count(
        match["often"]
    )
    yield Rate(measure, often / length)
    if often != 1 and match["often"] != "twice" and (match["what"] or "").strip() not in ("time", "times"):
        yield Rate(measure, Fraction(1, length))


def _count(number: str) -> Fraction:
    return read_number(number) or Fraction(1)


def _named(easy: Telling, source: Telling, given: set[Rate]) -> list[FactProblem]:
    """Find a unit of time that the passage does not name: "a month"."""
    return [
        wrong("rate", match.group(), f"The full report does not say “{match.group()}”.", place)
        for place, sentence in enumerate(easy.sentences)
        for match in _RATE.finditer(sentence.text.lower())
        if not (_has_rate(match[1], source) or _rates_at(match.start(), match.string) & given)
    ]


def _has_rate(unit: str, source: Telling) -> bool:
    if unit == "year" and any(
        amount.kind == "year" for each in source.sentences for amount in amounts(each.text)
    ):
        return True
    low = source.running if unit == "fortnight" else _without_few(source.running)
    return bool(re.search(rf"\b(?:{'|'.join(_RATE_WORDS[unit])})s?(?![\w'])", low))


def _how_often(easy: Telling, source: Telling, given: set[Rate]) -> list[FactProblem]:
    """Find "twice a year" for "twice a month"."""
    theirs = [match.groups() for each in source.sentences for match in _OFTEN.finditer(each.text.lower())]
    return [
        wrong("rate", match.group(), f"The full report says “{match[1]} a {units[0]}” here.", place)
        for place, sentence in enumerate(easy.sentences)
        for match in _OFTEN.finditer(sentence.text.lower())
        if (units := [unit for often, unit in theirs if often == match[1]]) and match[2] not in units
        if not _rates_at(match.start(), match.string) & given
    ]


def _every_few(easy: Telling, source: Telling, given: set[Rate]) -> list[FactProblem]:
    """Find "every two weeks" where the passage has another rate, or none."""
    if not given and _IN_TURNS.search(source.running):
        return []
    return [
        wrong("rate", match.group(), f"The full report does not say “{match.group()}”.", place)
        for place, sentence in enumerate(easy.sentences)
        for match in _EVERY_FEW.finditer(sentence.text.lower())
        if match["few"] and _every(match) not in given
    ]
