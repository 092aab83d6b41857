"""Part a long sentence wherever it is safe, by the ways of youthsite/writing/splitting, again and again."""

import re

from ...language import sentences, words
from ..context import Context
from ..splitting import WAYS
from ..text import sentence as whole

_SHORT = 10  # Words: a sentence this short holds one idea often enough.
# A wish or a promise is parted as "We will …" is, and each part says it again.
_OPENING = re.compile(
    r"(?:We (?:(?:want|plan|hope|aim|(?:will )?continue) to|said we would)|This (?:is|was|will be) to) "
    r"(?!continue\b)(?=[a-z])"
)
_PLAIN = "We will "


def step(sentence: str, context: Context) -> list[str]:
    """Part a sentence of more than ten words by the first way that is sure, then each half again."""
    if sentence.startswith("- ") or sentence.endswith((":", "?")) or len(words(sentence)) <= _SHORT:
        return [sentence]
    opening = _OPENING.match(sentence)
    plain = f"{_PLAIN}{sentence[opening.end() :]}" if opening else sentence
    for way in WAYS:
        halves = way(plain, context)
        if halves:
            parts = [part for half in halves for part in sentences(whole(half))]
            again = [_opened(part, opening.group()) if opening else part for part in parts]
            return [easier for part in again for easier in step(part, context)]
    return [sentence]


def _opened(part: str, opening: str) -> str:
    """Say a wish or a promise again where its sentence was parted as one with "We will"."""
    return f"{opening}{part[len(_PLAIN) :]}" if part.startswith(_PLAIN) else part
