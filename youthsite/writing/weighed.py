"""Sentences left for a person that weigh against what is told of their passage, or say what came of it."""

import re
from collections.abc import Sequence

from ..checks.facts.telling import stem
from ..language import word_set, words
from .kept import Part
from .leaning import is_weighty
from .misleading import without_result

_HOLDS_AGAINST = re.compile(
    r"(?:however|but|although|though|despite|unfortunately|yet|still|while|whilst|this|these|those|they|"
    r"it|its|their|that|such|the|some|others?|many|most|few|half|none)\b",
    re.IGNORECASE,
)
# Words that two sentences of one report share without being about the same thing.
_ANYWHERE = word_set(
    "children child young people person pupils families family parents carers staff services service support "
    "help work worked working partnership council this that these those they their there which with from "
    "have been were will would also more into over when what where year years last during through across "
    "different many some other used using made make being"
)
_SHORTEST = 4  # Letters of a word that counts.
# What came of what is told, or what weighs against its number.
_CAME_OF_IT = re.compile(
    r"\b(?:said|told (?:us|the|inspectors|staff)|valued|felt|reported|found|agreed|thought|liked|enjoyed|"
    r"gave (?:reasons|views|their)|answers?|retired|left|closed|smaller|fewer|lower|dropped|fell)\b",
    re.IGNORECASE,
)


def goes_on(parts: Sequence[Part]) -> Part | None:
    """Give the untold sentence that says what came of the only line told right before it."""
    told = _told(parts)
    for place, part in enumerate(parts[1:], 1):
        before = parts[place - 1].telling.lines
        if part.is_untold and len(before) == len(told) == 1 and _CAME_OF_IT.search(part.sentence):
            return part
    return None


def held_against(parts: Sequence[Part]) -> Part | None:
    """Give a sentence with bad news, "not", "but" or the result that is left out of what is told of the same.

    It is about the same thing if it goes on from the told sentence before it, or shares a number or a word
    that says what it is about.
    """
    for place, part in enumerate(parts):
        if part.is_untold and place and without_result(part.sentence, parts[place - 1].telling.lines):
            return part
        if not part.is_untold or not is_weighty(part.sentence):
            continue
        after_told = place > 0 and parts[place - 1].is_told
        if after_told and _HOLDS_AGAINST.match(part.sentence):
            return part
        if any(_about(part.sentence) & _about(each) for each in _told(parts)):
            return part
    return None


def _told(parts: Sequence[Part]) -> list[str]:
    return [" ".join(part.telling.lines) for part in parts if part.is_told]


def _about(text: str) -> set[str]:
    return {
        stem(word)
        for word in (each.lower() for each in words(text))
        if word[0].isdecimal() or (len(word) >= _SHORTEST and word not in _ANYWHERE)
    }
