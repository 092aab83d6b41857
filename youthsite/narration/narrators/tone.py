"""A narrator for tests: hums instead of speaking, needs nothing installed, and is always the same."""

import math
import re
import zlib
from array import array

from .base import Speech, no_such_voice

SAMPLE_RATE = 22050
LOUDNESS = 6000


class ToneNarrator:
    """Hums one tone a text, equally long for each of its words; the pitch tells texts apart."""

    id = "tone"
    version = "2"

    def speak(self, spoken: str, voice: str, rate: int) -> Speech:
        """Hum a text; a voice called `none` does not exist, so that tests can ask for a wrong one."""
        if voice == "none":
            raise no_such_voice(voice, ["tone"])
        count = round(len(spoken.split()) * 60 / rate * SAMPLE_RATE)
        pitch = 200 + zlib.crc32(spoken.encode()) % 200
        step = 2 * math.pi * pitch / SAMPLE_RATE
        hum = array("h", (round(LOUDNESS * math.sin(step * place)) for place in range(count)))
        begins = [found.start() for found in re.finditer(r"\S+", spoken)]
        each = count // max(len(begins), 1)
        words = tuple((number * each, letter) for number, letter in enumerate(begins))
        return Speech(hum.tobytes(), SAMPLE_RATE, words)

    def close(self) -> None:
        """Nothing to let go of."""
