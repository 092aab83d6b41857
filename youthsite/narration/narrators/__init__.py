"""Those who speak: espeak-ng (default), the computer's own voices, and a hum for tests."""

from collections.abc import Callable
from importlib.util import find_spec

from ...errors import YouthsiteError
from ...settings import AudioSettings
from .base import Narrator, SpeakingFailedError, Speech
from .espeak import EspeakNarrator
from .system import SystemNarrator
from .tone import ToneNarrator

__all__ = ["Narrator", "SpeakingFailedError", "Speech", "narrator_for", "why_no_audio"]

NARRATORS: dict[str, Callable[[], Narrator]] = {
    "espeak": EspeakNarrator,
    "pyttsx3": SystemNarrator,
    "tone": ToneNarrator,
}
NEEDED = ("numpy", "lameenc", "espeakng_loader")
RATES = range(80, 451)
"""The words a minute that espeak-ng keeps to (espeakRATE in speak_lib.h)."""
INSTALL = "To have audio, run `pip install 'youthsite[audio]'`."


def why_no_audio() -> str | None:
    """Say in plain words why this computer cannot make audio; None when it can."""
    missing = ", ".join(name for name in NEEDED if find_spec(name) is None)
    if not missing:
        return None
    return f"There is no audio, because the `audio` extra is not installed (missing: {missing}). {INSTALL}"


def narrator_for(audio: AudioSettings) -> Narrator:
    """Give the narrator that the settings name.

    Raises YouthsiteError when it is not installed or the rate is out of range. A wrong voice shows when it
    speaks.
    """
    if audio.rate not in RATES:
        raise YouthsiteError(
            f"Nobody can speak {audio.rate} words a minute.",
            fix=f"Set `rate` under `audio` in youthsite.yml to between {RATES[0]} and {RATES[-1]}.",
        )
    needed = {"espeak": "espeakng_loader", "pyttsx3": "pyttsx3"}.get(audio.narrator)
    if needed and find_spec(needed) is None:
        raise YouthsiteError(f"The narrator `{audio.narrator}` is not installed.", fix=INSTALL)
    return NARRATORS[audio.narrator]()
