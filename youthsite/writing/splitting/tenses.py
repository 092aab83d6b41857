"""Is a clause about the past?"""

from ..grammar import first_finite, subject_start, tokens
from ..lexicon import base_forms, past_forms


def is_past(text: str) -> bool:
    """Tell whether the main verb stands in the simple past; "has made" counts as present."""
    parts = tokens(text)
    verb = first_finite(parts, subject_start(parts))
    word = parts[verb].word if verb is not None else ""
    return word in {"was", "were", "had", "did"} or (word in past_forms() and word not in base_forms())
