"""The voices of the computer itself, through pyttsx3, each text in a process of its own."""

import subprocess
import sys
import tempfile
import wave
from importlib.metadata import version
from pathlib import Path

from .base import SpeakingFailedError, Speech, no_such_voice

SPEAKER = Path(__file__).with_name("system_speaker.py")
PATIENCE = 120
NO_VOICE = 3
WORDS_A_SECOND_AT_MOST = 15


class SystemNarrator:
    """Speaks with pyttsx3: SAPI5 on Windows, the system voices on macOS, espeak-ng on Linux."""

    id = "pyttsx3"

    def __init__(self) -> None:
        self.version = f"pyttsx3 {version('pyttsx3')} {sys.platform}"

    def speak(self, spoken: str, voice: str, rate: int) -> Speech:
        """Speak one text and check what came; see Narrator."""
        with tempfile.TemporaryDirectory(prefix="youthsite-") as folder:
            sound = Path(folder) / "speech.wav"
            _run([str(sound), voice, str(rate)], spoken, voice)
            speech = _read(sound)
        if speech.seconds < len(spoken.split()) / WORDS_A_SECOND_AT_MOST:
            raise SpeakingFailedError("the computer's voice stopped before the end")
        return speech

    def close(self) -> None:
        """Nothing to let go of: each text's process has ended."""


def _run(options: list[str], spoken: str, voice: str) -> None:
    command = [sys.executable, "-I", str(SPEAKER), *options]
    try:
        done = subprocess.run(
            command,
            input=spoken,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SpeakingFailedError(f"the computer's voice did not finish in {PATIENCE} seconds") from error
    if done.returncode == NO_VOICE:
        raise no_such_voice(voice, done.stdout.splitlines())
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise SpeakingFailedError(f"the computer's voice failed ({last})")


def _read(sound: Path) -> Speech:
    try:
        with wave.open(str(sound), "rb") as file:
            channels, width, rate, count, *_ = file.getparams()
            samples = file.readframes(count)
    except (OSError, EOFError, wave.Error) as error:
        raise SpeakingFailedError("the computer's voice wrote no WAV file; try `narrator: espeak`") from error
    if (channels, width) != (1, 2):
        raise SpeakingFailedError(
            f"the computer's voice wrote {channels} channels of {8 * width} bits, not one of 16"
        )
    return Speech(samples, rate)
