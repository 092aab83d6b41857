"""A line that is nearly its source sentence was not made easier, so it must be easy already."""

import re
from difflib import SequenceMatcher

from ..language import words
from .vocabulary import weight

_NEAR = 0.85  # Share of the words, in order, that both have.
_LONGEST, _HEAVIEST = 12, 1.5
_TAKEN = 0.8  # Share of the line's words that stand so in the source: of abstract passives.
_LEAST = 8  # Words of such a line.
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly |now |also )?"
    r"(?!need|hundred|red\b)[a-z]+(?:ed|wn|en|ought|ught|ilt)\b",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(
    r"\b(?:findings?|content|support|levels?|approach(?:es)?|process(?:es)?|provision|information|data|involvement|"
    r"understanding|engagement|activity|learning|development|outcomes?|needs|delivery|practice|resources?|"
    r"improvements?|guidance|planning|opportunit(?:y|ies))\b",
    re.IGNORECASE,
)


def near_problem(line: str, sentence: str) -> str:
    """Say why a line that is nearly the words of the full report may not stand; empty if it may."""
    ours, theirs = ([word.lower() for word in words(text)] for text in (line, sentence))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    near = matcher.ratio() >= _NEAR
    taken = sum(block.size for block in matcher.get_matching_blocks()) >= _TAKEN * len(ours)
    abstract = len(ours) >= _LEAST and _PASSIVE.search(line) and _ABSTRACT.search(line)
    if (near and (len(ours) > _LONGEST or weight(line) > _HEAVIEST)) or (taken and abstract):
        return "it is nearly as in the full report, and not easy enough for that"
    return ""
