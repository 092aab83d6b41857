"""Footnote marks whose note is not in the file."""

import re
from collections.abc import Iterator

from ..draft import Draft, texts

_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK = re.compile(rf"(?P<word>[^\W\d_]+)[.,;:]?(?P<mark>[{_DIGITS}]{{1,2}})(?!\w)")
_UNITS = frozenset({"m", "cm", "km", "mm", "ft"})


def lost_notes(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find raised numbers behind a word for which no line begins with that number."""
    found = list(texts(draft))
    for line, text in found:
        for mark in _MARK.finditer(text):
            if mark["word"].lower() not in _UNITS and not _has_note(mark["mark"], [t for _, t in found]):
                message = f"“{mark[0]}” points to a note that is not in the file. Add it, or say what it was."
                yield line, message


def _has_note(mark: str, lines: list[str]) -> bool:
    number = "".join(str(_DIGITS.index(digit)) for digit in mark)
    note = re.compile(rf"\W*(?:{mark}|{number}(?=[\]):]|\s+[^\W\d]|\s+https?))")
    return any(note.match(line) for line in lines)
