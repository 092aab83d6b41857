"""Which stored passage a read one is, and which of them are held."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count

from rapidfuzz import fuzz

from ..model import Passage
from .align import align
from .passages_file import StoredPassage, highest_number

_TAKEN_IN = 80.0


def identify(passages: Sequence[Passage], stored: Sequence[StoredPassage], highest: int = 0) -> list[Passage]:
    """Give each passage its stored id and whether it is held; new ones get ids after the highest.

    Which one is which: see `align`. What may carry words of a held passage after an edit is held too.
    """
    if not stored:
        return give_ids(passages, stored, {}, highest)
    ties = align(passages, stored).ties
    named = [
        replace(passage, held=stored[ties[place]].held) if place in ties else passage
        for place, passage in enumerate(give_ids(passages, stored, ties, highest))
    ]
    gone = [
        stored[place] for place in sorted(set(range(len(stored))) - set(ties.values())) if stored[place].held
    ]
    return _hold_more(named, set(range(len(passages))) - set(ties), gone)


def give_ids(
    passages: Sequence[Passage],
    stored: Sequence[Passage | StoredPassage],
    ties: Mapping[int, int],
    highest: int = 0,
) -> list[Passage]:
    """Give each tied passage the id of its stored one, and the others ids after the highest ever."""
    numbers = count(max(highest, highest_number(stored)) + 1)
    return [
        replace(passage, id=stored[ties[place]].id if place in ties else f"p-{next(numbers):04}")
        for place, passage in enumerate(passages)
    ]


def _hold_more(passages: list[Passage], new: set[int], gone: list[StoredPassage]) -> list[Passage]:
    """Hold what may carry held words after an edit, rather than publish them.

    That is: a new passage next to a held one below the same heading; every new passage of a page that lost a
    held one; and any passage that took in most of a lost one.
    """
    held = {place for place, passage in enumerate(passages) if passage.held}
    for place in sorted(new):
        near = (other for other in (place - 1, place + 1) if other in held)
        if any(passages[other].heading == passages[place].heading for other in near):
            held.add(place)
    for entry in gone:
        held |= {place for place in new if passages[place].page == entry.page}
        held |= {
            place
            for place, passage in enumerate(passages)
            if fuzz.partial_ratio(entry.text, passage.text, score_cutoff=_TAKEN_IN)
            and len(passage.text) >= len(entry.text) / 2
        }
    return [replace(passage, held=place in held) for place, passage in enumerate(passages)]
