"""Reading WebM, MP4 and other sound files with PyAV, the extra `record`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import YouthsiteError
from ..sound import SAMPLE_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def decoded(path: Path, longest: int, broken: YouthsiteError) -> tuple[NDArray[np.float64], int]:
    """Give the samples from -1 to 1 and their rate, of a few seconds more than `longest` at most.

    Raises `broken` when there is no sound in the file, or it cannot be read to the end.
    """
    import av
    import numpy as np

    pieces: list[NDArray[np.int16]] = []
    try:
        with av.open(str(path), mode="r") as file:
            resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
            for frame in file.decode(audio=0):
                pieces += [
                    made.to_ndarray().reshape(-1).astype(np.int16) for made in resampler.resample(frame)
                ]
                if sum(map(len, pieces)) > (longest + 2) * SAMPLE_RATE:
                    break
            else:
                pieces += [
                    made.to_ndarray().reshape(-1).astype(np.int16) for made in resampler.resample(None)
                ]
    except (av.FFmpegError, IndexError, ValueError, OSError) as error:
        raise broken from error
    if not pieces:
        raise broken
    return np.concatenate(pieces).astype(np.float64) / 32768, SAMPLE_RATE
