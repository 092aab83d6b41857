"""Are the years, months and days of the easy words those of the passage?"""

import re
from functools import lru_cache

from .amounts import amounts
from .problem import FactProblem, untold, wrong
from .telling import Telling

_MONTH_NAMES = "January February March April May June July August September October November December"
_MONTHS = {name[:3]: name for name in _MONTH_NAMES.split(" ")}
_MONTH = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
# "May" and "March" are months only beside a day, a year or a word of time.
_BEFORE_MONTH = re.compile(
    r"(?:\d|\dst|\dnd|\drd|\dth|\b(?:in|by|to|of|since|from|until|during|and|last|next|this|early|late|mid))\s$",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(r" (?:19|20)\d\d| (?:and|to) [A-Z]")
_WEEKDAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b")


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Compare years, months and weekdays both ways."""
    given = {date for sentence in source.sentences for date in _dates(sentence.text)}
    found = [
        wrong("date", date, f"“{date}” is not in the full report.", place)
        for place, sentence in enumerate(easy.sentences)
        for date in dict.fromkeys(_dates(sentence.text))
        if date not in given
    ]
    told = {date for sentence in easy.sentences for date in _dates(sentence.text)}
    in_order = (date for sentence in source.to_tell for date in _dates(sentence.text) if date not in told)
    return found + untold("date", "dates", in_order)


@lru_cache(maxsize=2_000)
def _dates(text: str) -> tuple[str, ...]:
    months = [_MONTHS[match.group()[:3]] for match in _MONTH.finditer(text) if _is_month(match)]
    weekdays = [match[1] for match in _WEEKDAY.finditer(text)]
    years = [str(amount.value) for amount in amounts(text) if amount.kind == "year"]
    return (*months, *weekdays, *years)


def _is_month(match: re.Match[str]) -> bool:
    if match.group() not in ("May", "March", "Mar"):
        return True
    before, after = match.string[: match.start()], match.string[match.end() : match.end() + 7]
    return bool(_BEFORE_MONTH.search(before[-8:]) or _AFTER_MONTH.match(after))
