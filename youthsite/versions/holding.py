"""What stays held back in a report's next version, and what a person released."""

from collections.abc import Sequence, Set
from dataclasses import replace

from rapidfuzz import fuzz

from ..model import Passage
from ..report.align import Alignment

_TAKEN_IN = 80.0


def carry_held(
    new: Sequence[Passage], old: Sequence[Passage], found: Alignment, released: Set[str]
) -> list[Passage]:
    """Give the new passages with what was held in the old report held again.

    A passage comes in as the import would hold it. One that was held stays held, with all its parts, and so
    does what took in most of a held one or stands in its place below the same heading. `released` are the
    fingerprints of passages that a person let go: they are not held as long as their words are the same.
    """
    held = {place for place, passage in enumerate(new) if passage.held}
    held |= {n for n, o in (*found.ties.items(), *found.parts) if old[o].held}
    tied = set(found.ties.values()) | {o for _, o in found.parts}
    fresh = set(range(len(new))) - set(found.ties)
    for lost in (passage for o, passage in enumerate(old) if passage.held and o not in tied):
        held |= {n for n in fresh if new[n].heading[-1:] == lost.heading[-1:]}
        held |= {n for n, passage in enumerate(new) if _took_in(passage.text, lost.text)}
    held |= {
        n
        for n in fresh
        for near in (n - 1, n + 1)
        if near in held and old_held(near, found, old) and new[near].heading == new[n].heading
    }
    return [
        replace(passage, held=place in held and passage.fingerprint not in released)
        for place, passage in enumerate(new)
    ]


def old_held(place: int, found: Alignment, old: Sequence[Passage]) -> bool:
    """Say whether a new passage is one that was held."""
    return place in found.ties and old[found.ties[place]].held


def _took_in(text: str, lost: str) -> bool:
    return len(text) >= len(lost) / 2 and fuzz.partial_ratio(lost, text) >= _TAKEN_IN
