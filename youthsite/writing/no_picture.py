"""Nouns that readers know and cannot picture, from data/no_picture.txt."""

import re
from functools import cache

from .lexicon import data_lines


def no_picture(line: str) -> str:
    """Give the first such noun of a line that stands in no use found plain; empty if there is none."""
    for nouns, plain in _nouns():
        left = plain.sub("", line) if plain else line
        if match := nouns.search(left):
            return match.group()
    return ""


@cache
def _nouns() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    found = []
    for written in data_lines("no_picture.txt"):
        forms, _, uses = written.partition("=")
        nouns = "|".join(form.strip() for form in forms.split(","))
        plain = "|".join(use.strip() for use in uses.split(",") if use.strip())
        found.append(
            (
                re.compile(rf"\b(?:{nouns})\b(?!['’])"),
                re.compile(rf"\b(?:{plain})\b", re.IGNORECASE) if plain else None,
            )
        )
    return tuple(found)
