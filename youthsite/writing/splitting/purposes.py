"""Part a long sentence before "to help", "to make sure" and the like, where that says what it is for."""

import re
from collections.abc import Iterator

from youthsite.language import word_set, words

from ..context import Context
from ..grammar import has_subordinator, is_clause, tokens
from .tenses import is_past

_PURPOSES = word_set(
    "ensure help improve reduce make give find understand increase support keep get raise address tackle prevent "
    "promote strengthen provide offer respond meet explore encourage enable build create reach review develop share "
    "identify stop protect listen learn"
)
_TAKES_TO = re.compile(
    r"\b(?:want|need|aim|able|continu|hop|commit|ask|invit|encourag|allow|enabl|expect|likely|begin|began|begun|start|"
    r"agree|decid|tr(?:y|ies|ied|ying)\b|learn|how|what|where|which|who|when|requir|help|support|teach|taught|"
    r"chance|opportunit|way|right|dut(?:y|ies)|role|power|abilit|effort|decision|order|train|tool|intend|design|"
    r"used|using|plan|seek|sought|go(?:es|ing)\b|ha(?:s|ve|d) to|lead|led|due|set|told|priorit|capacity|time|"
    r"key|easy|hard|possible|important|necessary|responsib|appropriate|suitable|challeng|step|skill|confiden|"
    r"approach|framework|measure|guid|bring|brought|develop(?:ed|ing)? (?:their|your)|ready|access|contribut|"
    r"prepar|available|pledg|promis|struggl|fail|manag|too|enough|subject|according|due|apply|applied|made|make|from|"
    r"talk|speak|spoke|listen|linked|related|close|similar|commitment|work is|only|not)"
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part at the first such place, unless a word before it wants a "to" of its own ("a chance to help")."""
    if len(words(text)) <= context.max_words:
        return None
    for left in starts(text):
        was = "was" if is_past(left) else "is"
        return left, f"This {was} {text[len(left) :].strip()}"
    return None


def starts(text: str) -> Iterator[str]:
    """Give the clause before each such place."""
    parts = tokens(text)
    for place in range(4, len(parts) - 3):
        if (
            parts[place].text != "to"
            or parts[place + 1].word not in _PURPOSES
            or parts[place - 1].ends_clause
        ):
            continue
        left = text[: parts[place].start].strip()
        if is_clause(left) and not has_subordinator(parts[:place]) and not _TAKES_TO.search(left.lower()):
            yield left
