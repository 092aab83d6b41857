"""Hold a page below a reading grade: its hardest tellings are left for a person."""

from collections.abc import Sequence

from ..checks.measures import measure
from .blocks import Told

_HIGHEST = 7.5  # School grade; no easy page may come out above 8, and what people add is seldom easier.


def hardest(told: Sequence[Told]) -> Told | None:
    """Give what makes a page too hard to read, the hardest telling first; None where it is easy enough."""
    lines = [line.removeprefix("- ") for each in told for line in each.lines]
    grade = measure(lines).grade
    if grade is None or grade <= _HIGHEST:
        return None
    return max(told, key=_weight)


def _weight(told: Told) -> float:
    return measure([line.removeprefix("- ") for line in told.lines]).formula
