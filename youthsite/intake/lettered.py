"""List items that letters or Roman numbers count: "a)", "(ii)"; one line alone may be a heading."""

import re
from collections.abc import Iterator, Sequence

_MARK = re.compile(r"\s{0,12}(?P<open>\(?)(?P<sign>[a-z]|[ivx]{1,5})(?P<end>[.)])\s+\S")
_ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"]
_MAX_WRAPPED = 3


def lettered_items(lines: Sequence[str]) -> Iterator[int]:
    """Give the numbers of lines that are items: two or more whose signs count on, with no text between.

    A wrapped line may follow each; a blank line may stand between two. The first line is 1.
    """
    run: list[int] = []
    for place, line in enumerate(lines):
        if _MARK.match(line) is None:
            continue
        if run and _next(lines, run[-1], place) and _counts(lines[run[-1]], line):
            run.append(place)
            continue
        yield from _numbers(run)
        run = [place]
    yield from _numbers(run)


def _numbers(run: list[int]) -> Iterator[int]:
    yield from (place + 1 for place in run if len(run) > 1)


def _next(lines: Sequence[str], before: int, place: int) -> bool:
    """Whether only wrapped lines of the item before, or one blank line, stand between."""
    between = [line.strip() for line in lines[before + 1 : place]]
    if not any(between):
        return len(between) <= 1
    wrapped = between[:-1] if not between[-1] else between
    return all(wrapped) and len(wrapped) <= _MAX_WRAPPED


def _counts(first: str, second: str) -> bool:
    one, two = _MARK.match(first), _MARK.match(second)
    if one is None or two is None or (one["open"], one["end"]) != (two["open"], two["end"]):
        return False
    letters = len(one["sign"]) == len(two["sign"]) == 1 and ord(two["sign"]) == ord(one["sign"]) + 1
    roman = one["sign"] in _ROMAN and two["sign"] in _ROMAN
    return letters or (roman and _ROMAN.index(two["sign"]) == _ROMAN.index(one["sign"]) + 1)
