"""Reading what a computer's own voice wrote: WAV on Windows and Linux, AIFF on a Mac.

Sources: "Audio Interchange File Format: AIFF" 1.3 and AIFF-C, both by Apple, 1989 and 1991.
"""

from __future__ import annotations

import struct
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .base import SpeakingFailedError, Speech

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

BIG, LITTLE, FLOAT = ">i2", "<i2", ">f4"
ORDERS = {b"NONE": BIG, b"twos": BIG, b"sowt": LITTLE, b"fl32": FLOAT, b"FL32": FLOAT}
"""How samples of AIFF-C are written, by its name for it."""
FULL_SCALE = 32767


def read_speech(path: Path) -> Speech:
    """Read a sound file as 16-bit mono samples; several channels become one.

    Raises SpeakingFailedError in plain words for what is missing, broken, or of another kind.
    """
    try:
        data = path.read_bytes()
        if data[:4] == b"FORM" and data[8:12] in (b"AIFF", b"AIFC"):
            return _aiff(data)
        return _wave(path)
    except (OSError, EOFError, ValueError, KeyError, struct.error, wave.Error) as error:
        raise SpeakingFailedError(
            "the computer's voice wrote no WAV or AIFF file; try `narrator: espeak`"
        ) from error


def _wave(path: Path) -> Speech:
    with wave.open(str(path), "rb") as file:
        channels, width, rate, count, *_ = file.getparams()
        samples = file.readframes(count)
    return _speech(samples, channels, 8 * width, LITTLE, rate)


def _aiff(data: bytes) -> Speech:
    chunks = dict(_chunks(data))
    common = chunks[b"COMM"]
    channels, _, bits, exponent, mantissa = struct.unpack(">hIhHQ", common[:18])
    order = ORDERS[common[18:22] if data[8:12] == b"AIFC" else b"NONE"]
    rate = round(mantissa * 2.0 ** (exponent - 16383 - 63))
    sound = chunks[b"SSND"]
    return _speech(sound[8 + struct.unpack(">I", sound[:4])[0] :], channels, bits, order, rate)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 12
    while place + 8 <= len(data):
        name, size = struct.unpack(">4sI", data[place : place + 8])
        yield name, data[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def _speech(data: bytes, channels: int, bits: int, order: str, rate: int) -> Speech:
    import numpy as np

    kind = np.dtype(order)
    if channels < 1 or bits != 8 * kind.itemsize or not 4000 <= rate <= 200_000:
        raise SpeakingFailedError(f"the computer's voice wrote {channels} channels of {bits} bits, not of 16")
    whole = data[: len(data) // (channels * kind.itemsize) * channels * kind.itemsize]
    samples: Floats = np.frombuffer(whole, dtype=kind).astype(np.float64).reshape(-1, channels).mean(axis=1)
    if order == FLOAT:
        samples = np.clip(samples, -1, 1) * FULL_SCALE
    return Speech(samples.round().astype("<i2").tobytes(), rate)
