"""Sound as samples: cutting silence off, measuring loudness, bringing it to one level without clipping.

The same samples always give the same. numpy is imported inside, as it comes with the `audio` extra only.
Loudness and its K-weighting follow ITU-R BS.1770-4, for one channel.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .narrators import SpeakingFailedError, Speech

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]
    Floats = NDArray[np.float64]

SAMPLE_RATE = 22050
TARGET = -15.4
"""LUFS before pauses and encoding, which take some 0.6 dB: the file then measures about -16."""
CEILING = 10 ** (-2.0 / 20) * 32767
"""The highest sample before encoding, -2 dBFS; MP3 may add up to about 1 dB."""
QUIET = 100
"""A sample below this (-50 dBFS) counts as silence."""
BEFORE, AFTER = 0.02, 0.05
"""Seconds of near silence that are kept before and after speech, so that no sound is cut."""
BLOCK, HOP = round(0.4 * SAMPLE_RATE), round(0.2 * SAMPLE_RATE)


@dataclass(frozen=True, slots=True)
class Clip:
    """Speech as it is kept: 22,050 samples a second, and at which sample and letter each word begins."""

    samples: Samples
    words: tuple[tuple[int, int], ...] = ()


def packed(clip: Clip) -> bytes:
    """Write a clip as bytes: a line of JSON with its words, then its samples."""
    return json.dumps(clip.words).encode() + b"\n" + clip.samples.tobytes()


def unpacked(data: bytes) -> Clip:
    """Read a clip that `packed` wrote."""
    import numpy as np

    words, _, samples = data.partition(b"\n")
    return Clip(
        np.frombuffer(samples, dtype="<i2"), tuple((sample, letter) for sample, letter in json.loads(words))
    )


def from_speech(speech: Speech) -> Clip:
    """Give the speech at 22,050 samples a second without the silence around it, its ends faded over 5 ms.

    Raises SpeakingFailedError when nothing is heard.
    """
    import numpy as np

    samples = samples_of(speech)
    heard = np.flatnonzero(np.abs(samples.astype(np.int32)) > QUIET)
    if heard.size == 0:
        raise SpeakingFailedError("nothing was heard")
    start, end = max(0, heard[0] - round(BEFORE * SAMPLE_RATE)), heard[-1] + round(AFTER * SAMPLE_RATE)
    cut = _faded(samples[start:end])
    factor = SAMPLE_RATE / speech.sample_rate
    words = ((round(sample * factor) - int(start), letter) for sample, letter in speech.words)
    return Clip(cut, tuple((min(max(sample, 0), len(cut)), letter) for sample, letter in words))


def samples_of(speech: Speech) -> Samples:
    """Give speech as 16-bit samples, 22,050 a second."""
    import numpy as np

    samples = np.frombuffer(speech.samples, dtype="<i2")
    if speech.sample_rate == SAMPLE_RATE:
        return samples
    made = resampled(samples.astype(np.float64), speech.sample_rate)
    return np.clip(made, -32767, 32767).round().astype("<i2")


def resampled(samples: Floats, sample_rate: int) -> Floats:
    """Give the same sound at 22,050 samples a second.

    The spectrum is cut or filled, so that no high sound comes back as a low one.
    """
    import numpy as np

    if sample_rate == SAMPLE_RATE or len(samples) == 0:
        return samples
    around = sample_rate // 10
    padded = np.pad(samples, (around, around))
    count = round(len(padded) * SAMPLE_RATE / sample_rate)
    spectrum = np.fft.rfft(padded)
    kept = np.zeros(count // 2 + 1, dtype=complex)
    shared = min(len(kept), len(spectrum))
    kept[:shared] = spectrum[:shared]
    made: Floats = np.fft.irfft(kept, count) * (count / len(padded))
    before = round(around * SAMPLE_RATE / sample_rate)
    wanted = round(len(samples) * SAMPLE_RATE / sample_rate)
    return made[before : before + wanted]


def _faded(samples: Samples) -> Samples:
    import numpy as np

    length = min(round(0.005 * SAMPLE_RATE), len(samples) // 2)
    shape = np.ones(len(samples))
    shape[:length] = np.arange(length) / length
    shape[len(samples) - length :] = np.arange(length)[::-1] / length
    return (samples * shape).round().astype("<i2")


def silence(seconds: float) -> Samples:
    """Give so much silence."""
    import numpy as np

    return np.zeros(round(seconds * SAMPLE_RATE), dtype="<i2")


def block_powers(samples: Samples) -> Floats:
    """Measure the K-weighted mean square of every 0.4 s, half overlapping; full scale is 1.

    What is shorter than one block is measured as one block with silence after it.
    """
    import numpy as np

    padded = np.pad(samples, (0, max(0, BLOCK - len(samples))))
    blocks = np.lib.stride_tricks.sliding_window_view(padded, BLOCK)[::HOP] / 32768
    spectrum = np.abs(np.fft.rfft(blocks, axis=1)) ** 2 * _k_weighting()
    spectrum[:, 1:-1] *= 2
    powers: Floats = spectrum.sum(axis=1) / BLOCK**2
    return powers


@cache
def _k_weighting() -> Floats:
    import numpy as np

    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(BLOCK, 1 / SAMPLE_RATE) / 48000)
    shelf = np.polyval([1.19839281085285, -2.69169618940638, 1.53512485958697], turn) / np.polyval(
        [0.73248077421585, -1.69065929318241, 1], turn
    )
    high_pass = np.polyval([1, -2, 1], turn) / np.polyval([0.99007225036621, -1.99004745483398, 1], turn)
    weighting: Floats = np.abs(shelf * high_pass) ** 2
    return weighting


def loudness(powers: Floats) -> float:
    """Give the gated loudness of measured blocks in LUFS; minus infinity for silence."""
    import numpy as np

    def level(power: float) -> float:
        return float(-0.691 + 10 * np.log10(power))

    loud = powers[powers > 10 ** ((-70 + 0.691) / 10)]
    if loud.size == 0:
        return -np.inf
    gated = loud[loud > loud.mean() / 10]
    return level(gated.mean())


def gain_for(pieces: Sequence[Samples]) -> float:
    """Give the factor that brings a page's pieces to the target after limiting.

    The limiter takes a part of what is asked for, and of what is added again about half; so twice what it
    took is added. In steps of 0.1 dB, so that rounding on another machine changes nothing.
    """
    wanted = _missing(pieces, 0)
    return _factor(wanted + 2 * _missing(pieces, wanted))


def _missing(pieces: Sequence[Samples], decibels: float) -> float:
    import numpy as np

    powers = np.concatenate([block_powers(levelled(samples, _factor(decibels))) for samples in pieces])
    measured = loudness(powers)
    return 0.0 if measured == float("-inf") else round(TARGET - measured, 1)


def _factor(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def levelled(samples: Samples, gain: float) -> Samples:
    """Make samples louder by a factor; where they would pass the ceiling, turn down softly around the place.

    A limiter that looks ahead: each 1.5 ms gets the gain it can bear, the lowest among its neighbours counts,
    and the steps are smoothed, so that no sample passes the ceiling and nothing clicks.
    """
    import numpy as np

    if len(samples) == 0:
        return samples
    step, reach = 32, 3
    louder = samples * gain
    count = -(-len(louder) // step)
    peaks = np.abs(np.pad(louder, (0, count * step - len(louder)))).reshape(count, step).max(axis=1)
    if peaks.max() > CEILING:
        bearable = np.minimum(1, CEILING / np.maximum(peaks, 1))
        lowest = _windows(bearable, reach + 1).min(axis=1)
        smooth = _windows(lowest, reach).mean(axis=1)
        centres = np.arange(count) * step + (step - 1) / 2
        louder = louder * np.interp(np.arange(len(louder)), centres, smooth)
    return louder.round().astype("<i2")


def _windows(values: Floats, reach: int) -> Floats:
    import numpy as np

    return np.lib.stride_tricks.sliding_window_view(np.pad(values, reach, mode="edge"), 2 * reach + 1)
