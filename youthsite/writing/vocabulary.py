"""Which words of a sentence a young reader may not know."""

import re
from functools import cache

from ..glossary import explained
from ..language import words
from ..language.levels import easiest_level
from .lexicon import data_lines, ing_forms

_VOWELS = re.compile(r"[aeiouy]+")
_EMPTY = re.compile(
    r"\b(?:taken place|took place|is in place|take place|action was taken|going on|has started|have started|"
    r"has begun|continues?|"
    r"has been made|was made|was done|been carried out|there have been .{0,30}\bdevelopments)\.?$",
    re.IGNORECASE,
)
_MANY, _LONG = 4, 3  # Syllables.
_SHORTEST = 3
_B1, _A2 = 3, 2
_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", "")),
    *(("ing", ""), ("ing", "e"), ("ly", ""), ("ally", "")),
)


def hard_words(text: str) -> list[str]:
    """List the words that stop the rules: office talk, and what young readers have not met.

    Words inside names (with a capital, not first) and terms that the block will explain are not counted.
    """
    said = explained(text)
    known = {word for match in _young_phrases().findall(text) for word in words(match.lower())}
    return [word for word in _common_words(text) if word not in said | known and is_hard(word)]


def office_names(text: str) -> list[str]:
    """List the words of office talk inside names: "Strategy" in "the Play Strategy"."""
    said = explained(text)
    every = words(text)
    named = [word.lower() for place, word in enumerate(every) if _is_name(every, place)]
    return [word for word in named if word not in said and not _is_young(word) and _is_office(word)]


@cache
def is_hard(word: str) -> bool:
    """Tell whether a word in small letters is one that a reader of twelve may not know.

    Levels up to B1 are taken as known (source: cefrpy), but for data/office_words.txt; and so are the words
    of data/young_words.txt, whatever their level. Of a word with hyphens, each part must be known.
    """
    if len(word) < _SHORTEST or any(sign.isdecimal() for sign in word) or _is_young(word):
        return False
    if _is_office(word):
        return True
    if "-" in word:
        return any(is_hard(part) for part in word.split("-"))
    level = easiest_level(word.removesuffix("'s").removesuffix("s'"))
    return not 1 <= level <= _B1


@cache
def is_known(word: str) -> bool:
    """Tell whether a word in small letters is one of the first that everybody learns (up to A2), or young."""
    if word[0].isdecimal() or _is_young(word):
        return True
    return not _is_office(word) and 1 <= easiest_level(word.removesuffix("'s").removesuffix("s'")) <= _A2


def _is_office(word: str) -> bool:
    return any(form in _hard() for form in bases(word))


def _is_young(word: str) -> bool:
    return any(form in _young() for form in bases(word))


def bases(word: str) -> tuple[str, ...]:
    """Give a word and what it may be an ending of: "targets" and "targeting" of "target"."""
    bare = word.removesuffix("'s").removesuffix("'")
    found = [word, bare]
    for ending, instead in _ENDINGS:
        if bare.endswith(ending) and len(bare) > len(ending) + 2:
            found.append(bare.removesuffix(ending) + instead)
    return tuple(found)


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
    return bool(found) and (found[-1] in vague_endings() or bool(_EMPTY.search(text)))


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
        if not _is_name(every, place) and not word[0].isdecimal():
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


@cache
def _middling() -> frozenset[str]:
    return frozenset(word for line in data_lines("middling_words.txt") for word in line.split())


@cache
def vague_endings() -> frozenset[str]:
    """Give the words that are too vague to end a cut sentence on."""
    return frozenset(word for line in data_lines("vague_words.txt") for word in line.split())


@cache
def _hard() -> frozenset[str]:
    names = ("hard_words.txt", "office_words.txt")
    return frozenset(word for name in names for line in data_lines(name) for word in line.split())


@cache
def _young_phrases() -> re.Pattern[str]:
    """Words that readers know in this use only: "setting up", "leads to"."""
    phrases = "|".join(data_lines("young_phrases.txt"))
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@cache
def _young() -> frozenset[str]:
    return frozenset(word for line in data_lines("young_words.txt") for word in line.split())
