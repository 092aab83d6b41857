"""Speaker processes: programs of ours that speak, each asked line by line through pipes.

A question is a line of JSON; the answer is a line of JSON and as many bytes of samples as it says. What goes
wrong in the speaker is an error here and never ends the build; an unanswered question is given up.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Timer
from typing import Any

from .base import SpeakingFailedError, Speech, no_such_voice

Answer = tuple[dict[str, Any], bytes]


class Speakers:
    """Processes of one program, one for each thread that speaks at the same time."""

    def __init__(self, command: Sequence[str], folder: Path, name: str, patience: float, once: bool) -> None:
        self._command = (sys.executable, *command)
        self._folder = folder
        self._name = name
        self._patience = patience
        self._once = once
        self.resting: LifoQueue[subprocess.Popen[bytes]] = LifoQueue()

    def ask(self, question: dict[str, Any]) -> Answer:
        """Ask one speaker; raises SpeakingFailedError when it stops or takes too long."""
        speaker = self._awake()
        alarm = Timer(self._patience, speaker.kill)
        alarm.start()
        try:
            answer = _exchange(speaker, question)
        except BaseException as error:
            speaker.kill()
            _end(speaker)
            if isinstance(error, (OSError, ValueError)):
                raise SpeakingFailedError(f"{self._name} stopped without an answer") from error
            raise
        finally:
            alarm.cancel()
        if self._once:
            _end(speaker)
        else:
            self.resting.put(speaker)
        return answer

    def close(self) -> None:
        """End the resting speakers; a speaker also ends by itself when this process is gone."""
        while True:
            try:
                _end(self.resting.get_nowait())
            except Empty:
                return

    def _awake(self) -> subprocess.Popen[bytes]:
        try:
            return self.resting.get_nowait()
        except Empty:
            return subprocess.Popen(
                self._command,
                cwd=self._folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )


class SpeakerNarrator:
    """A narrator whose speech comes from speaker processes, one for each thread that speaks."""

    speakers: Speakers

    def speak(self, spoken: str, voice: str, rate: int) -> Speech:
        """Speak one text; see Narrator."""
        answer = self.speakers.ask({"text": spoken, "voice": voice, "rate": rate})
        if "no_voice" in answer[0]:
            raise no_such_voice(voice, self.voices())
        return speech_of(answer)

    def voices(self) -> list[str]:
        """Give the names by which a voice can be asked for."""
        names: list[str] = self.speakers.ask({"voices": True})[0].get("voices", [])
        return names

    def close(self) -> None:
        """End the speakers; speaking again starts new ones."""
        self.speakers.close()


def speech_of(answer: Answer) -> Speech:
    """Give the speech of an answer; raises SpeakingFailedError with the problem where it holds one."""
    head, samples = answer
    if "problem" in head:
        raise SpeakingFailedError(head["problem"])
    words = tuple((sample, letter) for sample, letter in head.get("words", ()))
    return Speech(samples, head["sample_rate"], words)


def _exchange(speaker: "subprocess.Popen[bytes]", question: dict[str, Any]) -> Answer:
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


def _end(speaker: "subprocess.Popen[bytes]") -> None:
    with suppress(OSError), speaker:
        pass
