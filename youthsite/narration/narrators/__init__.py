"""Those who speak: espeak-ng (default), the computer's own voices, natural voices, and a hum for tests."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from ...errors import YouthsiteError
from ...settings import AudioSettings
from .base import Asked, Narrator, Recorded, SpeakingFailedError, Speech
from .espeak import EspeakNarrator
from .kokoro import PACKAGE, KokoroNarrator, model_folder
from .system import SystemNarrator
from .tone import ToneNarrator

__all__ = [
    "NARRATORS", "PACKAGE", "RATES", "Asked", "Narrator", "Recorded", "SpeakingFailedError", "Speech",
    "ToneNarrator", "close_narrators", "narrator_for", "narrator_here", "refuse_rate", "why_no_audio",
]  # fmt: skip

NARRATORS: dict[str, Callable[[AudioSettings], Narrator]] = {
    "espeak": lambda audio: EspeakNarrator(),
    "pyttsx3": lambda audio: SystemNarrator(),
    "kokoro": lambda audio: KokoroNarrator(_model_folder(audio)),
    "tone": lambda audio: ToneNarrator(),
}
SOUND = ("numpy", "lameenc")
OWN_MODULES = {
    "espeak": ("espeakng_loader",),
    "pyttsx3": ("pyttsx3",),
    "kokoro": ("kokoro_onnx",),
    "tone": (),
}
EXTRA = {"kokoro": "neural"}
RATES = range(80, 451)
"""The words a minute that espeak-ng keeps to (espeakRATE in speak_lib.h)."""

_open: dict[tuple[str, str], Narrator] = {}
_opening = Lock()


def why_no_audio() -> str | None:
    """Say in plain words why this computer cannot make audio; None when it can."""
    missing = _missing((*SOUND, *OWN_MODULES["espeak"]), "audio")
    return f"{missing} {_install('audio')}" if missing else None


def narrator_for(audio: AudioSettings, name: str = "") -> Narrator:
    """Give a new narrator of this name, or the one that the settings name.

    Raises YouthsiteError when what it or the making of sound needs is not installed, or its voice model is
    missing or damaged. A wrong voice shows when it speaks.
    """
    name = name or audio.narrator
    extra = EXTRA.get(name, "audio")
    for modules, brings in ((SOUND, "audio"), (OWN_MODULES[name], extra)):
        if missing := _missing(modules, brings):
            raise YouthsiteError(missing, fix=_install(extra))
    refuse_rate(audio.rate)
    return NARRATORS[name](audio)


def narrator_here(audio: AudioSettings, name: str) -> Narrator:
    """Give the narrator of this name that this process keeps; errors as in `narrator_for`."""
    with _opening:
        key = (name, audio.model)
        if key not in _open:
            _open[key] = narrator_for(audio, name)
        return _open[key]


def close_narrators() -> None:
    """Let the narrators of this process rest; they can speak again."""
    with _opening:
        for narrator in _open.values():
            narrator.close()
        _open.clear()


def refuse_rate(rate: int, page: Path | None = None, line: int | None = None) -> None:
    """Raise YouthsiteError for words a minute that nobody can speak; a `line` of `page` asks for them."""
    if rate not in RATES:
        where = "at the top of the page" if page else "under `audio` in youthsite.yml"
        raise YouthsiteError(
            f"Nobody can speak {rate} words a minute.",
            fix=f"Set `rate` {where} to between {RATES[0]} and {RATES[-1]}.",
            file=page,
            line=line,
        )


def _model_folder(audio: AudioSettings) -> Path:
    if not audio.model:
        raise YouthsiteError(
            "The narrator `kokoro` has no voice model.",
            fix="Name its folder or package as `model` under `audio`; see docs/narration.md.",
        )
    return model_folder(audio.model)


def _install(extra: str) -> str:
    return f"To have audio, run `pip install 'youthsite[{extra}]'`."


def _missing(modules: tuple[str, ...], extra: str) -> str:
    names = ", ".join(name for name in modules if find_spec(name) is None)
    return f"There is no audio: the `{extra}` extra is not installed (missing: {names})." if names else ""
