"""Set phrases that say the same as one of the passage: "at the same time" for "in parallel"."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from .aligning import aligned
from .telling import Sentence, Telling

_DATA = Path(__file__).with_name("data")
_ANY_OF = re.compile(r"<([^<>]+)>")


def says_the_same(rule: str, words: str, easy: Sentence, source: Telling) -> bool:
    """Say whether some words of an easy sentence stand only in phrases for which its passage has its own.

    Where they stand once more ("at the same time it stayed the same"), they are not covered.
    """
    low = easy.text.lower()
    if not any(said.search(low) for said, _ in _phrases().get(rule, ())):
        return False
    there = [each.text.lower() for each in aligned(easy, source)]
    rest = low
    for said, theirs in _phrases()[rule]:
        if any(theirs.search(text) for text in there):
            rest = said.sub("|", rest)
    return rest != low and not re.search(rf"\b{re.escape(words.lower())}\b", rest)


@cache
def _phrases() -> dict[str, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]]:
    """Give for each rule what is said in easy words, and what in a passage says the same."""
    found: dict[str, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = {}
    for line in (_DATA / "same_phrases.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rule, said, theirs = line.split(": ")
            pairs = tuple((_pattern(one), _pattern(other)) for one, other in _spelt_out(said, theirs))
            found[rule] = (*found.get(rule, ()), *pairs)
    return found


def _spelt_out(said: str, theirs: str) -> Iterator[tuple[str, str]]:
    choice = _ANY_OF.search(said)
    for word in choice[1].split("|") if choice else [""]:
        yield _ANY_OF.sub(word, said), theirs.replace("<>", word)


def _pattern(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases.split(', ')))})\b")
