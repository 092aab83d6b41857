"""The booth, where a narrator and a cache meet: speaks what is new, and puts pages together."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from ..errors import YouthsiteError
from ..model import Page
from ..settings import AudioSettings
from . import mp3, sound
from .cache import Store, key_of
from .cues import Cue, to_vtt
from .narrators import Narrator, SpeakingFailedError, narrator_for
from .script import Segment, SegmentKind, script_of
from .spoken import SayList, spoken_form

FORMAT = 1
"""Raise it when the same words would be cut, paused, levelled or encoded otherwise: all is then made anew."""
OPENING, BETWEEN, AFTER_HEADING, BEFORE_HEADING, UNSPOKEN = 0.1, 0.35, 0.5, 0.7, 0.3
"""Seconds of silence: before a page, between sentences, round headings, and for a line without a word."""


@dataclass(frozen=True, slots=True)
class PageAudio:
    """One page as sound: an MP3 in the cache, its length and size, and when each line is heard."""

    path: Path
    seconds: float
    bytes: int
    cues: tuple[Cue, ...]
    vtt: str


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, its spoken form, and the name of its speech in the cache; empty where nothing is said."""

    page: Page
    segment: Segment
    spoken: str
    key: str


class Booth:
    """One narrator, one say-list and one cache. Several threads may use it at once; close it when done."""

    def __init__(self, audio: AudioSettings, say_list: SayList, cache: Path) -> None:
        self._audio = audio
        self._say_list = say_list
        self._narrator: Narrator = narrator_for(audio)
        self._speech = Store(cache / "speech", ".pcm")
        self._sounds = Store(cache / "pages", ".mp3")
        self._records = Store(cache / "pages", ".json")

    def __enter__(self) -> "Booth":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._narrator.close()

    def parts(self, page: Page, notice: str) -> tuple[Part, ...]:
        """Give what is to be spoken of a page, with the name of each part in the cache."""
        return tuple(self._part(page, segment) for segment in script_of(page, notice))

    def _part(self, page: Page, segment: Segment) -> Part:
        spoken = spoken_form(segment.text, self._say_list)
        narrator, audio = self._narrator, self._audio
        key = key_of(FORMAT, narrator.id, narrator.version, audio.voice, audio.rate, spoken) if spoken else ""
        return Part(page, segment, spoken, key)

    def made(self, parts: tuple[Part, ...]) -> PageAudio | None:
        """Give the page of these parts from the cache; None when it is not there whole."""
        key = _page_key(parts)
        sealed = self._records.get_sealed(key)
        if sealed is None:
            return None
        record = json.loads(sealed)
        path = self._sounds.path(key)
        if not path.exists() or _digest(path.read_bytes()) != record["sha256"]:
            return None
        return _page_audio(path, record, parts)

    def make(self, parts: tuple[Part, ...]) -> PageAudio:
        """Put a page together, speaking what is missing, and keep it in the cache."""
        speech = [self.samples(part) for part in parts]
        placed = list(_placed(parts, speech))
        gain = sound.gain_for(speech)
        data = mp3.encode(_chunks(speech, placed, gain))
        spans = [(start, start + len(samples)) for start, samples in zip(placed, speech, strict=True)]
        record = {
            "sha256": _digest(data),
            "seconds": mp3.seconds_of(data),
            "bytes": len(data),
            "spans": spans,
        }
        key = _page_key(parts)
        path = self._sounds.put(key, data)
        self._records.put_sealed(key, json.dumps(record, sort_keys=True).encode())
        return _page_audio(path, record, parts)

    def speak(self, part: Part) -> None:
        """See to it that the speech of a part is in the cache; errors as in `samples`."""
        self.samples(part)

    def samples(self, part: Part) -> "sound.Samples":
        """Give the samples of a part from the cache, or speak it.

        Raises YouthsiteError naming page and sentence when the narrator fails.
        """
        import numpy as np

        if not part.key:
            return sound.silence(UNSPOKEN)
        kept = self._speech.get_sealed(part.key)
        if kept is not None:
            return np.frombuffer(kept, dtype="<i2")
        try:
            spoken = self._narrator.speak(part.spoken, self._audio.voice, self._audio.rate)
            samples = sound.from_speech(spoken)
        except SpeakingFailedError as error:
            raise _not_spoken(part, error) from error
        self._speech.put_sealed(part.key, samples.tobytes())
        return samples


def _not_spoken(part: Part, error: SpeakingFailedError) -> YouthsiteError:
    block_id = part.segment.id.rpartition("-")[0]
    line = next((block.line for block in part.page.blocks if block.id == block_id), None)
    return YouthsiteError(
        f'On the page "{part.page.title}" this could not be spoken: "{part.segment.text}" ({error}).',
        fix="Change the words, or choose another voice under `audio` in youthsite.yml.",
        file=part.page.path,
        line=line,
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _page_key(parts: tuple[Part, ...]) -> str:
    return key_of(FORMAT, mp3.encoder_name(), [(part.segment.kind, part.key) for part in parts])


def _page_audio(path: Path, record: dict[str, Any], parts: tuple[Part, ...]) -> PageAudio:
    spans = zip(parts, record["spans"], strict=True)
    cues = tuple(
        Cue(part.segment.id, _heard(start), _heard(end)) for part, (start, end) in spans if part.segment.id
    )
    vtt = to_vtt(cues, {part.segment.id: part.segment.text for part in parts})
    return PageAudio(path, record["seconds"], record["bytes"], cues, vtt)


def _heard(place: int) -> float:
    return round((place + mp3.DELAY) / sound.SAMPLE_RATE, 3)


def _placed(parts: tuple[Part, ...], speech: "list[sound.Samples]") -> Iterator[int]:
    place = round(OPENING * sound.SAMPLE_RATE)
    before: SegmentKind | None = None
    for part, samples in zip(parts, speech, strict=True):
        if before:
            place += round(_pause(before, part.segment.kind) * sound.SAMPLE_RATE)
        yield place
        place += len(samples)
        before = part.segment.kind


def _pause(before: SegmentKind, after: SegmentKind) -> float:
    if after == "heading":
        return BEFORE_HEADING
    return BETWEEN if before == "sentence" else AFTER_HEADING


def _chunks(speech: "list[sound.Samples]", placed: list[int], gain: float) -> Iterator[bytes]:
    end = 0
    for start, samples in zip(placed, speech, strict=True):
        yield bytes(2 * (start - end))
        yield sound.levelled(samples, gain).tobytes()
        end = start + len(samples)
