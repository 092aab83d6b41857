"""Which sentences of the passage does an easy sentence tell?"""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from .telling import COMMON, Sentence, Telling, stem

_DATA = Path(__file__).with_name("data")
_CLOSE = 0.6


def aligned(easy: Sentence, source: Telling, besides: frozenset[str] = frozenset()) -> tuple[Sentence, ...]:
    """Give the sentences of the passage that share most content with an easy one; all when none shares any.

    `besides` are stems that do not count, such as the word whose fact is asked for.
    """
    wanted = content(easy) - besides
    scored = [(len(wanted & content(sentence)), sentence) for sentence in source.to_tell]
    best = max((score for score, _ in scored), default=0)
    if best == 0:
        return source.sentences
    return tuple(sentence for score, sentence in scored if score >= best * _CLOSE)


@lru_cache(maxsize=4_000)
def content(sentence: Sentence) -> frozenset[str]:
    """Give the stems that say what a sentence is about; words for the same thing count as one."""
    return frozenset(meanings(sentence.stems))


def meanings(stems: Iterable[str]) -> Iterable[str]:
    """Give one stem for all words of the same meaning, without words that say little."""
    same = _same()
    return (
        same.get(each, each) for each in stems if each not in COMMON and (len(each) > 2 or each.isdecimal())
    )


@cache
def _same() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in (_DATA / "same_words.txt").read_text(encoding="utf-8").splitlines():
        words = line.split()
        if words and not line.startswith("#"):
            found |= {stem(word): stem(words[0]) for word in words if stem(word) not in found}
    return found
