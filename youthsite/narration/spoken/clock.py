"""How hours are said: "seven thirty p.m."."""

import re

from ...language.number_words import cardinal
from .figures import DASH
from .rule import Rule, rule

HOUR = r"(?:1[0-2]|0?\d)"
WHOLE = {0: "midnight", 12: "twelve noon"}
MINUTE = r"[0-5]\d"


def _time(hour: int, minute: int, half: str) -> str:
    minutes = "" if minute == 0 else f" oh {cardinal(minute)}" if minute < 10 else f" {cardinal(minute)}"
    return f"{cardinal(hour)}{minutes}{f' {half}.m.' if half else ''}"


def _hours(found: re.Match[str]) -> str:
    last = _time(int(found["hour"]), int(found["minute"] or 0), found["half"])
    if not found["first_hour"]:
        return last
    return f"{_time(int(found['first_hour']), int(found['first_minute'] or 0), '')} to {last}"


def _clock(found: re.Match[str]) -> str:
    hour = int(found["hour"])
    if found["minute"] == "00" and hour in WHOLE:
        return WHOLE[hour]
    return _time(hour % 12 or 12, int(found["minute"]), "p" if hour >= 12 else "a")


RULES: tuple[Rule, ...] = (
    rule(
        "hours",
        rf"\b(?:(?P<first_hour>{HOUR})(?:[:.](?P<first_minute>{MINUTE}))?{DASH})?"
        rf"(?P<hour>{HOUR})(?:[:.](?P<minute>{MINUTE}))?\s?(?P<half>[ap])\.?m\b\.?(?!\w)",
        _hours,
    ),
    rule(
        "clock",
        rf"(?<!ratio[ ]of[ ])(?<!ratio[ ])\b(?P<hour>2[0-3]|[01]?\d):(?P<minute>{MINUTE})\b(?!\sratio)",
        _clock,
    ),
)
