"""Choosing pictures for a text by its words, and saying which; never one that contradicts the text."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..language import sentences
from ..language.topics import mentions
from .calls import Call, tokens_of
from .concepts import Concept
from .moods import DIRECTIONS, is_denied, moves, said

LEAST = 2.0
"""How strongly the words must call for a picture before it is proposed without being asked."""
_HEADING, _FIRST, _LATER, _EXPLAINING = 1.6, 1.25, 1.0, 0.3
_LOOSE, _WHO, _LONGER, _AGAIN = 0.45, 0.75, 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One picture that the words of a text call for; `because` are these words as they stand there."""

    name: str
    alt: str
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    tokens: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Hit:
    concept: Concept
    call: Call
    sentence: int
    span: range
    weight: float


def candidates(heading: str, text: str, concepts: Sequence[Concept]) -> list[Candidate]:
    """Give every picture that the words of a block call for and none of its words forbid, best first.

    `text` is plain text, without marks. A call that is denied ("no bus"), that is part of a longer call, or
    that a forbidding phrase covers does not count. Nothing glad stands beside bad news, only what is gentle
    beside what may upset, and an arrow only where every word and number goes its way.
    """
    parts = _parts(heading, text)
    whole = f"{heading}. {text}"
    tokens = tokens_of(whole)
    allowed = [each for each in concepts if _may_show(each, whole, tokens)]
    hits = _without_parts_of_longer([hit for each in allowed for hit in _hits(each, parts)])
    by_name: dict[str, list[_Hit]] = {}
    for hit in hits:
        by_name.setdefault(hit.concept.name, []).append(hit)
    found = [_candidate(parts, each) for each in by_name.values()]
    return sorted(found, key=lambda each: (-each.score, each.name))


def may_upset(heading: str, text: str) -> bool:
    """Whether the words of a block speak of what may upset, so that only what is gentle stands beside it."""
    whole = f"{heading}. {text}"
    return _may_upset(whole, tuple(tokens_of(whole)))


def share_out(wanted: Sequence[Sequence[Candidate]], used: Collection[str]) -> list[Candidate | None]:
    """Give each text of a page its best picture so that none stands twice on the page; None where none fits.

    `used` are names that stand on the page already. Who calls loudest for a picture gets it.
    """
    taken, given = set(used), dict[int, Candidate]()
    offers = [(each.score, -place, each) for place, row in enumerate(wanted) for each in row]
    for score, place, each in sorted(offers, key=lambda offer: (-offer[0], -offer[1], offer[2].name)):
        if score >= LEAST and -place not in given and each.name not in taken:
            given[-place] = each
            taken.add(each.name)
    return [given.get(place) for place in range(len(wanted))]


def _parts(heading: str, text: str) -> list[_Sentence]:
    lines = [sentence for line in text.splitlines() for sentence in sentences(line)]
    weights = [_EXPLAINING if said("explaining", tokens_of(line)) else _LATER for line in lines]
    if weights and weights[0] == _LATER:
        weights[0] = _FIRST
    pairs = [(heading, _HEADING), *zip(lines, weights, strict=True)]
    return [_Sentence(tuple(tokens_of(line)), weight) for line, weight in pairs]


def _may_show(concept: Concept, whole: str, tokens: Sequence[str]) -> bool:
    if "glad" in concept.marks and _is_bad_news(tuple(tokens)):
        return False
    if "gentle" not in concept.marks and _may_upset(whole, tuple(tokens)):
        return False
    direction = concept.marks & set(DIRECTIONS)
    if direction and moves(whole) != direction:
        return False
    if "same" in direction and said("turned", tokens):
        return False
    own = {word for call in concept.calls for word in call.tokens}
    return not any(call.places(tokens) for call in concept.never if not own & set(call.tokens))


@lru_cache(maxsize=64)
def _is_bad_news(tokens: tuple[str, ...]) -> bool:
    return said("bad", tokens)


@lru_cache(maxsize=64)
def _may_upset(whole: str, tokens: tuple[str, ...]) -> bool:
    return said("upsetting", tokens) or any(each.topic.note and not each.passing for each in mentions(whole))


def _hits(concept: Concept, parts: Sequence[_Sentence]) -> Iterable[_Hit]:
    for number, part in enumerate(parts):
        never = [span for call in concept.never for span in call.places(part.tokens)]
        for call in concept.calls:
            for span in call.places(part.tokens):
                covered = any(set(span) & set(other) for other in never)
                if not covered and not is_denied(part.tokens, span.start):
                    yield _Hit(concept, call, number, span, part.weight)


def _without_parts_of_longer(hits: Sequence[_Hit]) -> list[_Hit]:
    """Drop "bus" where another call says "school bus" in the same place."""
    longest: dict[tuple[int, int], int] = {}
    for hit in hits:
        for place in hit.span:
            key = (hit.sentence, place)
            longest[key] = max(longest.get(key, 0), len(hit.span))
    return [hit for hit in hits if all(longest[hit.sentence, place] <= len(hit.span) for place in hit.span)]


def _candidate(parts: Sequence[_Sentence], hits: Sequence[_Hit]) -> Candidate:
    concept = hits[0].concept
    best: dict[tuple[str, ...], float] = {}
    for hit in hits:
        strength = hit.weight * (2 + _LONGER * (len(hit.span) - 1))
        best[hit.call.tokens] = max(best.get(hit.call.tokens, 0.0), strength)
    ordered = sorted(best.values(), reverse=True)
    score = (ordered[0] + _AGAIN * sum(ordered[1:])) * concept.fit
    score *= _LOOSE if "loose" in concept.marks else _WHO if "who" in concept.marks else 1.0
    because = (" ".join(parts[hit.sentence].tokens[n] for n in hit.span) for hit in hits)
    return Candidate(concept.name, concept.alt, round(score, 3), tuple(dict.fromkeys(because)))
