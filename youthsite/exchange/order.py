"""Which blocks stand elsewhere in a document than on their pages."""

from bisect import bisect_left
from collections.abc import Sequence

from .regions import Place


def moved_of(places: Sequence[Place]) -> list[str]:
    """Say of each moved block behind which other it stands now; the fewest that explain the order."""
    ranks = {place.code: _rank(place) for place in places}
    stay = _longest_rising([ranks[place.code] for place in places])
    moved = []
    for number, place in enumerate(places):
        if number not in stay and place.block is not None:
            before = places[number - 1].block if number else None
            behind = f"behind #{before.id}" if before else "first"
            moved.append(
                f"#{place.block.id} stands {behind} in the Word file. To move it, cut and paste it in "
                f"{place.page.path.name}."
            )
    return moved


def _rank(place: Place) -> tuple[str, str, int]:
    ids = [block.id for block in place.page.blocks]
    stem = "" if place.page.stem == "index" else place.page.stem
    return place.slug, stem, ids.index(place.block.id) if place.block else -1


def _longest_rising(ranks: Sequence[tuple[str, str, int]]) -> set[int]:
    """Give the places of a longest rising row among them."""
    ends: list[tuple[str, str, int]] = []
    at: list[int] = []
    before: list[int | None] = []
    for number, rank in enumerate(ranks):
        place = bisect_left(ends, rank)
        before.append(at[place - 1] if place else None)
        ends[place : place + 1] = [rank]
        at[place : place + 1] = [number]
    found: set[int] = set()
    step = at[-1] if at else None
    while step is not None:
        found.add(step)
        step = before[step]
    return found
