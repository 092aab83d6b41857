"""Sound files that people bring: read, or refused in plain words. Nothing in them is trusted."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import YouthsiteError
from ..sound import SAMPLE_RATE, resampled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]
    Floats = NDArray[np.float64]

MOST_BYTES = 40_000_000
LONGEST, SHORTEST = 5 * 60, 0.2
"""Seconds."""
TOO_SOFT = 0.01
"""A recording whose loudest sample is below this part of full scale holds no voice."""
BY_WAVE = {".wav", ".wave"}
BY_AV = {".webm", ".mp4", ".m4a", ".ogg", ".opus", ".mp3", ".aac", *BY_WAVE}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A recording as 16-bit mono samples at 22,050 a second, without the silence around the voice.

    `notes` say what a person may want to record again.
    """

    samples: Samples
    notes: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """How long the voice is heard."""
        return len(self.samples) / SAMPLE_RATE


def read_sound(path: Path) -> Incoming:
    """Read a recording.

    Raises YouthsiteError when the file is missing, too large, of another kind, broken, too long or short, or
    silent.
    """
    if not path.is_file():
        raise YouthsiteError("There is no such file.", fix="Check its name.", file=path)
    size = path.stat().st_size
    if size > MOST_BYTES:
        fix = f"Record it sentence by sentence; a file can have {MOST_BYTES // 1_000_000} MB."
        raise YouthsiteError(f"The file has {size / 1e6:.0f} MB.", fix=fix, file=path)
    if path.suffix.lower() not in BY_AV:
        raise YouthsiteError(
            "This is not a kind of sound file that can be read.", fix="Save it as WAV.", file=path
        )
    floats, rate = _decoded(path)
    seconds = len(floats) / rate
    if not SHORTEST <= seconds <= LONGEST:
        fix = f"It should be between {SHORTEST} seconds and {LONGEST // 60} minutes long."
        raise YouthsiteError(f"The recording is {seconds:.1f} seconds long.", fix=fix, file=path)
    return _voice_of(resampled(floats, rate), path)


def _decoded(path: Path) -> tuple[Floats, int]:
    if path.suffix.lower() in BY_WAVE:
        try:
            return _by_wave(path)
        except (wave.Error, EOFError, OSError, ValueError) as error:
            if find_spec("av") is None:
                raise _broken(path) from error
    if find_spec("av") is None:
        fix = "Save it as WAV, or run `pip install 'youthsite[record]'`."
        raise YouthsiteError(f"Files ending in {path.suffix} need one more part.", fix=fix, file=path)
    from .by_av import decoded

    return decoded(path, LONGEST, _broken(path))


def _by_wave(path: Path) -> tuple[Floats, int]:
    import numpy as np

    with wave.open(str(path), "rb") as file:
        channels, width, rate, count, *_ = file.getparams()
        if channels < 1 or not 4000 <= rate <= 200_000 or width not in (1, 2, 3, 4):
            raise ValueError("not a recording")
        data = file.readframes(min(count, (LONGEST + 1) * rate))
    whole = data[: len(data) // (channels * width) * channels * width]
    if width == 1:
        numbers = (np.frombuffer(whole, dtype=np.uint8).astype(np.float64) - 128) / 128
    elif width == 3:
        wide = np.zeros((len(whole) // 3, 4), dtype=np.uint8)
        wide[:, 1:] = np.frombuffer(whole, dtype=np.uint8).reshape(-1, 3)
        numbers = wide.view("<i4").reshape(-1) / 2**31
    else:
        numbers = np.frombuffer(whole, dtype=f"<i{width}") / 2 ** (8 * width - 1)
    mono: Floats = numbers.reshape(-1, channels).mean(axis=1)
    return mono, rate


def _voice_of(floats: Floats, path: Path) -> Incoming:
    import numpy as np

    floats = np.nan_to_num(floats - floats.mean())
    peak = float(np.abs(floats).max())
    loud = loud_steps(floats)
    if peak < TOO_SOFT or loud.size < 5:
        fix = "Record it again, nearer to the microphone."
        raise YouthsiteError("Nothing is heard in this recording.", fix=fix, file=path)
    step = round(0.01 * SAMPLE_RATE)
    start = max(0, int(loud[0]) * step - round(0.05 * SAMPLE_RATE))
    end = min(len(floats), (int(loud[-1]) + 1) * step + round(0.1 * SAMPLE_RATE))
    notes = ("It is so loud that it crackles.",) if np.mean(np.abs(floats) > 0.985) > 0.002 else ()
    voice = np.clip(floats[start:end] * 32767, -32768, 32767).round().astype("<i2")
    return Incoming(voice, notes)


def loud_steps(floats: Floats) -> NDArray[np.intp]:
    """Number the hundredths of a second in which a voice is heard over the noise of the room."""
    import numpy as np

    step = round(0.01 * SAMPLE_RATE)
    count = len(floats) // step
    powers = np.sqrt((floats[: count * step].reshape(count, step) ** 2).mean(axis=1))
    if count == 0 or powers.max() <= 0:
        return np.zeros(0, dtype=np.intp)
    floor = float(np.percentile(powers, 10))
    return np.flatnonzero(powers > max(min(3 * floor, 0.2 * powers.max()), 0.03 * powers.max()))


def _broken(path: Path) -> YouthsiteError:
    return YouthsiteError(
        "This file is broken, or holds no sound.", fix="Record it again and save it as WAV.", file=path
    )
