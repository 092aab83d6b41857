"""The numbers of a passage, before and now, side by side."""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import zip_longest

from .number_words import SCALES, VALUES

_SPELT = "|".join((*VALUES, *SCALES, *["half", "third", "quarter", "twice", "first", "second", "none"]))
_NUMBER = re.compile(rf"£?\d+(?:[.,:/]\d+)*\s?%?|\b(?:{_SPELT})\b", re.IGNORECASE)


def numbers(text: str) -> tuple[str, ...]:
    """Give every number of a text as it stands there, in digits or spelt."""
    return tuple(found[0].strip() for found in _NUMBER.finditer(text))


def differ(before: str, now: str) -> bool:
    """Say whether the numbers of two texts differ; their order does not count."""
    one, other = (Counter(number.lower() for number in numbers(text)) for text in (before, now))
    return one != other


def side_by_side(before: str, now: str) -> tuple[tuple[str, str], ...]:
    """Give the numbers that changed as pairs (before, now); empty where there is no counterpart."""
    old, new = numbers(before), numbers(now)
    matcher = SequenceMatcher(None, [n.lower() for n in old], [n.lower() for n in new], autojunk=False)
    return tuple(
        pair
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
        for pair in zip_longest(old[a:b], new[c:d], fillvalue="")
    )
