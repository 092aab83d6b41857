"""When is a clause: past, now or to come?"""

import re

from ..grammar import first_finite, subject_start, tokens
from ..lexicon import base_forms, past_forms


def is_past(text: str) -> bool:
    """Tell whether the main verb stands in the simple past; "has made" counts as present."""
    word = _verb(text)
    return word in {"was", "were", "had", "did"} or (word in past_forms() and word not in base_forms())


def being(text: str, when: str = "") -> str:
    """Give the form of "be" that goes with a clause: "was", "will be" or "is".

    With the words for a time (`when`), what has been done counts as past: "This was in 2021".
    """
    if _verb(text) in {"will", "shall"}:
        return "will be"
    done = is_past(text) or (bool(when) and _verb(text) in {"has", "have"})
    return "was" if done and not re.search(r"\b(?:next|coming)\b", when) else "is"


def _verb(text: str) -> str:
    parts = tokens(text)
    verb = first_finite(parts, subject_start(parts))
    return parts[verb].word if verb is not None else ""
