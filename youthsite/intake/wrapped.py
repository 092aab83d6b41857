"""Text whose lines a program wrapped at one width: a line that ends early was ended on purpose."""

import re
from collections.abc import Sequence
from itertools import pairwise

_MIN_WIDTH, _MAX_WIDTH = 60, 160
_MIN_LINES = 12
_FULL = 0.8
_EARLY = 0.9


def wrap_width(lines: Sequence[str]) -> int:
    """Give the width at which a text without blank lines was wrapped; 0 when it was not, or cannot be told.

    Where blank lines part the paragraphs, they tell more than the width, and it is 0.
    """
    filled = [len(line.rstrip()) for line in lines if line.strip()]
    blank = len(lines) - len(filled)
    widths = sorted(width for width in filled if width >= _MIN_WIDTH)
    if len(widths) < _MIN_LINES or blank * 5 > len(filled):
        return 0
    width = widths[int(len(widths) * 0.95)]
    full = sum(width * _FULL <= one <= width * 1.15 for one in filled)
    return width if width <= _MAX_WIDTH and full * 3 >= len(widths) * 2 else 0


def wrapped_parts(lines: Sequence[str], width: int) -> list[str]:
    """Join what was wrapped: after a line that had room for the next word, a new part begins."""
    parts = [lines[0]]
    for before, line in pairwise(lines):
        if _begins(line) and _had_room(before, line, width):
            parts.append(line)
        else:
            parts[-1] = f"{parts[-1]}\n{line}"
    return parts


def _had_room(before: str, line: str, width: int) -> bool:
    return len(before.rstrip()) + 1 + len(line.split()[0]) <= width * _EARLY


def _begins(line: str) -> bool:
    first = re.search(r"\w", line)
    return bool(first) and not first[0].islower()  # type: ignore[index]
