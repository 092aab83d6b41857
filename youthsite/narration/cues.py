"""Cues: when each line of a page is spoken, and the same as WebVTT."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """From when to when the line with this id is heard, in seconds of the page's MP3, to the millisecond."""

    id: str
    start: float
    end: float


def to_vtt(cues: Sequence[Cue], lines: Mapping[str, str]) -> str:
    """Write cues as WebVTT with the text of each line, found by its id."""
    return "\n\n".join(["WEBVTT", *(_cue(cue, lines[cue.id]) for cue in cues)]) + "\n"


def _cue(cue: Cue, text: str) -> str:
    escaped = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{cue.id}\n{_time(cue.start)} --> {_time(cue.end)}\n{escaped}"


def _time(seconds: float) -> str:
    whole = round(seconds * 1000)
    minutes, rest = divmod(whole, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"
