"""A story that a report tells at two places, in nearly the same words with the same numbers, is told once."""

import re
from collections.abc import Sequence

from ..language import word_set, words

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_SMALL = word_set("the and for with that this from have has had was were are been our their they who will")
_SHORTEST = 3  # Letters of a word that counts.
_LEAST = 5  # Words that must be there to compare.
_ALIKE = 0.7  # Of the shorter one's words: what stands in the other, with a number; without one, nearly all.
_ALIKE_BARE = 0.9


class Stories:
    """What is told so far, to find what is told again."""

    def __init__(self) -> None:
        self._told: list[tuple[frozenset[str], frozenset[str]]] = []

    def again(self, lines: Sequence[str]) -> bool:
        """Tell whether the same story was told before; else keep it in mind."""
        text = " ".join(lines)
        numbers = frozenset(_NUMBER.findall(text))
        found = {word.lower() for word in words(text)}
        said = frozenset(
            word for word in found if len(word) > _SHORTEST and word not in _SMALL and word.isalpha()
        )
        if len(said) < _LEAST:
            return False
        if any(numbers == before and _same(said, others, bool(numbers)) for before, others in self._told):
            return True
        self._told.append((numbers, said))
        return False


def _same(said: frozenset[str], others: frozenset[str], numbered: bool) -> bool:
    shared = len(said & others) / min(len(said), len(others))
    return shared >= (_ALIKE if numbered else _ALIKE_BARE)
