"""Ways to part a long sentence, one file each, in the order of this table.

A way gives the two halves, or nothing where it is not sure. It never drops a word that says something.
"""

from collections.abc import Callable

from ..context import Context
from . import (
    asides,
    clauses,
    figures,
    naming,
    openings,
    participles,
    purposes,
    relatives,
    repeats,
    semicolons,
    so_that,
)

Halves = tuple[str, str]
Way = Callable[[str, Context], Halves | None]

WAYS: tuple[Way, ...] = (
    semicolons.part,
    naming.one_of_whom,
    openings.part,
    asides.part,
    relatives.adding,
    figures.part,
    clauses.part,
    repeats.part,
    participles.part,
    naming.including,
    so_that.part,
    relatives.indefinite,
    purposes.part,
)
