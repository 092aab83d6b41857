"""A page as sound: its file, and when each line, word and chapter of it is heard."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import mp3, sound
from .cues import Cue, WordCue, to_vtt, word_places
from .formats import OtherFile
from .id3 import Chapter
from .plan import Part, Plan
from .voices import Voice


@dataclass(frozen=True, slots=True)
class PageAudio:
    """One page as sound: an MP3 in the cache, its length and size, and when each line is heard.

    `words` are there where the narrator knows when its words begin. `recorded` are the ids of lines that
    people spoke themselves. `others` is the same page in the other voices that readers can choose, `files`
    the same sound in other kinds of file.
    """

    path: Path
    seconds: float
    bytes: int
    cues: tuple[Cue, ...]
    vtt: str
    words: tuple[WordCue, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    voice: Voice | None = None
    language: str = "en-GB"
    recorded: tuple[str, ...] = ()
    others: tuple["PageAudio", ...] = ()
    files: tuple[OtherFile, ...] = ()


def page_audio(path: Path, record: dict[str, Any], plan: Plan) -> PageAudio:
    """Give a page's sound from what the cache holds of it; see `Booth.make` for the record."""
    spans = [(start, end) for start, end in record["spans"]]
    timed = list(zip(plan.parts, spans, record["words"], strict=True))
    cues = tuple(
        Cue(part.segment.id, heard(start), heard(end)) for part, (start, end), _ in timed if part.segment.id
    )
    return PageAudio(
        path,
        record["seconds"],
        record["bytes"],
        cues,
        to_vtt(cues, {part.segment.id: part.segment.text for part in plan.parts}),
        tuple(word for part, span, begins in timed for word in _words(part, span, begins)),
        chapters_of(plan, spans, record["seconds"]),
        plan.voice,
        plan.tags.language,
        tuple(part.segment.id for part in plan.parts if part.recorded),
    )


def chapters_of(plan: Plan, spans: list[tuple[int, int]], seconds: float) -> tuple[Chapter, ...]:
    """Give the page's chapters: one from its start, called as the page, and one from each heading."""
    begins = [(plan.title, 0.0)] + [
        (part.segment.text, heard(start))
        for part, (start, _) in zip(plan.parts, spans, strict=True)
        if part.segment.kind == "heading"
    ]
    ends = [start for _, start in begins[1:]] + [round(seconds, 3)]
    return tuple(Chapter(title, start, end) for (title, start), end in zip(begins, ends, strict=True))


def heard(place: int) -> float:
    """Give the second of the MP3, to the millisecond, at which a sample is heard."""
    return round((place + mp3.DELAY) / sound.SAMPLE_RATE, 3)


def _words(part: Part, span: tuple[int, int], begins: list[tuple[int, int]]) -> Iterator[WordCue]:
    if not part.segment.id:
        return
    start, end = span
    for first, until, letter, last in word_places(part.words, begins, end - start):
        yield WordCue(part.segment.id, heard(start + first), heard(start + until), letter, last)
