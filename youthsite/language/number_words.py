"""Numbers in English words: read ("sixty-four" is 64), and said as British English says them.

Said are "two thousand and five", "twenty twenty-two", "twenty-first".
"""

import re
from fractions import Fraction

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
ONES = _SMALL[1:10]
"""One to nine: what stands behind a ten."""
VALUES = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
"""What each number word of one part stands for: "zero" to "nineteen", then the tens up to "ninety"."""
SCALES = {"hundred": 100} | {name: size for size, name in reversed(_SCALES)}
"""What a number word of scale stands for: "hundred" to "trillion"."""
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
LARGEST = 10**15
"""From here on a number is read digit by digit."""


def read_number(words: str) -> Fraction:
    """Read digits or number words, with a scale: "2.6 million", "one hundred and five".

    Words that are no number count nothing.
    """
    if words.isdecimal():
        return Fraction(int(words))
    total = group = Fraction(0)
    for word in re.findall(r"\d[\d,.]*|[a-z]+", words.lower()):
        if word[0].isdecimal():
            group += Fraction(word.replace(",", "").rstrip("."))
        elif word == "hundred":
            group = (group or Fraction(1)) * 100
        elif word in SCALES:
            total, group = total + (group or Fraction(1)) * SCALES[word], Fraction(0)
        else:
            group += VALUES.get(word, 0)
    return total + group


def cardinal(number: int) -> str:
    """Say how many: 2602 is "two thousand six hundred and two"."""
    if number >= LARGEST:
        return digits(str(number))
    for size, name in _SCALES:
        if number >= size:
            return _join(f"{cardinal(number // size)} {name}", number % size)
    if number >= 100:
        return _join(f"{_SMALL[number // 100]} hundred", number % 100)
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{TENS[tens - 2]}-{_SMALL[ones]}" if ones else TENS[tens - 2]


def _join(head: str, rest: int) -> str:
    if rest == 0:
        return head
    return f"{head} and {cardinal(rest)}" if rest < 100 else f"{head} {cardinal(rest)}"


def ordinal(number: int) -> str:
    """Say which: 21 is "twenty-first"."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return f"{head}{last[:-1]}ieth" if last.endswith("y") else f"{head}{last}th"


def year(number: int) -> str:
    """Say a year of four digits: "nineteen oh five", "two thousand and five", "twenty twenty-two"."""
    century, rest = divmod(number, 100)
    if number % 1000 < 10:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} oh {_SMALL[rest]}" if rest < 10 else f"{cardinal(century)} {cardinal(rest)}"


def digits(text: str) -> str:
    """Say each digit of a text and nothing else of it."""
    return " ".join(_SMALL[int(mark)] for mark in text if mark.isdecimal())


def quantity(text: str) -> str:
    """Say a written number with thousands commas and a decimal point: "30.4" is "thirty point four"."""
    whole, _, part = text.replace(",", "").partition(".")
    if len(whole) > len(str(LARGEST)) or (len(whole) > 1 and whole.startswith("0")):
        said = digits(whole)
    else:
        said = cardinal(int(whole or "0"))
    return f"{said} point {digits(part)}" if part else said


def plural(words: str) -> str:
    """Make the last word of a number more than one: "sixties", "sixes", "hundreds"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"
