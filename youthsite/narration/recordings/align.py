"""Laying a recording beside the same words spoken by a narrator, to find where each word is heard.

Both become a row of short spectra (MFCC: mel bands, logarithm, cosine transform), and dynamic time warping
finds the cheapest way through the two. Sources: Davis and Mermelstein 1980; Sakoe and Chiba 1978.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from ..sound import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]
    Floats = NDArray[np.float64]

WINDOW, BANDS, KEPT = 1024, 26, 13
MOST_STEPS = 3000
"""The longest row of spectra: longer sound is looked at in larger steps."""


def step_for(*lengths: int) -> int:
    """Give the samples from one spectrum to the next: 10 ms, more for long sound."""
    return max(round(0.01 * SAMPLE_RATE), -(-max(lengths) // MOST_STEPS))


def places_in(recording: Samples, reference: Samples, places: Sequence[int]) -> list[int]:
    """Give for samples of the reference the samples of the recording at which the same is heard, in order."""
    import numpy as np

    step = step_for(len(recording), len(reference))
    ours, theirs = spectra(recording, step), spectra(reference, step)
    path = _way(ours, theirs)
    first = np.full(len(theirs), -1)
    for mine, other in path[::-1]:
        first[other] = mine
    found = []
    before = 0
    for place in places:
        at = min(max(place // step, 0), len(theirs) - 1)
        before = min(max(before, int(first[at]) * step), len(recording) - 1)
        found.append(before)
    return found


def spectra(samples: Samples, step: int) -> Floats:
    """Give one row of numbers for each step of a sound, of equal weight and with their change over time."""
    import numpy as np

    sound = samples.astype(np.float64) / 32768
    sound = np.append(sound[0], sound[1:] - 0.97 * sound[:-1])
    padded = np.pad(sound, (WINDOW // 2, WINDOW // 2 + step))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[: len(sound) : step]
    powers = np.abs(np.fft.rfft(frames * np.hamming(WINDOW), axis=1)) ** 2
    bands = np.log(powers @ _mel().T + 1e-8)
    cepstra = bands @ _cosines().T
    cepstra = (cepstra - cepstra.mean(axis=0)) / (cepstra.std(axis=0) + 1e-6)
    change = np.gradient(cepstra, axis=0) if len(cepstra) > 1 else np.zeros_like(cepstra)
    both: Floats = np.hstack([cepstra, change])
    return both


@cache
def _mel() -> Floats:
    import numpy as np

    def mel(hertz: float) -> float:
        return float(2595 * np.log10(1 + hertz / 700))

    edges = 700 * (10 ** (np.linspace(mel(80), mel(8000), BANDS + 2) / 2595) - 1)
    tones = np.fft.rfftfreq(WINDOW, 1 / SAMPLE_RATE)
    rising = (tones - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - tones) / (edges[2:] - edges[1:-1])[:, None]
    return np.maximum(0, np.minimum(rising, falling))


@cache
def _cosines() -> Floats:
    import numpy as np

    turn: Floats = np.cos(np.pi / BANDS * np.outer(np.arange(KEPT), np.arange(BANDS) + 0.5))
    return turn


def _way(ours: Floats, theirs: Floats) -> list[tuple[int, int]]:
    """Give the cheapest way through two rows, from their ends back to their beginnings."""
    import numpy as np

    costs = np.sqrt(
        np.maximum((ours**2).sum(axis=1)[:, None] + (theirs**2).sum(axis=1)[None, :] - 2 * ours @ theirs.T, 0)
    ).astype(np.float32)
    rows, columns = costs.shape
    came = np.zeros((rows, columns), dtype=np.int8)
    total = np.full((3, rows + 1), np.inf, dtype=np.float32)
    for diagonal in range(rows + columns - 1):
        low, high = max(0, diagonal - columns + 1), min(diagonal, rows - 1)
        mine = np.arange(low, high + 1)
        now, one, two = total[diagonal % 3], total[(diagonal - 1) % 3], total[(diagonal - 2) % 3]
        ways = np.stack([two[mine], one[mine], one[mine + 1]])  # both on; only ours; only theirs
        chosen = ways.argmin(axis=0)
        best = ways.min(axis=0) if diagonal else np.zeros(1, dtype=np.float32)
        now[:] = np.inf
        now[mine + 1] = best + costs[mine, diagonal - mine]
        came[mine, diagonal - mine] = chosen
    way = [(rows - 1, columns - 1)]
    while way[-1] != (0, 0):
        row, column = way[-1]
        move = came[row, column]
        way.append((row - (move != 2), column - (move != 1)))
    return way
