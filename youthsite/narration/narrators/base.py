"""What every narrator can do, what people's own recordings can, and what may go wrong when one speaks."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol

from ...errors import YouthsiteError
from ...settings import FILE
from ..spoken.traced import SpokenWord


@dataclass(frozen=True, slots=True)
class Speech:
    """What a narrator said: 16-bit mono samples, little end first, and how many of them make a second.

    `words` says when words begin, in order: the sample, and the letter of the spoken form. It is empty where
    the narrator does not know.
    """

    samples: bytes
    sample_rate: int
    words: tuple[tuple[int, int], ...] = ()

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / 2 / self.sample_rate


class Narrator(Protocol):
    """One who speaks. The same text, voice, rate and version always give the same speech."""

    @property
    def id(self) -> str:
        """The name in the settings; part of the name of cached speech."""

    @property
    def version(self) -> str:
        """Changes when the same text may sound different; part of the name of cached speech."""

    def speak(self, spoken: str, voice: str, rate: int) -> Speech:
        """Speak one spoken form at `rate` words a minute; may be called from several threads at once.

        Raises YouthsiteError when there is no such voice, and SpeakingFailedError when no speech came.
        """

    def close(self) -> None:
        """Let go of processes; speaking again starts new ones."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A line that somebody may have recorded: of which report and page, the id of the line, and its text."""

    slug: str
    page: str
    line: str
    text: str


class Recorded(Protocol):
    """People's own voices, which win over every narrator. It can be pickled."""

    def key(self, asked: Asked) -> str:
        """Name the recording of a line, and change the name when it changes; empty where there is none."""

    def words(self, asked: Asked) -> tuple[SpokenWord, ...]:
        """Give the words that the recording of a line that has a key says, and their places in its text."""

    def speech(self, asked: Asked) -> Speech:
        """Give the recording of a line that has a key, loudness matched.

        Raises SpeakingFailedError when it cannot be read any more.
        """


class SpeakingFailedError(Exception):
    """A text could not be spoken; whoever knows its page and sentence turns this into a YouthsiteError."""


def no_such_voice(voice: str, names: list[str]) -> YouthsiteError:
    """The error for a wrong voice of the settings, with the closest of the names there are."""
    close = get_close_matches(voice, names, n=3, cutoff=0.4)
    fix = (
        f"Close names are: {', '.join(close)}."
        if close
        else f"There are {len(names)} voices, such as {', '.join(names[:3])}."
    )
    return YouthsiteError(f"There is no voice `{voice}`.", fix=f"{fix} Choose another `voice`.", file=FILE)
