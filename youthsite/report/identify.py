"""Which stored passage a read one is: the same words first, then the likest."""

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ..model import Passage
from .passages_file import StoredPassage

# Measured on a report of 126 passages with 20 edits of five kinds: nothing tied wrongly, nothing missed.
LIKE_ENOUGH = 70.0
_PARTIAL = 0.95
_MIN_PARTIAL_WORDS = 4
_MIN_SHARED = 0.4
_TAKEN_IN = 80.0


def identify(passages: Sequence[Passage], stored: Sequence[StoredPassage]) -> list[Passage]:
    """Give each passage its stored id and whether it is held; new ones get ids after the highest.

    Exact fingerprints tie first, in order, on the same page before elsewhere; then the likest texts, best
    first, when max(ratio, 0.95 * partial ratio) is 70 or more. The partial ratio counts from four words on,
    since a lone word stands in many texts.
    """
    if not stored:
        return [replace(passage, id=f"p-{number:04}") for number, passage in enumerate(passages, start=1)]
    ties = _exact(passages, stored)
    ties |= _alike(passages, stored, ties)
    number = max((int(found[0]) for entry in stored if (found := re.findall(r"\d+$", entry.id))), default=0)
    result = []
    for place, passage in enumerate(passages):
        if place in ties:
            entry = stored[ties[place]]
            result.append(replace(passage, id=entry.id, held=entry.held))
        else:
            number += 1
            result.append(replace(passage, id=f"p-{number:04}"))
    gone = [
        stored[place] for place in sorted(set(range(len(stored))) - set(ties.values())) if stored[place].held
    ]
    return _hold_more(result, set(range(len(passages))) - set(ties), gone)


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


def _exact(passages: Sequence[Passage], stored: Sequence[StoredPassage]) -> dict[int, int]:
    here: dict[tuple[str, str], deque[int]] = defaultdict(deque)
    for place, entry in enumerate(stored):
        here[entry.page, entry.fingerprint].append(place)
    ties = {}
    for place, passage in enumerate(passages):
        if waiting := here[passage.page, passage.fingerprint]:
            ties[place] = waiting.popleft()
    anywhere: dict[str, deque[int]] = defaultdict(deque)
    for place in sorted(set(range(len(stored))) - set(ties.values())):
        anywhere[stored[place].fingerprint].append(place)
    for place, passage in enumerate(passages):
        if place not in ties and (waiting := anywhere[passage.fingerprint]):
            ties[place] = waiting.popleft()
    return ties


def _alike(
    passages: Sequence[Passage], stored: Sequence[StoredPassage], ties: dict[int, int]
) -> dict[int, int]:
    new = [place for place in range(len(passages)) if place not in ties]
    old = sorted(set(range(len(stored))) - set(ties.values()))
    scores = sorted(_scores(passages, stored, new, old), key=lambda score: (-score[0], score[1], score[2]))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, place, entry in scores:
        if place not in found and entry not in taken:
            found[place] = entry
            taken.add(entry)
    return found


def _scores(
    passages: Sequence[Passage], stored: Sequence[StoredPassage], new: list[int], old: list[int]
) -> Iterator[tuple[float, int, int]]:
    bags = {entry: set(stored[entry].text.lower().split()) for entry in old}
    for place in new:
        bag = set(passages[place].text.lower().split())
        for entry in old:
            shared = len(bag & bags[entry])
            if shared < _MIN_SHARED * min(len(bag), len(bags[entry])):
                continue
            score = likeness(passages[place].text, stored[entry].text)
            if score >= LIKE_ENOUGH:
                yield score, place, entry


def likeness(one: str, other: str) -> float:
    """Give how like two texts are, 0 to 100."""
    ratio = fuzz.ratio(one, other)
    if min(len(one.split()), len(other.split())) < _MIN_PARTIAL_WORDS:
        return ratio
    return max(ratio, _PARTIAL * fuzz.partial_ratio(one, other))
