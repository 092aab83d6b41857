"""Frames for long sentences about people, tried when a sentence can be told in no other way."""

import re

from ...model import Edit
from ..context import Context
from ..one_sentence import Telling, tell_whole
from . import made, said, surveys, taking_part
from .frame import Fit, Frame, holds_back

__all__ = ["fits", "tell_people"]

_SMALL = frozenset({"job", "n", "groups", "more"})
_Q_AND_A = re.compile(r"\bQ (?:and|&) A\b")
FRAMES: tuple[Frame, ...] = (*surveys.FRAMES, *made.FRAMES, *said.FRAMES, *taking_part.FRAMES)


def fits(sentence: str) -> list[Fit]:
    """Give the frames that fit a whole sentence, in their order."""
    text = " ".join(sentence.split()).rstrip(".")
    matches = ((frame, frame.pattern.match(text)) for frame in FRAMES)
    return [
        Fit(frame, {name: _plain(name, words or "") for name, words in match.groupdict().items()})
        for frame, match in matches
        if match
    ]


def _plain(name: str, words: str) -> str:
    """Write counts and kinds of job with small letters ("Promise Workers"), and "Q and A" in full."""
    return words.lower() if name in _SMALL else _Q_AND_A.sub("question and answer", words)


def tell_people(sentence: str, context: Context) -> Telling | None:
    """Tell a sentence by the first frame whose core can be told; what is left over is listed as to do."""
    for fit in fits(sentence):
        if telling := _tell_fit(sentence, fit, context):
            return telling
    return None


def _tell_fit(sentence: str, fit: Fit, context: Context) -> Telling | None:
    lines: list[str] = []
    edits: list[Edit] = []
    framed: list[str] = []
    told: frozenset[str] = frozenset()
    for place, ways in enumerate((fit.frame.first, *fit.frame.then)):
        for line, names in fit.ways(ways):
            telling = tell_whole(line, context)
            if telling.lines and names - told:
                lines += telling.lines
                edits += telling.edits
                framed.append(line)
                told |= names
                break
        if place == 0 and not lines:
            return None
    rest = fit.rest(told)
    if any(holds_back(words) for words in rest):
        return None
    parted = Edit("people", sentence, "\n".join(framed))
    left = tuple(Edit("to do: what else the sentence says", words, "") for words in rest)
    return Telling(tuple(lines), (parted, *left, *edits))
