"""Passives in the words of the full report: nothing was made easier, and nobody acts in them."""

import re
from difflib import SequenceMatcher

from ..glossary import explained
from ..language import words
from .one_sentence import Telling

_COPIED, _LEAST_COPIED = 0.8, 5  # Share of a line's words that stand so in the report; words of the line.
_DONE_TO = re.compile(
    r"\b(?:is|are|was|were|been|be) (?!asked|told|improved|valued|respected|treated|heard)"
    r"(?:[a-z]+ly |also |now )?"
    r"(?:[a-z]{3,}ed|given|held|run|made|built|shown|written|taken|paid|sent|led|set up|put|chosen)\b"
)


def copied_passive(telling: Telling, sentence: str) -> str:
    """Say so when a line is a passive in the report's own words, and no word of it will be explained.

    Lines of the frames round a number are made on purpose as they are.
    """
    theirs = [word.lower() for word in words(sentence)]
    for line in () if telling.is_framed else telling.lines:
        ours = [word.lower() for word in words(line)]
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        copied = sum(block.size for block in blocks) >= _COPIED * len(ours)
        if copied and len(ours) >= _LEAST_COPIED and _DONE_TO.search(line) and not explained(line):
            return "it is a passive in the words of the full report"
    return ""
