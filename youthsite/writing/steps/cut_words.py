"""Cut words that praise or sort a thing and are hard to read: "a robust plan" becomes "a plan"."""

import re
from functools import cache

from ..context import Context
from ..lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, data_lines
from ..text import mend_articles, tidy

_LIMITS = re.compile(
    r"\b(?:not|no|never|without|less|least|few|fewer|only|lack|unless|if|rather|neither|nor|none)\b",
    re.IGNORECASE,
)
_STOPS = DETERMINERS | PREPOSITIONS | AUXILIARIES | {"and", "or", "than", "as", "to", "enough", "that"}
_HOLDS = frozenset(
    {"more", "most", "very", "so", "too", "less", "how", "as", "and", "or", "but", "also", "experienced"}
)


def step(sentence: str, context: Context) -> list[str]:
    """Cut such words where a noun or a verb follows, but not where they are joined, measured or denied."""
    if _LIMITS.search(sentence):
        return [sentence]
    shorter = _pattern().sub(_cut, sentence)
    return [tidy(mend_articles(shorter, sentence))] if shorter != sentence else [sentence]


def _cut(match: re.Match[str]) -> str:
    before = match.string[: match.start()].lower().rstrip()
    following = match["next"].lower()
    last = before.split()[-1] if before else ""
    if following in _STOPS or last in _HOLDS or before.endswith(",") or not before:
        return match.group()
    if last in {"is", "are", "was", "were", "be"} and not match["word"].endswith("ly"):
        return match.group()
    return match["next"]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<word>{'|'.join(data_lines('cut_words.txt'))}) (?P<next>[a-z][\w'’-]*)(?![\w-])"
    )
