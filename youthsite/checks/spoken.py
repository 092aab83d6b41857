"""What is said for a written word: "NHS" is three letters, "£2.6m" is "two point six million pounds"."""

import re

from ..language import word_set

_SIGNS = {"&": "and", "%": "per cent", "+": "plus", "=": "equals", "@": "at", "#": "number"}
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"))
_SCALE_LETTERS = {"k": "thousand", "m": "million", "bn": "billion"}
# Acronyms that are said as words, and short words that people set in capitals to stress them.
_SAID_AS_WORDS = word_set("CAMHS COSLA COVID GIRFEC NASA NATO NEET SHANARRI UNESCO UNICEF")
_STRESSED = word_set("ALL AND ANY ARE BUT CAN FOR HOW NEW NO NOT OUR THE US WE WHO WHY WILL YOU YOUR")
_PIECE = re.compile(
    r"£?\d[\d,]*(?:\.\d+)?(?:bn|[km])?\b|\d+(?=(?:st|nd|rd|th)\b)|(?<=\d)(?:st|nd|rd|th)\b|[A-Z]{2,}(?:'?s\b)?|[^\W\d_]+(?:'[^\W\d_]+)?|[&%+=@#£]|\d+"
)
_MONEY = re.compile(r"£?(\d[\d,]*)(?:\.(\d+))?(bn|[km])?", re.I)


def spoken(word: str) -> list[str]:
    """Give the plain words that are said for one written word, in order.

    Figures are read as English reads them, capitals as letters, hyphens and slashes part words.
    """
    pieces = _PIECE.findall(word.replace("’", "'"))
    return [said for piece in pieces for said in _say(piece)]


def _say(piece: str) -> list[str]:
    if piece in _SIGNS:
        return _SIGNS[piece].split(" ")
    if piece == "£":
        return ["pounds"]
    if any(letter.isdigit() for letter in piece):
        return _say_figure(piece)
    return _say_letters(piece)


def _say_letters(piece: str) -> list[str]:
    capitals = piece.removesuffix("s").removesuffix("'")
    if not capitals.isupper() or len(capitals) < 2 or piece in _STRESSED or capitals in _SAID_AS_WORDS:
        return [piece.lower()]
    return list(capitals.lower()) if len(capitals) <= 6 else [piece.lower()]


def _say_figure(piece: str) -> list[str]:
    match = _MONEY.fullmatch(piece)
    if match is None:
        return [piece.lower()]
    whole, decimals, scale = match.groups()
    said = (
        _say_year(whole)
        if _is_year(whole) and not (decimals or scale or piece[0] == "£")
        else say_number(whole)
    )
    if decimals:
        said += ["point", *(_DIGITS[int(digit)] for digit in decimals)]
    if scale:
        said.append(_SCALE_LETTERS[scale.lower()])
    return [*said, "pounds"] if piece[0] == "£" else said


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20") and digits[1:3] != "00"


def _say_year(digits: str) -> list[str]:
    last = ["hundred"] if digits[2:] == "00" else _below_hundred(int(digits[2:]))
    return [*_below_hundred(int(digits[:2])), *last]


def say_number(digits: str) -> list[str]:
    """Say a whole number; one too long to be an amount, or with a leading 0, digit by digit."""
    plain = digits.replace(",", "")
    if len(plain) > 12 or (plain[0] == "0" and len(plain) > 1):
        return [_DIGITS[int(digit)] for digit in plain]
    return _below_scale(int(plain))


def _below_scale(value: int) -> list[str]:
    for size, name in _SCALES:
        if value >= size:
            rest = value % size
            return [*_below_scale(value // size), name, *(_below_scale(rest) if rest else [])]
    if value >= 100:
        tail = ["and", *_below_hundred(value % 100)] if value % 100 else []
        return [_DIGITS[value // 100], "hundred", *tail]
    return _below_hundred(value)


def _below_hundred(value: int) -> list[str]:
    if value < 10:
        return [_DIGITS[value]]
    if value < 20:
        return [_TEENS[value - 10]]
    return [_TENS[value // 10 - 2], *([_DIGITS[value % 10]] if value % 10 else [])]
