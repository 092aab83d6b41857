"""Numbers that are hard to picture."""

import re
from collections.abc import Iterator

from ..rules import Rule
from .found import Found, Reading, in_line

_NUMBER = re.compile(
    r"(?<![\w.,/:@-])£?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?![\d/:@]|[.,]\d)"
    r"(?P<after>\s?(?:%|per ?cent|[ap]\.?m\b|m\b|bn\b|million|billion))?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PHONE = re.compile(r"\b0\d{2,}(?:\s?\d{2,})+|\b(?:\d{2,4}\s){2,}\d{2,4}\b")
_PICTURED = re.compile(
    r"\bout of\b|\b(?:about|around|nearly|over|more than|almost) (?:\d|half|one|a)|\bhalf\b"
)
_EXACT_FIGURES = 3


def exact_numbers(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find big numbers that are neither round nor pictured in their block after they stand there."""
    limit = rule.limit(reading.settings)
    for place, line in enumerate(reading.lines):
        text = line.said.text
        phones = [(match.start(), match.end()) for match in _PHONE.finditer(text)]
        for match in _NUMBER.finditer(text):
            inside = any(start <= match.start() < end for start, end in phones)
            if not inside and _is_big(match, limit) and not _is_pictured(reading, place):
                yield in_line(line, match.start(), match.end("number"))


def decimals(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find numbers with decimals; shares, sums of money, millions and times have their own ways."""
    for line in reading.lines:
        for match in _NUMBER.finditer(line.said.text):
            if match["decimals"] and not match["after"] and not match.group().startswith("£"):
                yield in_line(line, match.start(), match.end())


def _is_big(match: re.Match[str], limit: int) -> bool:
    digits = match["number"].replace(",", "")
    if match["decimals"] or match["after"] or digits[0] == "0":
        return False
    if "," not in match["number"] and _YEAR.fullmatch(digits) and not match.group().startswith("£"):
        return False
    return int(digits) >= limit and len(digits.rstrip("0")) > _EXACT_FIGURES


def _is_pictured(reading: Reading, place: int) -> bool:
    block = reading.lines[place].block
    after = [line.said.text for line in reading.lines[place : place + 3] if line.block is block]
    return any(_PICTURED.search(text) for text in after)
