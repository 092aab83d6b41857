"""What is said for a written word: "NHS" is three letters, "£2.6m" is "two point six million pounds"."""

import re

from ..language import word_set
from ..language.number_words import quantity, year

_SIGNS = {"&": "and", "%": "per cent", "+": "plus", "=": "equals", "@": "at", "#": "number"}
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
    if any(letter.isdecimal() for letter in piece):
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
    if _is_year(whole) and not (decimals or scale or piece[0] == "£"):
        return _parted(year(int(whole)))
    said = _parted(quantity(f"{whole}.{decimals}" if decimals else whole))
    if scale:
        said.append(_SCALE_LETTERS[scale.lower()])
    return [*said, "pounds"] if piece[0] == "£" else said


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in ("19", "20")


def _parted(words: str) -> list[str]:
    return words.replace("-", " ").split(" ")
