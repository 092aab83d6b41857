"""How times are said: years, school and financial years, dates, hours."""

import re

from .amounts import COUNTED, DASH
from .number_words import cardinal, ordinal, plural, year
from .rule import Rule, rule

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"


def _month(written: str) -> str:
    return next(month for month in MONTHS if month.startswith(written[:3]))


def _date(found: re.Match[str]) -> str:
    days = " to the ".join(ordinal(int(day)) for day in (found["first"], found["day"]) if day)
    said = f"{found['the'] or 'the '}{days} of {_month(found['month'])}"
    return f"{said} {year(int(found['year']))}" if found["year"] else said


def _months(found: re.Match[str]) -> str:
    said = f"{_month(found['first'])} to {_month(found['last'])}"
    return f"{said} {year(int(found['year']))}" if found["year"] else said


def _american_date(found: re.Match[str]) -> str:
    said = f"{_month(found['month'])} the {ordinal(int(found['day']))}"
    return f"{said} {year(int(found['year']))}" if found["year"] else said


def _figures_date(found: re.Match[str]) -> str:
    written = int(found["year"])
    full = written if written > 99 else 2000 + written
    return f"the {ordinal(int(found['day']))} of {MONTHS[int(found['month']) - 1]} {year(full)}"


def _years(found: re.Match[str]) -> str:
    first, last = int(found["first"]), int(found["last"])
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
    return plural(year(int(found[1])))


def _clock(found: re.Match[str]) -> str:
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half is None:
        half = "p" if hour >= 12 else "a"
        hour = hour % 12 or 12
    minutes = "" if minute == 0 else f" oh {cardinal(minute)}" if minute < 10 else f" {cardinal(minute)}"
    return f"{cardinal(hour)}{minutes} {half}.m."


RULES: tuple[Rule, ...] = (
    rule(
        "figures date", rf"\b(?P<day>{DAY})/(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR}|\d\d)\b", _figures_date
    ),
    rule("years", rf"\b(?P<first>{YEAR})(?:{DASH}|/)(?P<last>{YEAR}|\d\d)\b(?![/%])", _years),
    rule("short years", r"(?<![\d/])(?P<first>[12]\d)/(?P<last>[1-3]\d)\b(?!/)", _short_years),
    rule("decade", rf"\b({YEAR})['’]?s\b", _decade),
    rule(
        "date",
        rf"(?P<the>\b[Tt]he\s)?\b(?:(?P<first>{DAY})(?:st|nd|rd|th)?{DASH})?(?P<day>{DAY})(?:st|nd|rd|th)?\s(?:of\s)?"
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
        rf"\b(?P<month>{MONTH})\s(?P<day>{DAY})(?:st|nd|rd|th)?\b(?!\s?%|[-–/.]?\d)(?:,?\s(?P<year>{YEAR})\b)?",
        _american_date,
    ),
    rule(
        "hour", r"\b(?P<hour>1[0-2]|0?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?(?!\w)", _clock
    ),
    rule("clock", r"\b(?P<hour>2[0-3]|[01]?\d):(?P<minute>[0-5]\d)\b(?P<half>(?!))?", _clock),
    rule(
        "year",
        rf"(?<![\d£.,])\b(?P<year>{YEAR})\b(?![,.]\d|%|\s(?:{COUNTED})\b)",
        lambda found: year(int(found["year"])),
    ),
)
