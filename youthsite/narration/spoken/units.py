"""How measures are said: hours, miles and degrees, and thousands written with a letter."""

import re

from ...language.number_words import quantity
from .figures import COUNTED, DASH, NUMBER, scale
from .rule import Rule, rule

UNITS = {
    "mm": ("millimetre", "millimetres"),
    "cm": ("centimetre", "centimetres"),
    "km": ("kilometre", "kilometres"),
    "ft": ("foot", "feet"),
    "kg": ("kilogram", "kilograms"),
    "ml": ("millilitre", "millilitres"),
    "mph": ("mile an hour", "miles an hour"),
    "sec": ("second", "seconds"),
    "min": ("minute", "minutes"),
    "hr": ("hour", "hours"),
    "wk": ("week", "weeks"),
    "mth": ("month", "months"),
    "yr": ("year", "years"),
    "pp": ("percentage point", "percentage points"),
}
DEGREES = "°\\s?[CF]?"
OLD = r"\s?y/?o\b"
LENGTH = "long|wide|high|deep|tall|away|apart|race|sprint|run|swim|pool|walk|track"
"""Words after which the "m" of a number is metres; before people it is a million."""
KIND_OF = frozenset({"1", "24"})
"""Numbers before which "hr" is one word with what follows: "a 24hr helpline"."""


def _measure(found: re.Match[str]) -> str:
    number, unit = found["number"], found["unit"]
    lower = f"{quantity(found['first'])} to " if found["first"] else ""
    one, many = UNITS[unit if unit in UNITS else unit[:-1]]
    single = number == "1" or found["old"] or (unit == "hr" and number in KIND_OF)
    return f"{lower}{quantity(number)} {one if single else many}"


def _metres(found: re.Match[str]) -> str:
    return f"{quantity(found['number'])} {'metre' if found['number'] == '1' else 'metres'}"


def _thousands(found: re.Match[str]) -> str:
    return quantity(found["number"]) + scale(found["scale"] or found["people"])


def _degrees(found: re.Match[str]) -> str:
    below = "minus " if found["below"] else ""
    return f"{below}{quantity(found['number'])} {'degree' if found['number'] == '1' else 'degrees'}"


RULES: tuple[Rule, ...] = (
    rule(
        "measure",
        rf"\b(?:(?P<first>{NUMBER}){DASH})?(?P<number>{NUMBER})\s?(?P<unit>(?:{'|'.join(UNITS)})|(?:sec|min|hr|wk|mth|yr)s)\b"
        r"(?=(?P<old>[\s-]olds?\b))?",
        _measure,
    ),
    rule(
        "years old", rf"\b(?P<number>\d{{1,2}}){OLD}", lambda found: f"{quantity(found['number'])} year old"
    ),
    rule("degrees", rf"(?:(?<![\w)])(?P<below>[-−]))?\b(?P<number>{NUMBER})\s?{DEGREES}", _degrees),
    rule("metres", rf"\b(?P<number>{NUMBER})\s?m(?=\s(?:{LENGTH})\b)", _metres),
    rule(
        "thousands",
        rf"\b(?P<number>{NUMBER})\s?(?:(?P<scale>bn|mn|[kK](?!\s(?:{LENGTH})\b))\b"
        rf"|(?P<people>[mM])(?=\s(?:{COUNTED})\b))",
        _thousands,
    ),
)
