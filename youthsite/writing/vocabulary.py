"""Which words of a sentence a young reader may not know."""

import re
from functools import cache

from ..glossary import explained
from ..language import words
from .lexicon import data_lines, ing_forms

_VOWELS = re.compile(r"[aeiouy]+")
_EMPTY = re.compile(
    r"\b(?:taken place|took place|is in place|take place|action was taken|going on|has started|have started|"
    r"has begun|continues?|"
    r"has been made|was made|was done|been carried out|there have been .{0,30}\bdevelopments)\.?$",
    re.IGNORECASE,
)
_MANY, _LONG = 4, 3  # Syllables.


def hard_words(text: str) -> list[str]:
    """List the words that stop the rules: data/hard_words.txt, and unknown ones of four syllables.

    Words inside names (with a capital, not first) and terms that the block will explain are not counted.
    """
    said = explained(text)
    return [
        word
        for word in _common_words(text)
        if word not in said and (word in _hard() or (syllables(word) >= _MANY and not _is_known(word)))
    ]


def long_words(text: str) -> list[str]:
    """List the words of three syllables or more that are not known to be plain, names left out."""
    return [
        word
        for word in _common_words(text)
        if word in _middling() or (syllables(word) >= _LONG and not _is_plain(word))
    ]


def weight(text: str) -> float:
    """Weigh the long words of a sentence: one each, those of middling_words.txt one and a half."""
    return sum(1.5 if word in _middling() else 1.0 for word in long_words(text))


def is_vague(text: str) -> bool:
    """Tell whether a cut sentence says next to nothing: "Some work has taken place."."""
    found = words(text.lower())
    return bool(found) and (found[-1] in _vague() or bool(_EMPTY.search(text)))


def syllables(word: str) -> int:
    """Count the syllables of an English word, roughly: groups of vowels, silent endings left out."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee", "ye")) and count > 1:
        count -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded", "eed")) and count > 1:
        count -= 1
    if (
        word.endswith(("ia", "io", "iated", "iate", "ious", "ier", "iest", "ience", "eo", "ual", "ually"))
        and count > 1
    ):
        count += 1
    return max(count, 1)


def _common_words(text: str) -> list[str]:
    found = []
    every = words(text)
    for place, word in enumerate(every):
        if not _is_name(every, place) and not word[0].isdigit():
            found.append(word.lower().replace("’", "'"))
    return found


def _is_name(every: list[str], place: int) -> bool:
    """Tell whether a word is (part of) a name: a capital, not first; a very long word only beside another."""
    word = every[place]
    if not any(letter.isupper() for letter in (word if place else word[1:])):
        return False
    near = every[max(place - 1, 0) : place] + every[place + 1 : place + 2]
    return syllables(word) <= _MANY or any(other[:1].isupper() for other in near)


def _is_plain(word: str) -> bool:
    plain = _plain()
    bare = word.removesuffix("'s").removesuffix("'")
    return bare in plain or (bare in ing_forms() and syllables(ing_forms()[bare]) < _LONG)


@cache
def _plain() -> frozenset[str]:
    return frozenset(word for line in data_lines("plain_words.txt") for word in line.split())


def _is_known(word: str) -> bool:
    return word in _middling() or _is_plain(word)


@cache
def _middling() -> frozenset[str]:
    return frozenset(word for line in data_lines("middling_words.txt") for word in line.split())


@cache
def _vague() -> frozenset[str]:
    return frozenset(word for line in data_lines("vague_words.txt") for word in line.split())


@cache
def _hard() -> frozenset[str]:
    return frozenset(word for line in data_lines("hard_words.txt") for word in line.split())
