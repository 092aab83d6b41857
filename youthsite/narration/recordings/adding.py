"""Adding recordings: of one sentence, or of a whole page that is cut at its pauses."""

from __future__ import annotations

import hashlib
import io
import re
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import YouthsiteError
from ...files import write_bytes
from ..narrators import Speech
from ..sound import SAMPLE_RATE, samples_of
from ..spoken import Traced
from .align import places_in
from .consent import Consent, write_consent
from .incoming import Incoming
from .loudness import level_of
from .shelf import Take, read_takes, write_takes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]

GAP = 0.4
"""Seconds between the sentences of the narrator's page, beside which a whole page is laid."""
FASTEST, SLOWEST = 0.35, 4.0
"""How long a recording may be against the narrator's: outside of this it holds other words."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to record: where it stands, its words as written and spoken, and a narrator's speech of it."""

    slug: str
    page: str
    line: str
    text: str
    spoken: Traced
    reference: Speech


def add_sentence(
    recordings: Path, voice: str, line: Line, recording: Incoming, new: Consent | None = None
) -> Take:
    """Keep the recording of one sentence, with the place of each word in it; before it a new agreement.

    Raises YouthsiteError when it is far too short or too long for these words.
    """
    reference = samples_of(line.reference)
    _refuse_other_words(recording.seconds, len(reference) / SAMPLE_RATE, line)
    (take,) = _kept(recordings, voice, [(line, recording.samples, reference)], new)
    return take


def add_page(
    recordings: Path, voice: str, lines: Sequence[Line], recording: Incoming, new: Consent | None = None
) -> tuple[Take, ...]:
    """Cut the recording of a whole page at its pauses and keep each sentence; errors as in `add_sentence`."""
    import numpy as np

    references = [samples_of(line.reference) for line in lines]
    gap = np.zeros(round(GAP * SAMPLE_RATE), dtype="<i2")
    whole = np.concatenate([piece for each in references for piece in (each, gap)][:-1])
    _refuse_other_words(recording.seconds, len(whole) / SAMPLE_RATE, lines[0])
    starts = np.cumsum([0, *(len(each) + len(gap) for each in references[:-1])])
    ends = [start + len(each) for start, each in zip(starts, references, strict=True)]
    edges = [int(place) for pair in zip(starts, ends, strict=True) for place in pair]
    found = places_in(recording.samples, whole, edges)
    cuts = [0]
    cuts += [_quietest(recording.samples, found[n], found[n + 1]) for n in range(1, len(found) - 1, 2)]
    cuts.append(len(recording.samples))
    pieces = [recording.samples[start:end] for start, end in pairwise(cuts)]
    for line, piece, reference in zip(lines, pieces, references, strict=True):
        _refuse_other_words(len(piece) / SAMPLE_RATE, len(reference) / SAMPLE_RATE, line)
    return _kept(recordings, voice, list(zip(lines, pieces, references, strict=True)), new)


def _kept(
    recordings: Path,
    voice: str,
    found: Sequence[tuple[Line, Samples, Samples]],
    new: Consent | None,
) -> tuple[Take, ...]:
    made = []
    for line, samples, reference in found:
        data = _wav(samples)
        words = _words(line, samples, reference)
        digest = hashlib.sha256(data).hexdigest()
        place = (line.slug, line.page, line.line)
        said = line.spoken.words()
        take = Take(voice, *place, line.text, words, level_of(reference), digest, said)
        made.append((take, data))
    if new is not None:  # first: no sound is kept that nobody agreed to
        write_consent(recordings, new)
    for take, data in made:
        path = recordings / take.file
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, data)
    kept = tuple(take for take, _ in made)
    write_takes(recordings, voice, [*read_takes(recordings, voice), *kept])
    return kept


def _words(line: Line, samples: Samples, reference: Samples) -> tuple[tuple[int, int], ...]:
    """The sample and the letter at which each spoken word begins."""
    scale = SAMPLE_RATE / line.reference.sample_rate
    places = [(round(sample * scale), letter) for sample, letter in line.reference.words]
    if not places:
        places = _guessed(line.spoken.text, len(reference))
    found = places_in(samples, reference, [sample for sample, _ in places])
    return tuple(zip(found, (letter for _, letter in places), strict=True))


def _guessed(spoken: str, length: int) -> list[tuple[int, int]]:
    words = [(word.start(), len(word[0]) + 1) for word in re.finditer(r"\S+", spoken)]
    return [(length * place // max(1, len(spoken)), place) for place, _ in words]


def _quietest(samples: Samples, after: int, before: int) -> int:
    """The middle of the quietest tenth of a second round a pause."""
    import numpy as np

    reach, width = round(0.25 * SAMPLE_RATE), round(0.1 * SAMPLE_RATE)
    start, end = max(0, after - reach), min(len(samples), max(before, after) + reach)
    powers = samples[start:end].astype(np.float64) ** 2
    if len(powers) <= width:
        return (start + end) // 2
    sums = np.convolve(powers, np.ones(width), mode="valid")
    return start + int(sums.argmin()) + width // 2


def _refuse_other_words(seconds: float, expected: float, line: Line) -> None:
    if not FASTEST <= seconds / max(expected, 0.1) <= SLOWEST:
        raise YouthsiteError(
            f"The recording of “{line.text[:60]}” is {seconds:.1f} seconds long, not about {expected:.0f}.",
            fix="Is it the right sentence? Record it again, or name another with --sentence.",
        )


def _wav(samples: Samples) -> bytes:
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
    return written.getvalue()
