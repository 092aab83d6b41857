"""Part a long sentence wherever it is safe, by the ways of youthsite/writing/splitting, again and again."""

from ...language import sentences, words
from ..context import Context
from ..splitting import WAYS
from ..text import sentence as whole

_SHORT = 10  # Words: a sentence this short holds one idea often enough.


def step(sentence: str, context: Context) -> list[str]:
    """Part a sentence of more than ten words by the first way that is sure, then each half again."""
    if sentence.startswith("- ") or sentence.endswith((":", "?")) or len(words(sentence)) <= _SHORT:
        return [sentence]
    for way in WAYS:
        halves = way(sentence, context)
        if halves:
            parts = [part for half in halves for part in sentences(whole(half))]
            return [easier for part in parts for easier in step(part, context)]
    return [sentence]
