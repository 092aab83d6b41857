"""The default narrator: espeak-ng from its wheel, each text in a process that has spoken nothing before."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Timer
from typing import Any

from .base import SpeakingFailedError, Speech, no_such_voice

SPEAKER = Path(__file__).with_name("espeak_speaker.py")
PATIENCE = 150
"""Seconds to wait for one text; longer than the speaker itself waits for its copy."""
CAN_COPY = hasattr(os, "fork") and sys.platform != "darwin"
"""Whether the speaker may copy itself: macOS allows its libraries no use in a copy, Windows has no copies."""


class EspeakNarrator:
    """Speaks through speaker processes, one for each thread that speaks at the same time."""

    id = "espeak"

    def __init__(self, *, copy: bool = CAN_COPY) -> None:
        self.version = f"espeakng-loader {version('espeakng-loader')}"
        self._copy = copy
        self._resting: LifoQueue[subprocess.Popen[bytes]] = LifoQueue()

    def speak(self, spoken: str, voice: str, rate: int) -> Speech:
        """Speak one text; see Narrator."""
        head, samples = self._ask({"text": spoken, "voice": voice, "rate": rate})
        if "no_voice" in head:
            raise no_such_voice(voice, self.voices())
        if "problem" in head:
            raise SpeakingFailedError(head["problem"])
        return Speech(samples, head["sample_rate"])

    def voices(self) -> list[str]:
        """Give the names by which a voice can be asked for."""
        head, _ = self._ask({"voices": True})
        names: list[str] = head.get("voices", [])
        return names

    def close(self) -> None:
        """End the resting speakers; a speaker also ends by itself when this process is gone."""
        while True:
            try:
                _end(self._resting.get_nowait())
            except Empty:
                return

    def _ask(self, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        speaker = self._awake()
        alarm = Timer(PATIENCE, speaker.kill)
        alarm.start()
        try:
            answer = _exchange(speaker, question)
        except BaseException as error:
            speaker.kill()
            _end(speaker)
            if isinstance(error, (OSError, ValueError)):
                raise SpeakingFailedError("espeak-ng stopped without an answer") from error
            raise
        finally:
            alarm.cancel()
        if self._copy:
            self._resting.put(speaker)
        else:
            _end(speaker)
        return answer

    def _awake(self) -> subprocess.Popen[bytes]:
        try:
            return self._resting.get_nowait()
        except Empty:
            return _start(self._copy)


def _start(copy: bool) -> subprocess.Popen[bytes]:
    import espeakng_loader

    library, data = Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path())
    options = [str(library.resolve()), data.name, *([] if copy else ["--once"])]
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(SPEAKER.resolve()), *options],
        cwd=data.parent,  # espeak-ng cuts the path of its data at 160 letters, so it is given from here
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _exchange(speaker: subprocess.Popen[bytes], question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    assert speaker.stdin is not None
    assert speaker.stdout is not None
    speaker.stdin.write(json.dumps(question).encode() + b"\n")
    speaker.stdin.flush()
    head: dict[str, Any] = json.loads(speaker.stdout.readline())
    wanted = head.get("bytes", 0)
    samples = speaker.stdout.read(wanted)
    if len(samples) != wanted:
        raise ValueError("the samples ended early")
    return head, samples


def _end(speaker: subprocess.Popen[bytes]) -> None:
    with suppress(OSError), speaker:
        pass
