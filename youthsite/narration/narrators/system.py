"""The voices of the computer itself, through pyttsx3, each text in a process of its own."""

import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from ...errors import YouthsiteError
from .base import SpeakingFailedError, Speech, no_such_voice
from .sound_file import read_speech

SPEAKER = Path(__file__).with_name("system_speaker.py")
PATIENCE = 120
NO_VOICE, NO_ENGINE = 3, 4
WORDS_A_SECOND_AT_MOST = 15


class SystemNarrator:
    """Speaks with pyttsx3: SAPI5 on Windows, the system voices on macOS, espeak-ng on Linux.

    The voice "" is the computer's own British one, or another English one, or whatever it speaks with.
    """

    id = "pyttsx3"

    def __init__(self) -> None:
        self.version = f"pyttsx3 {version('pyttsx3')} {sys.platform}"

    def speak(self, spoken: str, voice: str, rate: int) -> Speech:
        """Speak one text and check what came; see Narrator."""
        with tempfile.TemporaryDirectory(prefix="youthsite-") as folder:
            sound = Path(folder) / "speech.wav"
            _run([str(sound), voice, str(rate)], spoken, voice)
            speech = read_speech(sound)
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
    if done.returncode == NO_ENGINE:
        raise YouthsiteError(
            f"This computer has no voice that pyttsx3 can use ({done.stdout.strip() or 'no reason given'}).",
            fix="Set `narrator: espeak` in youthsite.yml, or run `pip install --force-reinstall pyttsx3`.",
        )
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise SpeakingFailedError(f"the computer's voice failed ({last})")
