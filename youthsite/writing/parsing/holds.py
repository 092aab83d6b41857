"""Which words hold on to what follows them: governed prepositions, verbs that need an object, empty nouns."""

from functools import cache

from ..lexicon import data_lines
from .tree import Token


def holds(word: Token, preposition: str) -> bool:
    """Tell whether a word wants this preposition: "apply for", "open to"."""
    return any(word.lower_.startswith(stem) for stem in _governed().get(preposition, ()))


def needs_object(verb: str) -> bool:
    """Tell whether a verb says nothing without an object: "provide"."""
    return verb.lower().startswith(_transitive())


def is_relational(noun: Token) -> bool:
    """Tell whether a noun says little without what follows it: "awareness", "an increase"."""
    word = noun.lower_
    return (
        word in _relational()
        or word.removesuffix("s") in _relational()
        or (word.endswith("ies") and f"{word[:-3]}y" in _relational())
    )


@cache
def _governed() -> dict[str, tuple[str, ...]]:
    rows = (line.split(":") for line in data_lines("governed_prepositions.txt"))
    return {preposition: tuple(stems.split()) for preposition, stems in rows}


@cache
def _transitive() -> tuple[str, ...]:
    return tuple(
        word for line in data_lines("transitive_verbs.txt") for word in line.split() if "-" not in word
    )


@cache
def _relational() -> frozenset[str]:
    return frozenset(word for line in data_lines("relational_nouns.txt") for word in line.split())
