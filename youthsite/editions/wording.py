"""The help that every error of this room ends with: the right word for a misspelt one."""

from collections.abc import Iterable
from difflib import get_close_matches


def right_word(word: str, words: Iterable[str]) -> str:
    """Give "Did you mean …?", or the words there are when none is close."""
    known = list(words)
    close = get_close_matches(word.lower(), known, n=1, cutoff=0.5)
    return f"Did you mean `{close[0]}`?" if close else f"It can be: {', '.join(known)}."
