"""Which words are spelt as in English: pyspellchecker's list of English words, with British spellings."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

# British spelling, and what the list has for it.
_BRITISH = (
    (re.compile(r"is(?=e|i|a)"), "iz"),
    (re.compile(r"ys(?=e|i)"), "yz"),
    (re.compile("our"), "or"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"tred$"), "tered"),
    (re.compile(r"tring$"), "tering"),
    (re.compile("mme(?=s?$)"), "m"),
    (re.compile(r"ll(?=e|i|o)"), "l"),
    (re.compile(r"l(?=m|ful|s?$)"), "ll"),
    (re.compile("ae|oe"), "e"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ogue(?=s?$)"), "og"),
)
_OTHER_BRITISH = {"aluminium", "jewellery", "pyjama", "sceptic", "sceptical", "scepticism"}
_LEFT_L = re.compile(r"(?:fulfil|enrol|instil|distil|appal|skilful|wilful)")
_ENDINGS = ("s", "ed", "ing", "ly", "al", "er", "ers", "ity", "ation")
_BEGINNINGS = (
    "non", "multi", "inter", "pro", "re", "un", "de", "self", "mis", "over", "under", "neuro", "pre", "co",
    "anti", "sub", "cyber", "out", "up",
)  # fmt: skip
_ROOT = 4
_ROOT_AFTER_BEGINNING = 5
_EVERYDAY = 2000
# How often the word that was meant must be in the list, by the letters of the odd word: short words are
# like many others, so only the commonest count.
_COMMON = ((5, 20_000), (7, 2_000), (99, 100))
_SINGLE = re.compile(r"([bdfglmnprt])(ed|ing)$")
_PLURAL = re.compile(r"(?<=[^aeiou])ys$")
_PLURALS = {"childrens": "children's", "womens": "women's", "mens": "men's"}


@cache
def _checker() -> Any:  # noqa: ANN401 - pyspellchecker has no types
    """Read the list once, and only when a report is imported."""
    from spellchecker import SpellChecker

    return SpellChecker(language="en", distance=1)


def _often(word: str) -> int:
    return int(_checker().word_frequency.dictionary.get(word, 0))


def is_spelt(word: str) -> bool:
    """Whether a small word is in the list, is a British spelling, or is made of such words."""
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    if _listed(word) or word.removesuffix("s") in _OTHER_BRITISH:
        return True
    return not _wrong_ending(word) and (any(_listed(root) for root in _roots(word)) or _is_joined(word))


def _wrong_ending(word: str) -> str:
    """Give the word with its consonant doubled, its plural mended, or its apostrophe put in."""
    for other in (_PLURALS.get(word, ""), _SINGLE.sub(r"\1\1\2", word), _PLURAL.sub("ies", word)):
        if other != word and (other in _PLURALS.values() or _often(other)):
            return other
    return ""


def _listed(word: str) -> bool:
    return any(_often(spelling) for spelling in chain([word], _american(word)))


def _american(word: str) -> Iterator[str]:
    for british, american in _BRITISH:
        if american != "ll" or _LEFT_L.match(word):
            yield british.sub(american, word)


def _roots(word: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            root = word.removesuffix(ending)
            yield from (root, f"{root}e")
    for beginning in _BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= _ROOT_AFTER_BEGINNING:
            yield word.removeprefix(beginning)


def _is_joined(word: str) -> bool:
    """Whether a word is two everyday words written as one, as “groupwork”."""
    places = range(_ROOT, len(word) - _ROOT + 1)
    return any(_often(word[:place]) > _EVERYDAY and _often(word[place:]) > _EVERYDAY for place in places)


def likely_meant(word: str) -> str:
    """Give the everyday word that a misspelt small word is one letter away from, or nothing.

    The first letter must agree; two words of one root are not taken for one another.
    """
    if ending := _wrong_ending(word):
        return ending
    near = [
        other
        for other in _checker().edit_distance_1(word)
        if other[0] == word[0] and other not in (word + "s", word.removesuffix("s"))
    ]
    best = max(sorted(near), key=_often, default="")
    enough = next(often for letters, often in _COMMON if len(word) <= letters)
    return best if _often(best) >= enough else ""
