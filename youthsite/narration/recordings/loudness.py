"""Bringing a recording to the loudness of the narrator beside whom it is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sound import block_powers, levelled, loudness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]

MOST = 30.0
"""Decibels by which a recording may be made louder or softer."""
USUAL = -21.0
"""LUFS of a narrator's speech before the page is levelled, where it cannot be measured."""


def level_of(samples: Samples) -> float:
    """Measure how loud speech is, in LUFS to a tenth."""
    measured = loudness(block_powers(samples))
    return USUAL if measured == float("-inf") else round(measured, 1)


def matched(samples: bytes, level: float) -> bytes:
    """Make 16-bit samples as loud as asked, without one passing the ceiling."""
    import numpy as np

    heard = np.frombuffer(samples, dtype="<i2")
    change = max(-MOST, min(MOST, level - level_of(heard)))
    return levelled(heard, 10 ** (change / 20)).tobytes()
