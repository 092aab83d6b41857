"""The level at which English learners meet a word."""

from collections.abc import Iterator
from functools import cache

from cefrpy import CEFRAnalyzer, POSTag

_NAME = POSTag.NNP
_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")),
    *(("ily", "y"), ("ly", ""), ("er", ""), ("er", "e"), ("est", "")),
)


@cache
def word_level(word: str) -> int:
    """Give the level at which English learners meet a word, from 1 (A1) to 6 (C2); 0 for an unknown word.

    Source: cefrpy, which has a level for each part of speech; the easiest of them counts.
    """
    return next((level for form in forms(word) if (level := _level(form))), 0)


@cache
def easiest_level(word: str) -> int:
    """Give the easiest level among a word and what it may be without its ending; 0 for an unknown word."""
    return min((level for form in forms(word) if (level := _level(form))), default=0)


def forms(word: str) -> Iterator[str]:
    """Give a word and what it may be without its ending, as "boats" may be of "boat"."""
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word.removesuffix(ending) + instead


def is_everyday(word: str) -> bool:
    """Say whether a word in small letters, or what it is without its ending, is in the list and no name."""
    return any(levels and _NAME not in levels for levels in map(_levels, forms(word)))


def is_only_a_name(word: str) -> bool:
    """Say whether a word in small letters is in the list as nothing but a name."""
    return set(_levels(word)) == {_NAME}


def parts_of_speech(word: str) -> frozenset[str]:
    """Give what a word in small letters can be by the tags of cefrpy: "NN", "NNS", "JJ", "VB" …"""
    return frozenset(_analyser().get_all_pos_for_word_as_str(word) or ())


def _level(form: str) -> int:
    levels = _levels(form)
    return round(min(levels.values())) if levels else 0


def _levels(form: str) -> dict[POSTag, float]:
    return _analyser().get_pos_level_dict_for_word(form, word_level_as_float=True) or {}


@cache
def _analyser() -> CEFRAnalyzer:
    return CEFRAnalyzer()
