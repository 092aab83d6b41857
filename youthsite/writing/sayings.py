"""Sayings that young readers would take at their word, from data/sayings.txt."""

import re
from functools import cache

from .inflecting import verb_forms
from .lexicon import data_lines

_VERB = re.compile(r"<(\w+)>")


def saying(line: str) -> str:
    """Give the first saying of a line ("hand in hand"); empty if it has none."""
    found = (match for pattern in _sayings() if (match := pattern.search(line)))
    first = min(found, key=lambda match: match.start(), default=None)
    return first.group().strip() if first else ""


@cache
def _sayings() -> tuple[re.Pattern[str], ...]:
    """Read the patterns; many are put into one, as most lines have no saying at all."""
    lines = [_VERB.sub(_forms, line) for line in data_lines("sayings.txt")]
    return tuple(
        re.compile(rf"\b(?:{'|'.join(lines[start : start + 60])})(?!\w)", re.IGNORECASE)
        for start in range(0, len(lines), 60)
    )


def _forms(match: re.Match[str]) -> str:
    forms = verb_forms(match[1])
    each = dict.fromkeys((forms.base, forms.third, forms.past, forms.participle, forms.ing))
    return f"(?:{'|'.join(each)})"
