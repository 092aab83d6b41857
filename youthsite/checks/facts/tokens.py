"""A sentence as words and marks in order, each with its stem."""

import re
from functools import lru_cache
from typing import NamedTuple

from .telling import stem

_TOKEN = re.compile(r"[^\W\d_]+(?:['&][A-Za-z]+)?(?:-[^\W\d_]+)*|\d[\d,.]*\d|\d|[^\w\s]")
_BREAKS = frozenset(',;:.!?()–—|"')


class Token(NamedTuple):
    """One word or mark; `word` is in lower case, `start` its offset in the text."""

    text: str
    word: str
    stem: str
    start: int

    @property
    def is_break(self) -> bool:
        """Whether the mark parts two things said."""
        return self.text in _BREAKS


@lru_cache(maxsize=4_000)
def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text with plain quotes into its words and marks."""
    return tuple(_token(match) for match in _TOKEN.finditer(text))


def _token(match: re.Match[str]) -> Token:
    text = match.group()
    word = text.lower().removesuffix("'s")
    return Token(text, word, stem(word), match.start())
