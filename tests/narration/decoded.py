"""Listening to an MP3 as a player does, and measuring it; independent of the code that made it."""

import io
import struct

import numpy as np

K_SHELF = ([1.53512485958697, -2.69169618940638, 1.19839281085285], [1, -1.69065929318241, 0.73248077421585])
K_HIGH = ([1.0, -2.0, 1.0], [1, -1.99004745483398, 0.99007225036621])
"""The two filters of ITU-R BS.1770-4 at 48,000 Hz."""


def decode(data: bytes) -> tuple[np.ndarray, int]:
    """Give samples from -1 to 1 and their rate."""
    import soundfile

    samples, rate = soundfile.read(io.BytesIO(data), dtype="float64")
    return samples, rate


def resampled(samples: np.ndarray, count: int) -> np.ndarray:
    """Change the number of samples; only ever used to make them more, so nothing is lost."""
    return np.fft.irfft(np.fft.rfft(samples), count) * (count / len(samples))


def _response(filter_: tuple[list[float], list[float]], turn: np.ndarray) -> np.ndarray:
    over, under = filter_
    return sum(c * turn**n for n, c in enumerate(over)) / sum(c * turn**n for n, c in enumerate(under))


def loudness(samples: np.ndarray, rate: int) -> float:
    """Give the integrated loudness in LUFS: K-weighted, 400 ms blocks a quarter apart, gated twice."""
    padded = np.pad(samples, (0, rate))
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(len(padded), 1 / rate) / 48000)
    weighted = np.fft.irfft(
        np.fft.rfft(padded) * _response(K_SHELF, turn) * _response(K_HIGH, turn), len(padded)
    )
    sums = np.concatenate([[0], np.cumsum(weighted[: len(samples)] ** 2)])
    block, hop = round(0.4 * rate), round(0.1 * rate)
    starts = np.arange(0, len(samples) - block + 1, hop)
    powers = (sums[starts + block] - sums[starts]) / block
    loud = powers[powers > 10 ** ((-70 + 0.691) / 10)]
    gated = loud[loud > loud.mean() / 10]
    return float(-0.691 + 10 * np.log10(gated.mean()))


def true_peak(samples: np.ndarray) -> float:
    """Give the highest point of the curve through the samples, in dBFS, from four times as many of them."""
    peak, length = 0.0, 1 << 16
    for start in range(0, len(samples), length):
        piece = samples[max(0, start - 512) : start + length + 512]
        peak = max(peak, float(np.abs(resampled(piece, 4 * len(piece))[2048 : -2048 or None]).max(initial=0)))
    return 20 * np.log10(max(peak, float(np.abs(samples).max(initial=1e-9))))


def frames_of(tag: bytes) -> list[tuple[str, bytes]]:
    """Read the frames of an ID3 2.3 tag, or of the end of a chapter frame."""
    found, place = [], 0
    while place < len(tag):
        name, size, _ = struct.unpack(">4sIH", tag[place : place + 10])
        found.append((name.decode("ascii"), tag[place + 10 : place + 10 + size]))
        place += 10 + size
    return found


def tag_of(data: bytes) -> list[tuple[str, bytes]]:
    """Read the tag before an MP3."""
    assert data[:5] == b"ID3\x03\x00"
    size = data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9]
    return frames_of(data[10 : 10 + size])


def words_of(content: bytes) -> str:
    """Read a text frame."""
    return content[1:].decode("utf-16" if content[0] == 1 else "latin-1")
