"""Cut words that tell a reader nothing, such as "during the reporting period"."""

import re
from functools import cache

from ..context import Context
from ..lexicon import data_lines
from ..text import tidy


def step(sentence: str, context: Context) -> list[str]:
    """Cut each line of data/padding.txt, with the comma after it where it opens the sentence."""
    shorter = sentence
    for pattern in _patterns():
        shorter = pattern.sub(" ", shorter)
    return [tidy(shorter)] if shorter != sentence else [sentence]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(_pattern(line) for line in data_lines("padding.txt"))


def _pattern(line: str) -> re.Pattern[str]:
    words = re.escape(line.lstrip("^")).replace(r"\ ", r"\s+")
    if line.startswith("^"):
        return re.compile(rf"^{words}(?<!\w),?|^{words}\b,?", re.IGNORECASE)
    return re.compile(rf"^{words},\s*|,?\s+{words}\b(?=\s+[a-z]|[.,])|^{words}\b", re.IGNORECASE)
