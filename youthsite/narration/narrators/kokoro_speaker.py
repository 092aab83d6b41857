"""A program of its own that speaks with Kokoro: a line of JSON in, a line of JSON and the samples out.

    python -I kokoro_speaker.py MODEL VOICES

The same questions and answers as `espeak_speaker.py`. It runs on one thread, so that the sums of the model
are always done in the same order and the same text gives the same samples. Words have times where the model
says how long its sounds last (an output called `duration`) and its sounds are as many words as the text.
"""

import json
import re
import sys
from contextlib import redirect_stdout
from typing import Any

USUAL_RATE = 165
"""Words a minute that Kokoro speaks when it is asked for no other speed."""
SLOWEST, FASTEST = 0.5, 2.0
BRITISH = "en-gb"


class Voices:
    """The model, loaded and ready."""

    def __init__(self, model: str, voices: str) -> None:
        import onnxruntime
        from kokoro_onnx import Kokoro

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._kokoro = Kokoro.from_session(session, voices)

    def names(self) -> list[str]:
        """Give the voices of the folder."""
        return sorted(self._kokoro.voices.keys())

    def speak(self, text: str, voice: str, rate: int) -> tuple[dict[str, Any], bytes]:
        """Give the answer for one text."""
        import numpy as np

        speed = min(max(rate / USUAL_RATE, SLOWEST), FASTEST)
        audio, sample_rate, sounds = self._kokoro.create_timed(text, voice, speed=speed, lang=BRITISH)
        samples = (np.clip(audio, -1, 1) * 32767).round().astype("<i2").tobytes()
        words = word_starts(text, [(sound.phoneme, sound.start) for sound in sounds], sample_rate)
        return {"bytes": len(samples), "sample_rate": sample_rate, "words": words}, samples


def word_starts(text: str, sounds: list[tuple[str, float]], sample_rate: int) -> list[tuple[int, int]]:
    """Give the sample and the letter at which each word begins; nothing if they do not match."""
    starts: list[float] = []
    within = False
    for sound, start in sounds:
        heard = any(mark.isalpha() for mark in sound)
        if heard and not within:
            starts.append(start)
        within = (within or heard) and not sound.isspace()
    letters = [found.start() for found in re.finditer(r"\S*\w\S*", text)]
    if len(starts) != len(letters):
        return []
    return [(round(start * sample_rate), letter) for start, letter in zip(starts, letters, strict=True)]


def answer(voices: Voices, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Do what one line asks."""
    if question.get("voices"):
        return {"voices": voices.names()}, b""
    if question["voice"] not in voices.names():
        return {"no_voice": question["voice"]}, b""
    try:
        return voices.speak(question["text"], question["voice"], question["rate"])
    except (ValueError, RuntimeError) as error:
        return {"problem": f"the model refused the text ({error})"}, b""


def main() -> None:
    """Answer line after line until the asker closes the pipe."""
    model, paths = sys.argv[1:]
    out = sys.stdout.buffer
    voices: Voices | None = None
    for line in sys.stdin.buffer:
        with redirect_stdout(sys.stderr):  # what libraries print must not stand among the answers
            try:
                voices = voices or Voices(model, paths)
                head, samples = answer(voices, json.loads(line))
            except Exception as error:  # whatever a model file makes a library raise
                head, samples = {"problem": f"the model could not be opened ({error})"}, b""
        out.write(json.dumps(head).encode() + b"\n" + samples)
        out.flush()


if __name__ == "__main__":
    main()
