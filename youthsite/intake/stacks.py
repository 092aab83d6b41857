"""Short lines set one below the other (a cover, a contents list), told from a wrapped paragraph."""

import re
from collections.abc import Sequence

_MAX_WORDS = 12
_END = re.compile(r"[.!?;:,]$")
_NUMBERED = re.compile(r"[0-9]+(?:\.[0-9]+)*\\?[.)]?\s")
_ADDRESS = re.compile(r"\S+@\S+|(?:www\.|https?://)\S+")  # its first letter says nothing
_MARGIN = 0.75
_MIN_SENTENCE = 60  # letters


def set_one_below_the_other(lines: Sequence[str]) -> bool:
    """Whether every line is a line of its own: short, without an end mark, and begun anew.

    A wrapped paragraph fills its lines: the first word of a line would not have fitted on the one before.
    """
    stripped = [line.strip() for line in lines]
    if len(stripped) < 2 or not all(_begins(line) for line in stripped):
        return False
    if any(_END.search(line) or len(line.split()) > _MAX_WORDS for line in stripped):
        return False
    if all(_NUMBERED.match(line) for line in stripped):
        return True
    return any(_would_fit(stripped, place, 1.0) for place in range(len(stripped) - 1))


def heads_its_paragraph(lines: Sequence[str]) -> bool:
    """Whether the first line stands above a wrapped paragraph, as a heading does."""
    first = lines[0].strip()
    if len(lines) == 2:
        return _heads_a_sentence(first, lines[1].strip())
    if len(lines) < 3 or not _begins(first) or _END.search(first) or len(first.split()) > _MAX_WORDS:
        return False
    rest = [line.strip() for line in lines[1:]]
    longest = max(map(len, rest))
    filled = all(len(line) >= _MARGIN * longest for line in rest[:-1])
    return _begins(rest[0]) and filled and _would_fit([first, *rest], 0, _MARGIN)


def _heads_a_sentence(first: str, second: str) -> bool:
    """Whether a short line stands above one line that is a whole sentence, and far longer."""
    if not _begins(first) or _END.search(first) or len(first.split()) > _MAX_WORDS // 2:
        return False
    whole = _begins(second) and second.endswith(".") and len(second) >= _MIN_SENTENCE
    return whole and 2 * len(first) <= len(second)


def _begins(line: str) -> bool:
    first = re.search(r"\w", line)
    if first is None or line[0] in "<[(":
        return False
    return not first[0].islower() or bool(_ADDRESS.fullmatch(line))


def _would_fit(lines: Sequence[str], place: int, share: float) -> bool:
    """Whether the next line's first word fits on a line, within this share of the longest."""
    width = max(map(len, lines)) * share
    return len(lines[place]) + 1 + len(lines[place + 1].split()[0]) <= width
