"""How dates are said: years, school and financial years, days, months, days of the week."""

import re

from ...language.number_words import cardinal, ordinal, plural, year
from .figures import COUNTED, DASH
from .rule import Rule, rule

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)"
)
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
TH = r"(?:st|nd|rd|th)?"
MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"


def _full(written: str, names: tuple[str, ...]) -> str:
    return next(name for name in names if name.startswith(written[:3]))


def _with_year(said: str, found: re.Match[str]) -> str:
    return f"{said} {year(int(found['year']))}" if found["year"] else said


def _date(found: re.Match[str]) -> str:
    days = " to the ".join(ordinal(int(day)) for day in (found["first"], found["day"]) if day)
    return _with_year(f"{found['the'] or 'the '}{days} of {_full(found['month'], MONTHS)}", found)


def _months(found: re.Match[str]) -> str:
    return _with_year(f"{_full(found['first'], MONTHS)} to {_full(found['last'], MONTHS)}", found)


def _month(found: re.Match[str]) -> str:
    return _with_year(_full(found["month"], MONTHS), found)


def _american_date(found: re.Match[str]) -> str:
    return _with_year(f"{_full(found['month'], MONTHS)} the {ordinal(int(found['day']))}", found)


def _weekdays(found: re.Match[str]) -> str:
    said = re.sub(r"\s?[-–—]\s?|/", " to ", found[0]).replace("&", "and")
    return re.sub(rf"\b{WEEKDAY}\b", lambda day: _full(day[0], DAYS), said)


def _figures_date(found: re.Match[str]) -> str:
    written = int(found["year"])
    full = written if written > 99 else 2000 + written
    return f"the {ordinal(int(found['day']))} of {MONTHS[int(found['month']) - 1]} {year(full)}"


def _years(found: re.Match[str]) -> str:
    first, last = int(found["first"]), int(found["full"] or found["short"])
    if last < 100:
        last += first // 100 * 100 + (100 if last < first % 100 else 0)
    return f"{year(first)} to {year(last)}"


def _short_years(found: re.Match[str]) -> str:
    first, last = int(found["first"]), int(found["last"])
    if last != first + 1:
        return (
            f"{cardinal(first)} out of {cardinal(last)}" if last else f"{cardinal(first)} to {cardinal(last)}"
        )
    return f"{year(2000 + first)} to {year(2000 + last)}"


def _decade(found: re.Match[str]) -> str:
    return plural(year(int(found["full"])) if found["full"] else cardinal(int(found["short"])))


RULES: tuple[Rule, ...] = (
    rule(
        "figures date",
        rf"(?<![\d.,/-])(?P<day>{DAY})(?P<mark>[/.-])(?P<month>{MONTH_NUMBER})(?P=mark)(?P<year>{YEAR}|(?<=/)\d\d)\b",
        _figures_date,
    ),
    rule(
        "year first date",
        rf"\b(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b(?!-)",
        _figures_date,
    ),
    rule(
        "years",
        rf"(?:\b|(?<=[AF]Y)|(?<=[AF]Y'))(?P<first>{YEAR})"
        rf"(?:(?:{DASH}|/)(?P<full>{YEAR})|(?:/|\s?[-–—]|[-–—]\s)(?P<short>\d\d))\b(?![/%]|-\d\d\b)",
        _years,
    ),
    rule(
        "ages",
        r"\b(?P<first>\d{1,2})/(?P<last>\d{1,2})(?=[\s-]?(?:years?|yrs?)[\s-]olds?\b)",
        lambda found: f"{cardinal(int(found['first']))} and {cardinal(int(found['last']))}",
    ),
    rule(
        "short years",
        rf"(?<![\d/])'?(?P<first>[12]\d)/(?P<last>[1-3]\d)\b(?!/)(?!\s(?:{COUNTED}|schools|staff)\b(?!'))",
        _short_years,
    ),
    rule(
        "decade",
        r"\b(?P<full>1[5-9]\d0|20\d0)['’]?s\b|(?<!\w)['’](?P<short>[2-9]0)['’]?s\b",
        _decade,
    ),
    rule(
        "date",
        rf"(?P<the>\b[Tt]he\s)?\b(?:(?P<first>{DAY}){TH}{DASH})?(?P<day>{DAY}){TH}\s(?:of\s)?"
        rf"(?P<month>{MONTH})\b(?:,?\s(?P<year>{YEAR})\b)?",
        _date,
    ),
    rule(
        "months",
        rf"\b(?P<first>{MONTH})(?:{DASH}|/)(?P<last>{MONTH})\b(?:,?\s(?P<year>{YEAR})\b)?",
        _months,
    ),
    rule(
        "american date",
        rf"\b(?P<month>{MONTH})\s(?P<day>{DAY}){TH}\b(?!\s?%|[-–/.:]?\d|\s?[ap]\.?m\b)(?:,?\s(?P<year>{YEAR})\b)?",
        _american_date,
    ),
    rule("month", rf"\b(?P<month>{MONTH})\.?\s(?P<year>{YEAR})\b(?!\s(?:{COUNTED})\b)", _month),
    rule(
        "weekdays",
        rf"\b{WEEKDAY}(?:(?:{DASH}|/|,\s|,?\s(?:to|and|or|&)\s){WEEKDAY}\b)+"
        rf"|\b{WEEKDAY}\b(?=,?\s\d)|(?<=[ap]m\s){WEEKDAY}\b",
        _weekdays,
    ),
    rule(
        "year",
        rf"(?<![\d£.,])(?:\b|(?<=[AF]Y))(?P<year>{YEAR})\b(?![,.]\d|%|\s(?:{COUNTED})\b)",
        lambda found: year(int(found["year"])),
    ),
)
