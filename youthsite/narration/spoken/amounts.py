"""How amounts are said: money, percentages, ranges, fractions, ages, plain numbers."""

import re

from .number_words import cardinal, ordinal, plural, quantity
from .rule import Rule, rule

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
DASH = r"\s?[-–—]\s?"
COUNTED = r"people|children|young|pupils|students|families|parents|carers|times|hours|places|pounds|workers"
"""Words after which a number that looks like a year or a telephone number is a count."""
SCALES = {
    "k": "thousand",
    "m": "million",
    "bn": "billion",
    "thousand": "thousand",
    "million": "million",
    "billion": "billion",
}
SCALE = "[kKmM]|bn|thousand|million|billion"
UNITS = {
    "km": ("kilometre", "kilometres"),
    "kg": ("kilogram", "kilograms"),
    "mins": ("minute", "minutes"),
    "hrs": ("hour", "hours"),
    "yrs": ("year", "years"),
}
PARTS = {
    (1, 2): "one half",
    (1, 4): "one quarter",
    (3, 4): "three quarters",
    (1, 3): "one third",
    (2, 3): "two thirds",
}
SIGNS = {"½": "a half", "¼": "a quarter", "¾": "three quarters", "⅓": "one third", "⅔": "two thirds"}


def _money(found: re.Match[str]) -> str:
    first, last = found["first"], found["last"]
    said = quantity(first) + _scale(found["scale"])
    if last:
        return f"{said} to {quantity(last)}{_scale(found['last_scale'])} pounds"
    return f"{said} pounds" if found["scale"] else _pounds(first)


def _scale(written: str | None) -> str:
    return f" {SCALES[written.lower()]}" if written else ""


def _pounds(amount: str) -> str:
    pounds, _, pence = amount.replace(",", "").partition(".")
    if len(pence) not in (0, 2):
        return f"{quantity(amount)} pounds"
    said = f"{quantity(pounds)} {'pound' if pounds == '1' else 'pounds'}"
    if pence in ("", "00"):
        return said
    return _pence(int(pence)) if pounds == "0" else f"{said} {cardinal(int(pence))}"


def _pence(number: int) -> str:
    return f"{cardinal(number)} {'penny' if number == 1 else 'pence'}"


def _percent(found: re.Match[str]) -> str:
    first = f"{quantity(found['first'])} to " if found["first"] else ""
    return f"{first}{quantity(found['last'])} per cent"


def _fraction(found: re.Match[str]) -> str:
    top, bottom = int(found["top"]), int(found["bottom"])
    return PARTS.get((top, bottom), f"{cardinal(top)} out of {cardinal(bottom)}")


def _mixed(found: re.Match[str]) -> str:
    said = SIGNS[found["sign"]]
    return f"{cardinal(int(found['whole']))} and {said}" if found["whole"] else said


def _range(found: re.Match[str]) -> str:
    return f"{quantity(found['first'])} to {quantity(found['last'])}"


def _many(found: re.Match[str]) -> str:
    first = f"{cardinal(int(found['first']))} to " if found["first"] else ""
    last = "hundred" if found["last"] == "100" else cardinal(int(found["last"]))
    return f"{first}{plural(last)}"


def _measure(found: re.Match[str]) -> str:
    one, many = UNITS[found["unit"]]
    return f"{quantity(found['number'])} {one if found['number'] == '1' else many}"


def _section(found: re.Match[str]) -> str:
    return " point ".join(cardinal(int(part)) for part in found[0].split("."))


MONEY = rule(
    "money",
    rf"£\s?(?P<first>{NUMBER})(?:\s?(?P<scale>{SCALE})\b)?"
    rf"(?:{DASH}£?(?P<last>{NUMBER})(?:\s?(?P<last_scale>{SCALE})\b)?)?",
    _money,
)
PENCE = rule("pence", r"\b(\d{1,2})p\b", lambda found: _pence(int(found[1])))
PERCENT = rule(
    "percent", rf"(?:\b(?P<first>{NUMBER})\s?%?{DASH})?\b(?P<last>{NUMBER})\s?(?:%|per\s?cent\b)", _percent
)
ORDINAL = rule("ordinal", r"\b(\d{1,6})(?:st|nd|rd|th)\b", lambda found: ordinal(int(found[1])))
MIXED = rule("mixed", rf"(?P<whole>(?<!\d)\d{{1,4}})?\s?(?P<sign>[{''.join(SIGNS)}])", _mixed)
SECTION = rule("section", r"\b\d{1,3}(?:\.\d{1,3}){2,}\b", _section)
FRACTION = rule("fraction", r"\b(?P<top>\d{1,4})/(?P<bottom>[1-9]\d{0,3})\b(?!/)", _fraction)
RANGE = rule("range", rf"\b(?P<first>{NUMBER}){DASH}(?P<last>{NUMBER})\b", _range)
AND_OVER = rule("and over", r"\b(\d{1,3})\+", lambda found: f"{cardinal(int(found[1]))} plus")
MEASURE = rule("measure", rf"\b(?P<number>{NUMBER})\s?(?P<unit>{'|'.join(UNITS)})\b", _measure)
BELOW_ZERO = rule(
    "below zero", rf"(?<![\w)])[-−](?P<number>{NUMBER})", lambda found: f"minus {quantity(found['number'])}"
)
MANY = rule("many", rf"(?<!\d)(?:(?P<first>\d{{1,3}}){DASH})?(?P<last>\d{{1,3}})['’]?s\b", _many)
"""People and years by their number: "under 18s", "16-18s", "the 90s"."""
PLAIN = rule("number", NUMBER, lambda found: quantity(found[0]))

RULES: tuple[Rule, ...] = (
    MONEY, PENCE, PERCENT, ORDINAL, MIXED, SECTION, FRACTION, RANGE, AND_OVER, MEASURE, BELOW_ZERO, MANY,
    PLAIN,
)  # fmt: skip
