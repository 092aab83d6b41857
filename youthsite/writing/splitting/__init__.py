"""Ways to part a long sentence, one file each, in the order of this table.

A way gives the two halves, or nothing where it is not sure. It never drops a word that says something.
"""

from collections.abc import Callable

from ..context import Context
from . import (
    additions,
    aims,
    asides,
    clauses,
    contrasts,
    figures,
    naming,
    openings,
    participles,
    purposes,
    relatives,
    repeats,
    saying,
    semicolons,
    so_that,
    splices,
    tails,
)

Halves = tuple[str, str]
Way = Callable[[str, Context], Halves | None]

WAYS: tuple[Way, ...] = (
    semicolons.part,
    contrasts.part,
    naming.one_of_whom,
    openings.part,
    asides.part,
    relatives.adding,
    figures.part,
    clauses.part,
    splices.part,
    aims.part,
    repeats.part,
    additions.part,
    saying.part,
    participles.part,
    naming.including,
    so_that.part,
    relatives.indefinite,
    purposes.part,
    tails.part,
)
