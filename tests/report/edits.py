"""Editing a report in known ways, so that what is found again can be counted."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from youthsite.language.fingerprints import fingerprint
from youthsite.model import Passage

LONG = 14
_SENTENCE_END = re.compile(r"(?<=[.!?]) +(?=[A-Z])")


@dataclass(frozen=True)
class Piece:
    """A passage of the edited report, the places of the old ones it is made of, and if it was edited."""

    passage: Passage
    origins: tuple[int, ...]
    edited: bool = False


Pieces = list[Piece]
Edit = Callable[[Piece, random.Random, Sequence[Passage]], Sequence[Piece]]


def with_text(piece: Piece, text: str) -> Piece:
    return replace(
        piece, passage=replace(piece.passage, text=text, fingerprint=fingerprint(text)), edited=True
    )


def numbers(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
    found = list(re.finditer(r"\d+", piece.passage.text))
    one = rng.choice(found)
    text = piece.passage.text
    return [with_text(piece, f"{text[: one.start()]}{int(one[0]) + rng.randint(1, 9)}{text[one.end() :]}")]


def sentence_in(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
    said = _SENTENCE_END.split(rng.choice(other).text)[0]
    sentences = _SENTENCE_END.split(piece.passage.text)
    sentences.insert(rng.randint(0, len(sentences)), said)
    return [with_text(piece, " ".join(sentences))]


def sentence_out(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
    sentences = _SENTENCE_END.split(piece.passage.text)
    if len(sentences) < 2:
        return [piece]
    sentences.pop(rng.randrange(len(sentences)))
    return [with_text(piece, " ".join(sentences))]


def words(share: float, least: int = 2) -> Edit:
    """Put random words of another report in the place of some."""

    def edit(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
        said = piece.passage.text.split()
        for place in rng.sample(range(len(said)), max(least, round(share * len(said)))):
            said[place] = rng.choice(rng.choice(other).text.split())
        return [with_text(piece, " ".join(said))]

    return edit


def split(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
    sentences = _SENTENCE_END.split(piece.passage.text)
    if len(sentences) > 1:
        cut = rng.randint(1, len(sentences) - 1)
    else:
        sentences = piece.passage.text.split()
        cut = rng.randint(len(sentences) // 3, 2 * len(sentences) // 3)
    return [with_text(piece, " ".join(sentences[:cut])), with_text(piece, " ".join(sentences[cut:]))]


def gone(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
    return []


def replaced(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
    text = rng.choice(other).text
    return [replace(with_text(piece, text), origins=())]


def added(piece: Piece, rng: random.Random, other: Sequence[Passage]) -> Sequence[Piece]:
    return [piece, *replaced(piece, rng, other)]


EDITS: dict[str, Edit] = {
    "a number": numbers,
    "a sentence in": sentence_in,
    "a sentence out": sentence_out,
    "2 words": words(0),
    "30% of words": words(0.3),
    "50% of words": words(0.5),
    "split": split,
    "gone": gone,
    "replaced by another": replaced,
    "another added": added,
}
WHOLE = ("moved", "merged", "all but moved and merged")


def edit_report(
    what: str, passages: Sequence[Passage], other: Sequence[Passage], rng: random.Random, count: int = 20
) -> Pieces:
    """Edit some passages of a report; of those that are long, but for numbers."""
    pieces = [Piece(passage, (place,)) for place, passage in enumerate(passages)]
    long = [passage for passage in other if len(passage.text.split()) >= LONG]
    if what == "moved":
        return moved(pieces, rng, count)
    if what == "merged":
        return merged(pieces, rng, count)
    fits = [
        place
        for place, passage in enumerate(passages)
        if (re.search(r"\d", passage.text) if what == "a number" else len(passage.text.split()) >= LONG)
    ]
    chosen = set(rng.sample(fits, min(count, len(fits) // 2)))
    done: Pieces = []
    for place, piece in enumerate(pieces):
        one = EDITS[what] if what in EDITS else rng.choice(list(EDITS.values())[1:])
        done += one(piece, rng, long) if place in chosen else [piece]
    return done


def moved(pieces: Pieces, rng: random.Random, count: int) -> Pieces:
    chosen = set(rng.sample(range(len(pieces)), min(count, len(pieces) // 4)))
    staying = [piece for place, piece in enumerate(pieces) if place not in chosen]
    for place in sorted(chosen):
        staying.insert(rng.randint(0, len(staying)), pieces[place])
    return staying


def merged(pieces: Pieces, rng: random.Random, count: int) -> Pieces:
    fits = [
        place
        for place in range(len(pieces) - 1)
        if all(len(pieces[other].passage.text.split()) >= 5 for other in (place, place + 1))
    ]
    chosen = set(rng.sample(fits, min(count, len(fits) // 3)))
    done: Pieces = []
    skip = False
    for place, piece in enumerate(pieces):
        if skip:
            skip = False
        elif place in chosen:
            after = pieces[place + 1]
            both = with_text(piece, f"{piece.passage.text} {after.passage.text}")
            done.append(replace(both, origins=(*piece.origins, *after.origins)))
            skip = True
        else:
            done.append(piece)
    return done
