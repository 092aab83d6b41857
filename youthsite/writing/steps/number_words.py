"""Write number words as digits: "sixty-four" becomes 64. "One" stays, for it is seldom a count."""

import re

from ..context import Context

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_VALUES = {
    **{word: value for value, word in enumerate(_ONES, start=1)},
    **{word: value for value, word in enumerate(_TEENS, start=10)},
    **dict(zip(_TENS, range(20, 100, 10), strict=True)),
}
_ANY = "|".join(sorted(_VALUES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\w-])(?P<tens>{'|'.join(_TENS)})[- ](?P<ones>{'|'.join(_ONES)})(?![\w-])|"
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
    if match["tens"]:
        return str(_VALUES[match["tens"].lower()] + _VALUES[match["ones"].lower()])
    return str(_VALUES[match["word"].lower()])
