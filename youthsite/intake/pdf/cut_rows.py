"""Rows of a table that the end of a page cut in two."""

from ..draft import ends

_MOSTLY = 0.7


def goes_on_below(rows: list[list[str]], first: list[str]) -> bool:
    """Whether the first row on a page is the rest of the last row before it, by the words of their cells.

    Some cell must stop in the middle: it has no end mark where nearly all cells of its column have one, or
    it goes on in small letters.
    """
    if not rows or len(rows[-1]) != len(first):
        return False
    for column, (above, below) in enumerate(zip(rows[-1], first, strict=True)):
        if not above or not below or ends(above):
            continue
        if below[:1].islower():
            return True
        others = [row[column] for row in rows[1:-1] if row[column]]
        if len(others) > 1 and sum(map(ends, others)) >= _MOSTLY * len(others):
            return True
    return False
