"""A program of its own that speaks with espeak-ng: a line of JSON in, a line of JSON and the samples out.

    python -I -S espeak_speaker.py LIBRARY DATA

It needs nothing but the standard library, so it starts quickly. Asked `{"text", "voice", "rate"}` it answers
`{"bytes", "sample_rate", "words"}` and that many bytes of 16-bit mono samples; `words` are the sample and the
letter at which each begins. Asked `{"voices": true}` it answers with their names, asked
`{"phonemes", "voice"}` with the sounds of a text. What goes wrong is answered by `{"problem"}` or
`{"no_voice"}`.

espeak-ng keeps noise and filter states from one text to the next, so the second text spoken in a process
differs from the same text in a fresh one. Hence a copy of this process (fork) for each text, from a parent
that never speaks. Where processes cannot be copied, the caller starts this program afresh for each text.

Source of the calls: espeak-ng's `speak_lib.h`, version 1.52.
"""

import ctypes
import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

SYNCHRONOUS, DO_NOT_EXIT, UTF8, RATE, AT_CHARACTER = 2, 0x8000, 1, 1, 1
IPA, SEPARATE = 2, ord("_") << 8
NO_MORE, WORD = 0, 1
PATIENCE = 120
"""Seconds after which one text is given up."""


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),  # a list of: one byte of rank, then a name that ends with a null
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("spare", ctypes.c_ubyte * 13),
    )


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("letter", ctypes.c_int),  # counted from 1
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("name", ctypes.c_char * 8),
    )


_Receive = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))


class Espeak:
    """The library, loaded and ready, that has not spoken yet."""

    def __init__(self, library: str, data: str) -> None:
        self._library = ctypes.CDLL(library)
        self._library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        self._variants = Path(data) / "voices" / "!v"
        self.sample_rate: int = self._library.espeak_Initialize(SYNCHRONOUS, 0, data.encode(), DO_NOT_EXIT)
        if self.sample_rate <= 0:
            raise OSError("the voice data of espeak-ng could not be read")

    def has_voice(self, voice: str) -> bool:
        """Choose a voice; False when there is none of this name (espeak-ng lets a wrong `+variant` pass)."""
        _, _, variant = voice.partition("+")
        if variant and (Path(variant).name != variant or not (self._variants / variant).exists()):
            return False
        return bool(self._library.espeak_SetVoiceByName(voice.encode()) == 0)

    def speak(self, text: str, rate: int) -> tuple[bytes, list[tuple[int, int]]]:
        """Give the 16-bit mono samples of a text, and where its words begin, in the voice chosen before.

        `rate` is in words a minute. A word's place is its first sample and its first letter, both from 0.
        """
        heard = bytearray()
        words: list[tuple[int, int]] = []

        def receive(samples: int | None, count: int, events: Any) -> int:  # noqa: ANN401
            if samples and count > 0:
                heard.extend(ctypes.string_at(samples, count * 2))
            words.extend(_words(events))
            return 0

        callback = _Receive(receive)
        self._library.espeak_SetSynthCallback(callback)
        self._library.espeak_SetParameter(RATE, rate, 0)
        data = text.encode() + b"\0"
        code = self._library.espeak_Synth(
            data, ctypes.c_size_t(len(data)), 0, AT_CHARACTER, 0, UTF8, None, None
        )
        if code != 0:
            raise OSError(f"espeak-ng refused the text (code {code})")
        return bytes(heard), words

    def phonemes(self, text: str) -> str:
        """Give the sounds of a text in the voice chosen before, clause after clause."""
        place = ctypes.c_char_p(text.encode())
        said = []
        while place.value:
            sounds = self._library.espeak_TextToPhonemes(ctypes.byref(place), UTF8, IPA | SEPARATE)
            said.append((sounds or b"").decode())
        return " ".join(said)

    def voices(self) -> list[str]:
        """Give the names by which a voice can be asked for, in order."""
        listed = self._library.espeak_ListVoices(None)
        names: set[str] = set()
        place = 0
        while listed[place]:
            voice = listed[place].contents
            names |= {voice.identifier.decode(), *_languages(voice.languages)}
            place += 1
        return sorted(name for name in names if self.has_voice(name))


def _words(events: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401
    place = 0
    while events and events[place].type != NO_MORE:
        if events[place].type == WORD:
            yield events[place].sample, events[place].letter - 1
        place += 1


def _languages(place: int | None) -> Iterator[str]:
    while place and (name := ctypes.string_at(place)):
        yield name[1:].decode()
        place += len(name) + 1


def answer(espeak: Espeak, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Do what one line asks."""
    if question.get("voices"):
        return {"voices": espeak.voices()}, b""
    if not espeak.has_voice(question["voice"]):
        return {"no_voice": question["voice"]}, b""
    if "phonemes" in question:
        return {"phonemes": espeak.phonemes(question["phonemes"])}, b""
    samples, words = espeak.speak(question["text"], question["rate"])
    return {"bytes": len(samples), "sample_rate": espeak.sample_rate, "words": words}, samples


def answer_in_copy(espeak: Espeak, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Do what one line asks in a copy of this process, which may crash without harm."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_copy(espeak, question, write)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(child, 0)
    if status != 0:
        return {"problem": f"espeak-ng stopped ({_how(status)})"}, b""
    head, _, samples = data.partition(b"\n")
    return json.loads(head), samples


def _be_the_copy(espeak: Espeak, question: dict[str, Any], write: int) -> None:
    code = 1
    try:
        signal.alarm(PATIENCE)
        with os.fdopen(write, "wb") as pipe:
            say(pipe, *_answer_or_problem(espeak, question))
        code = 0
    finally:
        os._exit(code)


def _answer_or_problem(espeak: Espeak, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    try:
        return answer(espeak, question)
    except OSError as error:
        return {"problem": str(error)}, b""


def _how(status: int) -> str:
    code = os.waitstatus_to_exitcode(status)
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def say(to: BinaryIO, head: dict[str, Any], samples: bytes) -> None:
    """Write one answer."""
    to.write(json.dumps(head).encode() + b"\n" + samples)
    to.flush()


def main() -> None:
    """Answer line after line until the asker closes the pipe, or one line where `--once` is given."""
    library, data, *options = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the asker's to handle; it closes the pipe
    once = "--once" in options
    espeak: Espeak | None = None
    for line in sys.stdin.buffer:
        try:
            espeak = espeak or Espeak(library, data)
            reply = (answer if once else answer_in_copy)(espeak, json.loads(line))
        except OSError as error:
            reply = {"problem": str(error)}, b""
        say(sys.stdout.buffer, *reply)
        if once:
            break


if __name__ == "__main__":
    main()
