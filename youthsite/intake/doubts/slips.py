"""Words that look misspelt, in headings and in the text; each is flagged once and kept as it is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from ..draft import Draft, texts
from .spelling import is_spelt, likely_meant

# No part of an address, a file's name, a tag or a word with a hyphen.
_WORD = re.compile(r"(?<![\w@./#’'-])[A-Za-z]+(?![\w@/-]|\.\w)")
_OFTEN = 3
_MOST = 2
_MIN_LETTERS = 5
_MIN_NAME = 8


def slips(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find words that English does not know, one letter away from a word that the report or everybody uses.

    A word that the report uses three times is its own. Capital words, which may be names, count only when the
    report often uses one like it, or, from eight letters on, spells it in two ways.
    """
    found = [(line, word) for line, text in texts(draft) for word in _WORD.findall(text)]
    counts = Counter(word.lower() for _, word in found)
    spelt = {word.lower(): word for _, word in reversed(found)}
    odd: dict[str, tuple[int, str]] = {}
    for line, word in found:
        key = word.lower()
        if len(word) >= _MIN_LETTERS and counts[key] <= _MOST and key not in odd and not is_spelt(key):
            odd[key] = (line, word)
    often = [word for word, count in counts.items() if count >= _OFTEN]
    names: list[tuple[int, str]] = []
    for key, (line, word) in odd.items():
        like = _like(key, often)
        meant = spelt[like] if like else likely_meant(key) if word.islower() else ""
        if meant:
            yield line, f"“{word}” may be a slip for “{meant}”. It was kept as it is."
        elif word.istitle() and len(word) >= _MIN_NAME:
            names.append((line, word))
    yield from _two_spellings(names, draft.unit)


def _like(word: str, others: Iterable[str]) -> str:
    """Give a word one letter away with the same first two letters and the same last; endings are no slips."""
    same_ends = (other for other in others if other[:2] == word[:2] and other[-1] == word[-1])
    return next((other for other in same_ends if OSA.distance(word, other) == 1), "")


def _two_spellings(names: list[tuple[int, str]], unit: str) -> Iterator[tuple[int, str]]:
    for place, (line, name) in enumerate(names):
        for first, other in names[:place]:
            if OSA.distance(name.lower(), other.lower()) == 1 and name[-1] == other[-1]:
                yield line, f"“{name}” here, but “{other}” at {unit} {first}. Which is right?"
