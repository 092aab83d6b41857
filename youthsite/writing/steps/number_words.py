"""Write number words as digits: "sixty-four" becomes 64. "One" stays, for it is seldom a count."""

import re

from ...language.number_words import ONES, TENS, VALUES, read_number
from ..context import Context

_ANY = "|".join(word for word in sorted(VALUES, key=len, reverse=True) if VALUES[word])
_NUMBER = re.compile(
    rf"(?<![\w-])(?P<tens>{'|'.join(TENS)})[- ](?P<ones>{'|'.join(ONES)})(?![\w-])|"
    rf"(?<![\w-])(?P<word>{_ANY})(?=-(?:day|week|month|year) period\b|(?![\w-]))",
    re.IGNORECASE,
)
_IDIOM = re.compile(r"\b(?:one or two|two or three|one to one|one-to-one)\b", re.IGNORECASE)


def step(sentence: str, context: Context) -> list[str]:
    """Write each number word from two on in digits, but not in names ("Three Towns") and set phrases."""
    idioms = [match.span() for match in _IDIOM.finditer(sentence)]

    def digits(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in idioms)
        return match.group() if inside or _is_name(match) else _value(match)

    return [_NUMBER.sub(digits, sentence)]


def _is_name(match: re.Match[str]) -> bool:
    following = match.string[match.end() :].lstrip()[:1]
    capital = match.group()[0].isupper()
    return (capital and match.start() > 0) or following.isupper() or match.group().lower() == "one"


def _value(match: re.Match[str]) -> str:
    return str(read_number(match["word"] or match.group()))
