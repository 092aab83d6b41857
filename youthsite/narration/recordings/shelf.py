"""The takes of every voice: which sentence each speaks, and which of them a build may use."""

import hashlib
import json
import wave
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ...errors import YouthsiteError
from ...files import read_text, write_text
from ...model import Page
from ..narrators import Asked, SpeakingFailedError, Speech
from ..script import script_of
from ..sound import SAMPLE_RATE
from ..spoken import SpokenWord
from .consent import Consent, read_consents, state_of_voice

TAKES = "takes.json"
FORMAT, WITHOUT_PLACES = 2, 1
"""Lists of format 1 do not say where spoken words stand in the text: there only the sentence is lit."""


@dataclass(frozen=True, slots=True)
class Take:
    """One sentence in one voice.

    `text` is its words as they were when it was recorded, and `said` where each word of their spoken form
    stood, so that another say-list changes nothing; `words` the sample and the letter of that form at which
    each word begins; `level` is how loud it should be, in LUFS.
    """

    voice: str
    slug: str
    page: str
    line: str
    text: str
    words: tuple[tuple[int, int], ...]
    level: float
    sha256: str
    said: tuple[SpokenWord, ...] = ()

    @property
    def place(self) -> tuple[str, str, str]:
        """Report, page and line."""
        return self.slug, self.page, self.line

    @property
    def file(self) -> Path:
        """Where its WAV is, from the folder of all recordings."""
        return Path(self.voice) / self.slug / self.page / f"{self.line}.wav"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a build may use on one day; a voice that ended, or begins later, is not on it.

    `takes` are those of each place, by name of voice: the first of the very words of today is heard.
    It can be sent to other processes.
    """

    recordings: Path
    consents: tuple[Consent, ...] = ()
    takes: dict[tuple[str, str, str], tuple[Take, ...]] = field(default_factory=dict)

    def key(self, asked: Asked) -> str:
        """Name the recording of a line; empty where there is none of these very words."""
        take = self._heard(asked)
        if take is None:
            return ""
        made = json.dumps([take.sha256, take.words, take.level, _rows(take.said)])
        return f"{take.voice} {hashlib.sha256(made.encode()).hexdigest()}"

    def words(self, asked: Asked) -> tuple[SpokenWord, ...]:
        """Give the words that the recording of a line that has a key says, as its text had them then."""
        return self._there(asked).said

    def speech(self, asked: Asked) -> Speech:
        """Give the recording of a line that has a key, as loud as the narrator of the page.

        Raises SpeakingFailedError when its file is gone or is not the one that was added.
        """
        from .loudness import matched

        take = self._there(asked)
        try:
            data = (self.recordings / take.file).read_bytes()
            with wave.open(str(self.recordings / take.file), "rb") as file:
                samples = file.readframes(file.getnframes())
        except (OSError, EOFError, wave.Error) as error:
            raise SpeakingFailedError(f"the recording {take.file.as_posix()} cannot be read") from error
        if hashlib.sha256(data).hexdigest() != take.sha256:
            raise SpeakingFailedError(
                f"the recording {take.file.as_posix()} was changed; add it again with `youthsite voice add`"
            )
        return Speech(matched(samples, take.level), SAMPLE_RATE, take.words)

    def _heard(self, asked: Asked) -> Take | None:
        """The take that speaks a line: the first of its very words."""
        takes = self.takes.get((asked.slug, asked.page, asked.line), ())
        return next((take for take in takes if take.text == asked.text), None)

    def _there(self, asked: Asked) -> Take:
        take = self._heard(asked)
        if take is None:
            raise SpeakingFailedError(f"there is no recording of {asked.slug}/{asked.page} {asked.line}")
        return take

    def readers(self, slug: str, page: Page) -> tuple[str, ...]:
        """Give the names that readers see of whoever speaks lines of a page, each once, in order."""
        asked = (Asked(slug, page.stem, part.id, part.text) for part in script_of(page) if part.id)
        shown = {consent.voice: consent.shown_name for consent in self.consents}
        takes = (self._heard(each) for each in asked)
        return tuple(dict.fromkeys(shown[take.voice] for take in takes if take))

    def may_be_fed(self, slug: str, page: str, lines: Iterable[str]) -> bool:
        """Say whether everybody who recorded these lines of a page agreed to podcasts."""
        feeds = {consent.voice: consent.feeds for consent in self.consents}
        return all(feeds[take.voice] for line in lines for take in self.takes.get((slug, page, line), ()))


def shelf_of(recordings: Path, today: date) -> Shelf:
    """Read what may be used on a day; where two voices speak one line, the first by name is first."""
    every = read_consents(recordings)
    consents = tuple(one for one in every if state_of_voice(one, today) in ("good", "ends soon"))
    takes: dict[tuple[str, str, str], tuple[Take, ...]] = {}
    for consent in consents:
        for take in read_takes(recordings, consent.voice):
            takes[take.place] = (*takes.get(take.place, ()), take)
    return Shelf(recordings, consents, takes)


def read_takes(recordings: Path, voice: str) -> tuple[Take, ...]:
    """Read the takes of a voice; there may be none. Raises YouthsiteError when the list is damaged."""
    path = recordings / voice / TAKES
    if not path.exists():
        return ()
    try:
        data = json.loads(read_text(path))
        if data["format"] not in (FORMAT, WITHOUT_PLACES):
            raise ValueError("another format")
        return tuple(_take(voice, each) for each in data["takes"])
    except (ValueError, KeyError, TypeError) as error:
        fix = "Take the voice out with `youthsite voice withdraw` and add its recordings again."
        raise YouthsiteError("This list of recordings is damaged.", fix=fix, file=path) from error


def write_takes(recordings: Path, voice: str, takes: Iterable[Take]) -> None:
    """Write the takes of a voice, sorted, one of each line."""
    rows = [
        {**{name: getattr(take, name) for name in _KEPT}, "said": _rows(take.said)}
        for take in sorted({take.place: take for take in takes}.values(), key=lambda take: take.place)
    ]
    path = recordings / voice / TAKES
    write_text(path, json.dumps({"format": FORMAT, "takes": rows}, ensure_ascii=False, indent=1) + "\n")


_KEPT = ("slug", "page", "line", "text", "words", "level", "sha256")


def _rows(said: Iterable[SpokenWord]) -> list[list[int]]:
    return [[word.start, word.end, *word.source] for word in said]


def _take(voice: str, row: dict[str, Any]) -> Take:
    words = tuple((int(sample), int(letter)) for sample, letter in row["words"])
    texts = {name: str(row[name]) for name in ("slug", "page", "line", "text", "sha256")}
    if any("/" in texts[name] or ".." in texts[name] for name in ("slug", "page", "line")):
        raise ValueError("a place outside")
    said = tuple(SpokenWord(start, end, (first, last)) for start, end, first, last in row.get("said", ()))
    return Take(voice, words=words, level=float(row["level"]), said=said, **texts)
