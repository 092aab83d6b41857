"""The booth, where narrators and a cache meet: speaks what is new, and puts pages together.

A booth is plain data, as a plan is: sent to another process, it opens its own narrators there.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import YouthsiteError
from ..settings import AudioSettings
from . import formats, id3, mp3, sound
from .audio import PageAudio, chapters_of, page_audio
from .cache import Store, key_of
from .formats import OtherFile
from .narrators import Recorded, SpeakingFailedError, Speech, narrator_here
from .plan import Part, Plan
from .script import SegmentKind
from .voices import asked_by

OPENING, UNSPOKEN = 0.1, 0.3
"""Seconds of silence: before a page, and for a line without a word."""


@dataclass(frozen=True, slots=True)
class Booth:
    """Settings, a cache folder, and people's own recordings if any. Several may use one cache at once."""

    audio: AudioSettings
    cache: Path
    recorded: Recorded | None = None

    def made(self, plan: Plan) -> PageAudio | None:
        """Give the page of this plan from the cache; None when it is not there whole."""
        sealed = self._records.get_sealed(plan.key)
        if sealed is None:
            return None
        record = json.loads(sealed)
        data = self._sounds.get(plan.key)
        if data is None or _digest(data) != record["sha256"]:
            return None
        return page_audio(self._sounds.path(plan.key), record, plan)

    def make(self, plan: Plan) -> PageAudio:
        """Put a page together, speaking what is missing, and keep it in the cache."""
        clips, placed = self._placed_clips(plan)
        spans = [(start, start + len(clip.samples)) for start, clip in zip(placed, clips, strict=True)]
        frames = mp3.encode(_chunks(clips, placed))
        seconds = mp3.seconds_of(frames)
        data = id3.tag(plan.tags, chapters_of(plan, spans, seconds)) + frames
        record = {
            "sha256": _digest(data),
            "seconds": seconds,
            "bytes": len(data),
            "spans": spans,
            "words": [clip.words for clip in clips],
        }
        path = self._sounds.put(plan.key, data)
        self._records.put_sealed(plan.key, json.dumps(record, sort_keys=True).encode())
        return page_audio(path, record, plan)

    def other_file(self, plan: Plan, kind: str, audio: PageAudio) -> OtherFile:
        """Give the sound of a page in another kind of file, from the cache or made now."""
        key = key_of(plan.key, formats.encoder_name(kind))
        files, sums = Store(self.cache / "pages", f".{kind}"), Store(self.cache / "pages", ".sum")
        data = files.get(key)
        if data is None or sums.get_sealed(key) != _digest(data).encode():
            chunks = _chunks(*self._placed_clips(plan))
            data = formats.encode(kind, chunks, plan.tags, audio.chapters)
            files.put(key, data)
            sums.put_sealed(key, _digest(data).encode())
        return OtherFile(kind, files.path(key), len(data))

    def _placed_clips(self, plan: Plan) -> tuple[list[sound.Clip], list[int]]:
        """The speech of every part, and at which sample of the page each begins."""
        clips = [self.clip(plan, part) for part in plan.parts]
        return clips, list(_placed(plan, clips))

    def speak(self, plan: Plan, part: Part) -> None:
        """See to it that the speech of a part is in the cache; errors as in `clip`."""
        self.clip(plan, part)

    def clip(self, plan: Plan, part: Part) -> sound.Clip:
        """Give the speech of a part from the cache, or speak it.

        Raises YouthsiteError naming page and sentence when the narrator fails.
        """
        if not part.key:
            return sound.Clip(sound.silence(UNSPOKEN))
        kept = self._speech.get_sealed(part.key)
        if kept is not None:
            return sound.unpacked(kept)
        try:
            with asked_by(plan.path, plan.named_in if part.voice == plan.voice else None):
                clip = sound.from_speech(self._speech_of(part))
        except SpeakingFailedError as error:
            raise _not_spoken(plan, part, error) from error
        self._speech.put_sealed(part.key, sound.packed(clip))
        return clip

    def _speech_of(self, part: Part) -> Speech:
        if part.recorded is not None and self.recorded is not None:
            return self.recorded.speech(part.recorded)
        narrator = narrator_here(self.audio, part.voice.narrator)
        return narrator.speak(part.spoken, part.voice.name, part.voice.rate)

    @property
    def _speech(self) -> Store:
        return Store(self.cache / "speech", ".pcm")

    @property
    def _sounds(self) -> Store:
        return Store(self.cache / "pages", ".mp3")

    @property
    def _records(self) -> Store:
        return Store(self.cache / "pages", ".json")


def _not_spoken(plan: Plan, part: Part, error: SpeakingFailedError) -> YouthsiteError:
    return YouthsiteError(
        f'On the page "{plan.title}" this could not be spoken: "{part.segment.text}" ({error}).',
        fix="Change the words, or choose another voice under `audio` in youthsite.yml.",
        file=plan.path,
        line=part.segment.source_line or None,
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _placed(plan: Plan, clips: list[sound.Clip]) -> Iterator[int]:
    place = round(OPENING * sound.SAMPLE_RATE)
    before: SegmentKind | None = None
    for part, clip in zip(plan.parts, clips, strict=True):
        if before:
            place += round(plan.silence_between(before, part.segment.kind) * sound.SAMPLE_RATE)
        yield place
        place += len(clip.samples)
        before = part.segment.kind


def _chunks(clips: list[sound.Clip], placed: list[int]) -> Iterator[bytes]:
    gain = sound.gain_for([clip.samples for clip in clips])
    end = 0
    for start, clip in zip(placed, clips, strict=True):
        yield bytes(2 * (start - end))
        yield sound.levelled(clip.samples, gain).tobytes()
        end = start + len(clip.samples)
