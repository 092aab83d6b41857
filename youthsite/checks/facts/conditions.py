"""Is an "if" still an "if"? What the passage says under a condition may not be told as so in any case."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .aligning import content
from .problem import FactProblem, wrong
from .telling import Sentence, Telling, read_telling

_CONDITION = re.compile(
    r"\b(?:if (?!not only)|unless |as long as (?!it takes)|on condition that |provided that |subject to "
    r"|depending on |should (?:the|this|these|a|an) (?=\w+(?: \w+){0,3} (?:prove|be|become|succeed))"
    r"|(?:where|wherever|when|whenever|if|as) (?:possible|appropriate|required|necessary|needed|available)"
    r"|where (?:this|it|that|they) (?:is|was|are|were) (?:possible|available|safe|appropriate)"
    r"|when (?:it is|they are) (?:safe|possible|appropriate)|only (?:if|when|where|once)"
    r"|until|once)\b[^,.;]*",
)
# "Find out if", "as if" and the like ask or compare; nothing depends on them.
_ASKS = re.compile(
    r"\b(?:see|check|know|find out|ask(?:ed|ing)?|decide|wonder|consider|establish|assess|unsure|as|even"
    r"|sure|explore|determine|review|say|tell|said) $"
)
_SAYS_SO = re.compile(
    r"\b(?:if|unless|when|whenever|where|wherever|while|may|might|can|can't|cannot|could|would|some|sometimes"
    r"|depend\w*|only|hope\w*|want\w*|plan\w*|aim\w*|should|until|till|once|after|then|before|most|must first"
    r"|try|tried|trying|possible|needed?|needs|first|whose|who|in case|as long as|for now|yet|than"
    r"|over)\b|\?$"
)
_LEAST = 3
_ENOUGH = 0.6


class _Bound(NamedTuple):
    """A statement that holds only under a condition, each as the stems of its content."""

    main: frozenset[str]
    condition: frozenset[str]
    said: str


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a sentence that tells what depends on something, where nothing told says that it depends."""
    bounds = [bound for sentence in source.to_tell for bound in _bounds(sentence)]
    if not bounds or any(_SAYS_SO.search(sentence.text.lower()) for sentence in easy.sentences):
        return []
    told = frozenset().union(*map(content, easy.sentences))
    return [
        wrong("condition", bound.said, f"The full report says this only “{bound.said}”.", place)
        for place, sentence in enumerate(easy.sentences)
        for bound in bounds
        if _tells(content(sentence), bound) and not bound.condition & (told - bound.main)
        and not _also_said_plainly(content(sentence), bound, source)
    ][:1]  # fmt: skip


def _tells(stems: frozenset[str], bound: _Bound) -> bool:
    shared = stems & bound.main
    return len(shared) >= _LEAST - 1 and len(shared) >= _ENOUGH * len(stems)


def _also_said_plainly(stems: frozenset[str], bound: _Bound, source: Telling) -> bool:
    """Whether another sentence of the passage says as much without a condition."""
    best = len(stems & bound.main)
    return any(len(stems & content(each)) >= best for each in source.sentences if not _bounds(each))


@lru_cache(maxsize=4_000)
def _bounds(sentence: Sentence) -> tuple[_Bound, ...]:
    return tuple(_find(sentence.text))


def _find(text: str) -> Iterator[_Bound]:
    low = text.lower()
    for match in _CONDITION.finditer(low):
        before = low[: match.start()]
        if _ASKS.search(before) or match.group().startswith(("until", "once")):
            continue
        parts = [part for part in re.split(r"[,;:]", before) if len(part.split()) > 1]
        main = " ".join([*parts[-1:], *re.split(r"[;:.]", low[match.end() :])[:1]])
        stems = content(read_telling([main]).sentences[0])
        condition = content(read_telling([match.group()]).sentences[0])
        if len(stems) >= _LEAST - 1:
            yield _Bound(stems, condition - stems, match.group().strip())
