"""Those who speak: espeak-ng (default), the computer's own voices, and a hum for tests."""

from collections.abc import Callable
from importlib.util import find_spec

from ...errors import YouthsiteError
from ...settings import AudioSettings
from .base import Narrator, SpeakingFailedError, Speech
from .espeak import EspeakNarrator
from .system import SystemNarrator
from .tone import ToneNarrator

__all__ = ["Narrator", "SpeakingFailedError", "Speech", "ToneNarrator", "narrator_for", "why_no_audio"]

NARRATORS: dict[str, Callable[[], Narrator]] = {
    "espeak": EspeakNarrator,
    "pyttsx3": SystemNarrator,
    "tone": ToneNarrator,
}
SOUND = ("numpy", "lameenc")
OWN_MODULE = {"espeak": ("espeakng_loader",), "pyttsx3": ("pyttsx3",), "tone": ()}
RATES = range(80, 451)
"""The words a minute that espeak-ng keeps to (espeakRATE in speak_lib.h)."""
INSTALL = "To have audio, run `pip install 'youthsite[audio]'`."


def why_no_audio() -> str | None:
    """Say in plain words why this computer cannot make audio; None when it can."""
    missing = _missing((*SOUND, *OWN_MODULE["espeak"]))
    return f"{missing} {INSTALL}" if missing else None


def narrator_for(audio: AudioSettings) -> Narrator:
    """Give the narrator that the settings name.

    Raises YouthsiteError when what it or the making of sound needs is not installed, or the rate is out of
    range. A wrong voice shows when it speaks.
    """
    missing = _missing((*SOUND, *OWN_MODULE[audio.narrator]))
    if missing:
        raise YouthsiteError(missing, fix=INSTALL)
    if audio.rate not in RATES:
        raise YouthsiteError(
            f"Nobody can speak {audio.rate} words a minute.",
            fix=f"Set `rate` under `audio` in youthsite.yml to between {RATES[0]} and {RATES[-1]}.",
        )
    return NARRATORS[audio.narrator]()


def _missing(modules: tuple[str, ...]) -> str:
    names = ", ".join(name for name in modules if find_spec(name) is None)
    return (
        f"There is no audio, because the `audio` extra is not installed (missing: {names})." if names else ""
    )
