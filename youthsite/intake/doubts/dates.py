"""Dates that cannot be, and dates of one thing that differ between two places; all are kept as they are."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..draft import Draft, texts
from ..tree import Heading, inlines, plain

_NAMES = "January February March April May June July August September October November December".split()  # noqa: SIM905
_MONTHS = "|".join(_NAMES)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
_DAY_DATE = re.compile(
    rf"\b(?:(?P<name>{'|'.join(_DAYS)}),? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?"
    rf"(?P<month>{_MONTHS}),? (?P<year>(?:19|20)\d\d)\b"
)
_SPAN = re.compile(
    rf"\b(?P<first>{_MONTHS})(?: (?P<from>(?:19|20)\d\d))? ?(?:[-–—]|to|until) ?"
    rf"(?P<last>{_MONTHS}) (?P<year>(?:19|20)\d\d)\b"
)
_YEARS = re.compile(r"(?<![\d/.-])(?P<first>(?:19|20)\d\d) ?[-–—/] ?(?P<last>(?:19|20)?\d\d)(?![\d/-])")
_NAMED = re.compile(r"\b[A-Z][a-z]+(?:(?: (?:and|of|for|the|in|to))* [A-Z][a-z]+){2,}")
_TWO_WORDS = re.compile(r"\b[A-Z][a-z]+(?:(?: (?:and|of|for|the|in|to))* [A-Z][a-z]+)+")
_MONTH_YEAR = re.compile(rf"\b({_MONTHS}) ((?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class _Span:
    line: int
    thing: str
    first: tuple[int, int]  # year, month
    last: tuple[int, int]
    text: str


def impossible_dates(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find days that a month has not, weekdays that were others, and spans that end before they start."""
    for line, text in texts(draft):
        for found in _DAY_DATE.finditer(text):
            if why := _why_not(found):
                yield line, f"“{found[0]}”: {why} Which is right?"
        for found in _SPAN.finditer(text):
            first, last = _ends(found)
            if last < first:
                yield line, f"“{found[0]}” ends before it starts. Which is right?"
        for found in _YEARS.finditer(text):
            first_year, end = int(found["first"]), found["last"]
            last_year = int(end) if len(end) == 4 else first_year // 100 * 100 + int(end)
            if last_year < first_year and not (len(end) == 2 and int(end) <= 12):  # 2024-03 is a month
                yield line, f"“{found[0]}” ends before it starts. Which is right?"


def _why_not(found: re.Match[str]) -> str:
    year, month, day = int(found["year"]), _NAMES.index(found["month"]) + 1, int(found["day"])
    if not 1 <= day <= monthrange(year, month)[1]:
        return f"{found['month']} has no such day."
    weekday = _DAYS[date(year, month, day).weekday()]
    return f"that was a {weekday}." if found["name"] and found["name"] != weekday else ""


def differing_dates(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find dates of one thing that do not go together: spans of months, or one month in two years running."""
    yield from differing_spans(draft)
    yield from near_years(draft)


def differing_spans(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find spans of months for the same named thing that start or end together, but not both."""
    spans = [span for line, text in texts(draft) for span in _spans(line, text)]
    for place, span in enumerate(spans):
        for other in spans[:place]:
            if span.thing == other.thing and (span.first == other.first) != (span.last == other.last):
                yield (
                    span.line,
                    f"“{span.text}” for {span.thing}; {draft.unit} {other.line} says “{other.text}”.",
                )
                break


def _spans(line: int, text: str) -> Iterator[_Span]:
    """Give the span of each sentence that has just one, for each thing named in it."""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        found = list(_SPAN.finditer(sentence))
        if len(found) == 1:
            named = {thing for whole in _NAMED.findall(sentence) for thing in _parts(whole)}
            for thing in sorted(named):
                yield _Span(line, thing, *_ends(found[0]), found[0][0])


def _parts(name: str) -> Iterator[str]:
    """Give the last words of a name from four capital words down to three: places often stand before it."""
    words = name.split()
    for start in range(len(words)):
        rest = words[start:]
        if rest[0][0].isupper() and 3 <= sum(word[0].isupper() for word in rest) <= 4:
            yield " ".join(rest)


def _ends(found: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    year = int(found["year"])
    first = _NAMES.index(found["first"]) + 1
    return (int(found["from"] or year), first), (year, _NAMES.index(found["last"]) + 1)


def near_years(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find one month in two years running, in two passages of a section that name the same thing.

    What comes every year is often told so too; only passages that do not name both years count.
    """
    seen: list[tuple[int, set[str], set[tuple[str, int]]]] = []
    for block in draft.blocks:
        if isinstance(block, Heading):
            seen = []
            continue
        for line, text in ((line, plain(inline)) for line, inline in inlines(block)):
            named = {name for name in _TWO_WORDS.findall(text) if not _MONTH_YEAR.search(name)}
            months = {(found[1], int(found[2])) for found in _MONTH_YEAR.finditer(text)}
            for other, others, dates in seen:
                things, pairs = sorted(named & others), _one_apart(months, dates)
                if other != line and things and pairs:
                    month, year, before = pairs[0]
                    yield (
                        line,
                        f"“{month} {year}” here, but “{month} {before}” at {draft.unit} {other}, and both "
                        f"speak of {things[0]}. Are both years right?",
                    )
            seen.append((line, named, months))


def _one_apart(now: set[tuple[str, int]], before: set[tuple[str, int]]) -> list[tuple[str, int, int]]:
    return sorted(
        (month, year, other)
        for month, year in now
        for other in (year - 1, year + 1)
        if (month, other) in before and (month, other) not in now and (month, year) not in before
    )
