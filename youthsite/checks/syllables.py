"""Counting syllables with textstat, which gets its dictionary from us and so never asks the network.

textstat looks English words up in CMUdict, which version 0.7.13 downloads through nltk; without a network it
fails, and 0.7.8 needs a GPL package for it. Here it is given the counts in `data/syllables.txt` instead.
What is in no dictionary is first tried in its American spelling and without its ending; the rest textstat
hyphenates, which counts a little low, so those words are reported as unknown.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files
from typing import cast

from .spoken import spoken

# A British spelling or an ending that CMUdict lacks; what to look up instead; the syllables that it adds.
_VARIANTS: tuple[tuple[re.Pattern[str], str, int], ...] = tuple(
    (re.compile(pattern), instead, added)
    for pattern, instead, added in (
        (r"is(e[sdr]?|ing|ation|ations)$", r"iz\1", 0),
        (r"ys(e[sdr]?|ing)$", r"yz\1", 0),
        (r"our", "or", 0),
        (r"ll(ed|ing|ers?|ors?)$", r"l\1", 0),
        (r"mmes?$", "m", 0),
        (r"ae", "e", 0),
        (r"oe", "e", 0),
        (r"tre(s?)$", r"ter\1", 0),
        (r"ogues?$", "og", 0),
        (r"ence(s?)$", r"ense\1", 0),
        (r"([sxz]|[cs]h|[cgsz]e)'s$", r"\1", 1),
        (r"'s?$", "", 0),
        (r"(ch|sh|[sxz])es$", r"\1", 1),
        (r"(?<=[cgsz])es$", "e", 1),
        (r"ies$", "y", 0),
        (r"s$", "", 0),
        (r"(?<=[td])ed$", "", 1),
        (r"(?<=[td])ed$", "e", 1),
        (r"ed$", "e", 0),
        (r"ed$", "", 0),
        (r"ing$", "e", 1),
        (r"ing$", "", 1),
        (r"(?<=.{3})ly$", "", 1),
        (r"(ness|ment|less|ful|ship|shire|hood|wide|land)$", "", 1),
        (r"(?<=.{3})ers?$", "", 1),
        (r"(?<=.{3})ers?$", "e", 1),
        (r"^(un|re|co|mis|dis|non|pre|sub|up|out)", "", 1),
        (r"^(multi|inter|under|over|super|anti)", "", 2),
    )
)


def count_syllables(word: str) -> tuple[int, bool]:
    """Count the syllables of one written word as it is said; also say whether every part of it is known.

    "NHS" has 3, "2023" 5, "£500" 5, "twenty-three" 3, "children's" 2.
    """
    joined = word.replace("-", "").lower() if "-" in word else ""
    parts = [_count(part) for part in ([joined] if joined in _dictionary() else spoken(word))]
    return max(1, sum(count for count, _ in parts)), all(known for _, known in parts)


@lru_cache(maxsize=50_000)
def _count(word: str) -> tuple[int, bool]:
    if word == "w":
        return 3, True
    if len(word) == 1 and word.isalpha():
        return 1, True
    looked_up, added = _known_form(word)
    return _textstat()(looked_up or word) + added, bool(looked_up)


def _known_form(word: str, depth: int = 0) -> tuple[str, int]:
    """Find the form of a word that the dictionary has, and how many syllables the word has beyond it."""
    if word in _dictionary():
        return word, 0
    for pattern, instead, added in _VARIANTS if depth < 3 else ():
        form = pattern.sub(instead, word, count=1)
        if form != word and len(form) > 1:
            found, more = _known_form(form, depth + 1)
            if found:
                return found, added + more
    return "", 0


@cache
def _dictionary() -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in ("syllables.txt", "more_syllables.txt"):
        for line in files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines():
            if line[0] != "#":
                number, *words = line.split(" ")
                counts.update(dict.fromkeys(words, int(number)))
    return counts


class _Sounds:
    """Our counts in the shape textstat reads: for each word a way of saying it, a sound a vowel."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["V1"] * _dictionary()[word]]


@cache
def _textstat() -> Callable[[str], int]:
    """Import textstat, which takes a second, only when a word is first counted."""
    from textstat.backend.counts import _count_syllables as textstat_counting

    textstat_counting.get_cmudict = lambda lang: _Sounds()
    return cast("Callable[[str], int]", lambda word: textstat_counting.count_syllables(word, "en_GB"))
