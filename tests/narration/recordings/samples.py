"""Recordings that tests make up: a narrator's speech, changed as a young person's microphone would."""

import wave
from datetime import date
from pathlib import Path

import numpy as np

from youthsite.narration.narrators.espeak import EspeakNarrator
from youthsite.narration.recordings import Consent, Line
from youthsite.narration.spoken import spoken_traced

RATE = 22050
CONSENT = Consent(
    "robin", "Robin", date(2026, 9, 1), "participation officer", date(2026, 9, 2), date(2027, 8, 31)
)


def say(text, voice="en-gb-x-rp", rate=150):
    narrator = EspeakNarrator()
    try:
        return narrator.speak(text, voice, rate)
    finally:
        narrator.close()


def line(text, number=1, voice="en-gb-x-rp"):
    return Line(
        "glen-orra", "safe", f"safe-{number}", text, spoken_traced(text, english=False), say(text, voice)
    )


def floats(speech):
    return np.frombuffer(speech.samples, dtype="<i2") / 32768


def in_a_room(sound, before=0.6, after=0.8, noise=0.002, gain=0.5):
    """The sound with silence round it, some noise and another loudness."""
    hiss = np.random.default_rng(1)
    whole = np.concatenate([np.zeros(round(before * RATE)), sound * gain, np.zeros(round(after * RATE))])
    return whole + hiss.normal(0, noise, len(whole))


def write_wav(path: Path, sound, rate=RATE, channels=1, width=2) -> Path:
    numbers = np.clip(np.asarray(sound), -1, 1)
    many = np.repeat(numbers[:, None], channels, axis=1).reshape(-1)
    if width == 1:
        data = (many * 127 + 128).astype(np.uint8).tobytes()
    elif width == 3:
        data = (many * (2**31 - 1)).astype("<i4").view(np.uint8).reshape(-1, 4)[:, 1:].tobytes()
    else:
        data = (many * (2 ** (8 * width - 1) - 1)).astype(f"<i{width}").tobytes()
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, width, rate, 0, "NONE", ""))
        file.writeframes(data)
    return path
