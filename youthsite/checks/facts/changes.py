"""A change has an old number and a new one, and each year its own: are they told the right way round?"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from ...language.number_words import read_number
from .amounts import Amount, amounts
from .problem import FactProblem, wrong
from .telling import Telling

_OLD_BEFORE = re.compile(
    r"\b(?:from(?: \w+){0,2}|compared (?:with|to)|against|as opposed to|relative to|in contrast (?:to|with)"
    r"|versus|previously|(?:before|prior to),?(?: \w+){0,4},?"
    r"|used to(?: \w+){0,3}"
    r"|(?:last|previous) (?:year|session)(?:,? \w+){0,5}|the year before(?:,? \w+){0,5}|at the start [^.;]*"
    r"|(?:up|down) (?:on|from))\s£?$"
)
_OLD_AFTER = re.compile(
    r"^[^.;,\d]{0,40}\b(?:last year|the year before|in the (?:previous|prior)|before(?!\w)|prior to"
    r"|(?:year|term|month|session) prior|earlier|at the start)\b"
)
_NEW_BEFORE = re.compile(
    r"\b(?:now|this year|today|later|currently|at present)\b[^.;\d]{0,30}$|\bto(?: \w+){0,2}\s£?$"
)
_NEW_AFTER = re.compile(r"^(?:(?! and )[^.;,\d]){0,40}\b(?:now|this year|today|later)\b")
_BESIDE = re.compile(r"\b(?:compared|relative|similar|next|used) to(?: \w+){0,2}\s£?$")
_TO = re.compile(r"\bto(?: \w+){0,2}\s£?$")
_CHANGED = re.compile(
    r"\b(?:from|rose|risen|rise|fell|fall|fallen|went|gone|increas\w*|decreas\w*|drop\w*|grew|grown|improv\w*|reduc\w*"
    r"|up|down|changed?|declin\w*|moved)\b"
)


_TARGET = re.compile(r"\b(?:target|goal|aim|ambition) (?:of|was|is)(?: \w+){0,2}? (\d[\d,]*)")
_WANTED = re.compile(r"\b(?:wanted|hoped for|aimed for|target (?:was|of))(?: \w+){0,3}? (\d[\d,]*)")


@dataclass(frozen=True, slots=True)
class Timed:
    """An amount with when it stood: "old" or "new" as far as the words say, and its year."""

    amount: Amount
    when: str
    year: str


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find old told as new, and a number told with another number's year."""
    given = [timed for sentence in source.sentences for timed in _timed(sentence.text)]
    found = []
    for place, sentence in enumerate(easy.sentences):
        for told in _timed(sentence.text):
            same = [each for each in given if _size(each.amount) == _size(told.amount)]
            if told.when and same and all(each.when and each.when != told.when for each in same):
                when = f"the {same[0].when} number, not the {told.when}"
                said = f"In the full report, {told.amount.text} is {when}."
                found.append(wrong("number-order", told.amount.text, said, place))
            elif told.year and same and all(each.year and each.year != told.year for each in same):
                said = f"In the full report, {told.amount.text} is for {same[0].year}, not {told.year}."
                found.append(wrong("date", told.year, said, place))
    return (found + _targets(easy, source))[:2]


def _targets(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "we wanted 44" where 44 is what came of a target of 60."""
    given = {
        read_number(match[1])
        for sentence in source.sentences
        for match in _TARGET.finditer(sentence.text.lower())
    }
    others = {each.value for sentence in source.sentences for each in amounts(sentence.text)} - given
    return [
        wrong("number-order", match[1], f"In the full report, {match[1]} is not what was wanted.", place)
        for place, sentence in enumerate(easy.sentences)
        for match in _WANTED.finditer(sentence.text.lower())
        if given and read_number(match[1]) in others
    ]


def _size(amount: Amount) -> Fraction:
    return amount.share if amount.share is not None else amount.value


@lru_cache(maxsize=4_000)
def _timed(text: str) -> tuple[Timed, ...]:
    low = text.lower()
    read = amounts(text)
    counts = [each for each in read if each.kind in ("count", "share", "money")]
    years = [each for each in read if each.kind == "year"]
    found = [Timed(each, _when(each, counts, low), _year(each, counts, years, low)) for each in counts]
    return tuple(_paired(found))


def _when(amount: Amount, counts: list[Amount], low: str) -> str:
    place = counts.index(amount)
    since = _end(counts[place - 1]) if place else 0
    until = counts[place + 1].where if place + 1 < len(counts) else len(low)
    before, after = low[since : amount.where], low[_end(amount) : until]
    whole = low[: amount.where]
    if _TO.search(before) and _CHANGED.search(whole) and not _BESIDE.search(before):
        return "" if _OLD_AFTER.match(after) else "new"  # "to 39 last year": then it was new
    if _OLD_BEFORE.search(before.rsplit(";", 1)[-1]) or _OLD_AFTER.match(after):
        return "old"
    if _NEW_AFTER.match(after) or (_NEW_BEFORE.search(before) and not _TO.search(before)):
        return "new"
    return ""


def _paired(found: list[Timed]) -> list[Timed]:
    """Of two numbers in one sentence, the one beside an old one is new."""
    kinds = {each.amount.kind for each in found}
    if len(found) == 2 and len(kinds) == 1 and sorted(each.when for each in found) == ["", "old"]:
        return [Timed(each.amount, each.when or "new", each.year) for each in found]
    return found


def _year(amount: Amount, counts: list[Amount], years: list[Amount], low: str) -> str:
    """Give the year that stands in the amount's own part of the sentence, if it is one only."""
    if len(counts) < 2 or len(years) < 2:
        return str(years[0].value) if len(years) == 1 and len(counts) == 1 else ""
    if len(years) != len(counts):
        return ""
    first = min(years[0].where, counts[0].where) == years[0].where
    turns = sorted((each.where, each.kind == "year") for each in (*counts, *years))
    if any(is_year != ((n % 2 == 0) == first) for n, (_, is_year) in enumerate(turns)):
        return ""  # not one year to each number in turn
    return str(years[counts.index(amount)].value)


def _end(amount: Amount) -> int:
    return amount.where + len(amount.text)
