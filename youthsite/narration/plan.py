"""The plan of a page's sound: what is spoken by whom, in which order, with which pauses.

A plan is plain data: it can be sent to another process or computer, which then does as it says.
"""

from dataclasses import dataclass
from pathlib import Path

from . import mp3
from .cache import key_of
from .id3 import Tags
from .narrators import Asked
from .script import Segment, SegmentKind
from .sound import AFTER, BEFORE
from .spoken import SpokenWord
from .voices import Voice

FORMAT = 2
"""Raise it when the same words would be cut, paused, levelled or encoded otherwise: all is then made anew."""
KEPT = round(1000 * (BEFORE + AFTER))


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, its spoken form, and the name of its speech in the cache; empty where nothing is said.

    `words` say where each spoken word stands in the segment's text. `recorded` is set where somebody recorded
    the line.
    """

    segment: Segment
    spoken: str
    words: tuple[SpokenWord, ...]
    key: str
    voice: Voice
    recorded: Asked | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One page in one voice; a part of it may have another.

    `named_in` is the line of the page that asks for the voice; None where the settings do.
    """

    title: str
    path: Path
    voice: Voice
    parts: tuple[Part, ...]
    pause: int
    heading_pause: int
    tags: Tags
    named_in: int | None = None

    @property
    def key(self) -> str:
        """The name of the page's sound in the cache; the ids of its lines have no part in it."""
        headings = [part.segment.text for part in self.parts if part.segment.kind == "heading"]
        tags = (self.tags.title, self.tags.partnership, self.tags.album, self.tags.language)
        parts = [(part.segment.kind, part.key) for part in self.parts]
        return key_of(FORMAT, mp3.encoder_name(), self.pause, self.heading_pause, tags, headings, parts)

    @property
    def is_recorded(self) -> bool:
        """Whether people spoke every line of the page themselves; our own words and pictures apart."""
        lines = [part for part in self.parts if part.segment.kind in ("title", "heading", "sentence")]
        return all(part.recorded or not part.key for part in lines)

    def silence_between(self, before: SegmentKind, after: SegmentKind) -> float:
        """Give the seconds of silence to put between two parts: the pause less what speech brings itself."""
        if after == "heading":
            pause = self.heading_pause
        elif before in {"title", "heading", "notice"}:
            pause = (self.pause + self.heading_pause) // 2
        else:
            pause = self.pause
        return (pause - KEPT) / 1000
