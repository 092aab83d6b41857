"""Other kinds of sound file than MP3, to save: Opus and M4A, with PyAV, the extra `formats`.

The cues of a page belong to its MP3; these files are for listening without the page.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import YouthsiteError
from .id3 import Chapter, Tags
from .sound import SAMPLE_RATE

BIT_EXACT = {"fflags": "+bitexact"}
"""Without it FFmpeg writes a random number into each Ogg file, and two builds would differ."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name for readers, what FFmpeg calls it, its encoder, samples and bits a second."""

    shown: str
    container: str
    encoder: str
    sample_rate: int
    bits: int


KINDS = {
    "opus": Kind("Opus", "ogg", "libopus", 48000, 24_000),
    "m4a": Kind("M4A", "ipod", "aac", SAMPLE_RATE, 40_000),
}
"""By the ending of the file. Opus is half as large as MP3; M4A is what Apple's players like best."""


@dataclass(frozen=True, slots=True)
class OtherFile:
    """The same sound in another kind of file."""

    kind: str
    path: Path
    bytes: int

    @property
    def shown(self) -> str:
        """Its kind as readers know it."""
        return KINDS[self.kind].shown


def refuse_unknown(kinds: Sequence[str]) -> None:
    """Raise YouthsiteError for a kind that is none, or where what makes them is not installed."""
    for kind in kinds:
        if kind not in KINDS:
            raise YouthsiteError(
                f"`{kind}` is not a kind of sound file that can be made.",
                fix=f"Write {' or '.join(KINDS)} under `formats` in youthsite.yml; MP3 is always made.",
            )
    if kinds and find_spec("av") is None:
        raise YouthsiteError(
            f"Files ending in .{kinds[0]} need one more part.",
            fix="Run `pip install 'youthsite[formats]'`, or take `formats` out of youthsite.yml.",
        )


def encoder_name(kind: str) -> str:
    """Name the encoder and what it is asked for; part of the name of cached files."""
    chosen = KINDS[kind]
    return f"av {version('av')} {chosen.encoder} {chosen.sample_rate} {chosen.bits}"


def encode(kind: str, chunks: Iterable[bytes], tags: Tags, chapters: Sequence[Chapter]) -> bytes:
    """Encode 16-bit mono samples, given piece after piece, on one thread: the same bytes each time."""
    import av
    import numpy as np

    chosen, made = KINDS[kind], io.BytesIO()
    with av.open(made, "w", format=chosen.container, options=BIT_EXACT) as file:
        stream: Any = file.add_stream(chosen.encoder, rate=chosen.sample_rate, layout="mono")
        stream.bit_rate = chosen.bits
        stream.codec_context.thread_count = 1
        for name, text in _named(tags):
            file.metadata[name] = text
        if chosen.container != "ogg":
            file.set_chapters([_chapter(number, each) for number, each in enumerate(chapters)])
        samples = np.frombuffer(b"".join(chunks), dtype="<i2")
        frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return made.getvalue()


def _named(tags: Tags) -> list[tuple[str, str]]:
    named = [("title", tags.title), ("artist", tags.partnership), ("album", tags.album)]
    return [(name, " ".join(text.split())) for name, text in named if text.strip()]


def _chapter(number: int, chapter: Chapter) -> Any:  # noqa: ANN401
    return {
        "id": number,
        "start": round(chapter.start * 1000),
        "end": round(chapter.end * 1000),
        "time_base": Fraction(1, 1000),
        "metadata": {"title": chapter.title},
    }
