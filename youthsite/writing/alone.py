"""Whether what is told of a passage says enough to stand for it, and its only line enough to stand alone.

Two readers judged what was told of 160 reports that no rule had met: of single lines with fewer than two
words of their own 5 in 28 were good, of other single lines of longer passages 9 in 25.
"""

import re
from collections.abc import Sequence
from functools import cache

from ..glossary import explained
from ..language import words
from .leaning import TAIL
from .lexicon import data_lines
from .one_sentence import Telling
from .vocabulary import bases, is_vague

_LEAST_WORDS = 5  # Of what is told when the rest of its passage is not.
_HAS_FIGURE = re.compile(r"\d")
_FEWEST = 2  # Words of its own.
_GOES_ON = re.compile(r"(?:It|They|This|These)\b")  # What it is about stands in the line above.


def says_little(lines: Sequence[str]) -> bool:
    """Tell whether what is told of a passage is too little to stand for it."""
    plain = [line for line in lines if not line.startswith("- ") and not TAIL.match(line)]
    return sum(len(words(line)) for line in lines) < _LEAST_WORDS or all(
        is_vague(line) and not _HAS_FIGURE.search(line) for line in plain
    )


def says_little_alone(telling: Telling, *, rest_untold: bool, beside: bool = False) -> str:
    """Say why the only line of a passage may not stand alone; `rest_untold`: other sentences of it are to do.

    A line with a word that will be explained does not stand alone; one that is told `beside` others, right
    below a told line or in a list, needs only one word of its own.
    """
    line, *others = telling.lines
    if others or explained(line) or (beside and _GOES_ON.match(line)):
        return ""
    if sum(not _is_generic(word) for word in words(line)) < (1 if beside else _FEWEST):
        return "alone it does not say what it is about"
    whole = not rest_untold or beside or telling.is_framed
    return "" if whole else "it is one line of a passage that is not told"


def _is_generic(word: str) -> bool:
    small = word.lower()
    return not small[0].isalpha() or any(form in _generic() for form in bases(small))


@cache
def _generic() -> frozenset[str]:
    return frozenset(word for line in data_lines("generic_words.txt") for word in line.split())
