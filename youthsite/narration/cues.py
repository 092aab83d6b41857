"""Cues: when each line of a page is spoken, and each word of it, and the lines as WebVTT."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from .spoken import SpokenWord
from .webvtt import write_vtt


@dataclass(frozen=True, slots=True)
class Cue:
    """From when to when the line with this id is heard, in seconds of the page's MP3, to the millisecond."""

    id: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class WordCue:
    """From when to when a word of a line is heard; it is the text of that line from letter `first` to `last`.

    "2021/22" is one word here, however many are spoken for it.
    """

    id: str
    start: float
    end: float
    first: int
    last: int


def word_places(
    words: Sequence[SpokenWord], begins: Sequence[tuple[int, int]], end: int
) -> list[tuple[int, int, int, int]]:
    """Join what a narrator says of its words with where they stand in the text.

    `begins` are the sample and the letter of the spoken form at which each word begins; `end` is the last
    sample. Gives first sample, end, first letter and last of each written word, in order of time.
    """
    starts = [word.start for word in words]
    found: list[tuple[int, tuple[int, int]]] = []
    for sample, letter in sorted(begins):
        place = bisect_right(starts, letter) - 1
        if place < 0 or letter >= words[place].end:
            continue
        source = words[place].source
        if found and source[0] < found[-1][1][1]:
            first, last = found[-1][1]
            found[-1] = (found[-1][0], (first, max(last, source[1])))
        else:
            found.append((sample, source))
    ends = [*(sample for sample, _ in found[1:]), end] if found else []
    timed = zip(found, ends, strict=True)
    return [(start, until, first, last) for (start, (first, last)), until in timed if start < until]


def to_vtt(cues: Sequence[Cue], lines: Mapping[str, str]) -> str:
    """Write cues as WebVTT with the text of each line, found by its id."""
    return write_vtt((cue.id, cue.start, cue.end, _text(lines[cue.id])) for cue in cues)


def _text(line: str) -> str:
    return escape(" ".join(line.split()), quote=False)
