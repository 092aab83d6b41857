"""The words at some places of a sentence, with the spaces and marks that fit what is left."""

import re
from collections.abc import Iterable

from .reader import Parsed


def text_of(parsed: Parsed, places: Iterable[int]) -> str:
    """Give the words at some places; marks that stand alone are taken away."""
    text = parsed.text(sorted(places))
    text = re.sub(r"\s+([,.;:)%])", r"\1", re.sub(r"\(\s+", "(", text))
    return re.sub(r"(?:[,;:–-]\s*)+(?=[,.;:])", "", text).strip(" ,;:–-.")
