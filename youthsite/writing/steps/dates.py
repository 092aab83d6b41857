"""Say dates in full: "2021-22" becomes "2021 to 2022", "4th Sept 2021" becomes "4 September 2021"."""

import re

from ..context import Context

_MONTHS = {
    "Jan": "January",
    "Feb": "February",
    "Mar": "March",
    "Apr": "April",
    "Jun": "June",
    "Jul": "July",
    "Aug": "August",
    "Sept": "September",
    "Sep": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)?\d\d)\b(?![-/]\d)")
_MONTH = re.compile(rf"\b({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?(?=\s+\d)")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)(?= (?:of )?[A-Z][a-z]+(?: \d{4})?\b)")


def step(sentence: str, context: Context) -> list[str]:
    """Write years and months in full; a year pair that does not follow on ("2021-19") is left alone."""
    full = _YEARS.sub(_year_pair, sentence)
    full = _MONTH.sub(lambda match: _MONTHS[match[1]], full)
    return [_DAY.sub(_day, full)]


def _year_pair(match: re.Match[str]) -> str:
    first, second = match[1], match[2]
    last = second if len(second) == 4 else first[:2] + second
    return f"{first} to {last}" if int(first) < int(last) <= int(first) + 10 else match.group()


def _day(match: re.Match[str]) -> str:
    following = match.string[match.end() :].split()
    month = following[1] if following[:1] == ["of"] else following[0]
    return match[1] if month.strip(",.") in {*_MONTHS.values(), "May"} else match.group()
