"""Part a long line more boldly than a draft may: what comes of it is a start, and a person looks at it."""

from collections.abc import Callable

from ...language import words
from . import by_words
from .by_tree import list_by_tree, part_by_tree, part_later

_MOST_PARTS = 8
_WAYS: tuple[Callable[[str], list[str]], ...] = (
    part_by_tree,
    by_words.clauses,
    by_words.second_deed,
    by_words.further,
    by_words.aside,
    by_words.examples,
    by_words.aim,
    by_words.doing,
    part_later,
    by_words.opening,
    list_by_tree,
)
"""The ways to part a line, the safest first; each gives the parts, or none."""


def loosen(line: str, longest: int) -> list[str]:
    """Part a line until no part is longer than `longest` words, or nothing more can be parted."""
    parts = [line]
    for _ in range(_MOST_PARTS):
        cuts = ((place, _parted(each)) for place, each in enumerate(parts) if _long(each, longest))
        place, found = next(((place, found) for place, found in cuts if found), (0, []))
        if not found:
            break
        parts[place : place + 1] = found
    return parts


def _long(line: str, longest: int) -> bool:
    return not line.startswith("- ") and not line.endswith(":") and len(words(line)) > longest


def _parted(line: str) -> list[str]:
    return next((found for way in _WAYS if (found := way(line.rstrip(".")))), [])
