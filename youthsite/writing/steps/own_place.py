"""Cut the report's own place from a sentence that is too long: every page is about that place."""

import re

from ...language import words
from ..context import Context
from ..grammar import is_clause
from ..text import capital, tidy

_OTHERS = re.compile(
    r"\b(?:compar\w+|than|other|outside|elsewhere|first|only|not|no|national\w*)\b", re.IGNORECASE
)


def step(sentence: str, context: Context) -> list[str]:
    """Cut "in", "across" or "within" the place once, unless the sentence sets it against other places."""
    long = len(words(sentence)) > context.max_words
    if not context.area or not long or _OTHERS.search(sentence) or sentence.endswith(":"):
        return [sentence]
    place = re.escape(context.area)
    shorter = re.sub(
        rf"^(?:In|Across|Within) {place},? |,? (?:in|across|within|throughout) {place}(?= [a-z]|[.,])",
        " ",
        sentence,
        count=1,
    )
    shorter = capital(tidy(shorter))
    return [shorter] if shorter != sentence and is_clause(shorter) else [sentence]
