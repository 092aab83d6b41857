"""A program of its own that speaks one text with pyttsx3 into a WAV file; the text comes by standard input.

    python system_speaker.py FILE VOICE RATE

On Linux `runAndWait()` returns before the file is written (pyttsx3 issues 219, 149), so there the driver's
own loop runs, which ends with the `finished-utterance` event. Exit code 3: there is no such voice, and the
output lists those there are.
"""

import contextlib
import os
import sys
from pathlib import Path
from typing import Any

NO_VOICE = 3


def lend_espeak() -> None:
    """On Linux without an installed espeak-ng, let pyttsx3 find the one of the wheel by its loaded name."""
    with contextlib.suppress(ImportError, OSError):
        import ctypes

        import espeakng_loader

        os.chdir(Path(espeakng_loader.get_data_path()).parent)  # espeak-ng cuts longer paths at 160 letters
        os.environ["ESPEAK_DATA_PATH"] = "."
        ctypes.CDLL(str(espeakng_loader.get_library_path()), mode=ctypes.RTLD_GLOBAL)


def find_voice(engine: Any, wanted: str) -> str:  # noqa: ANN401
    """Give the engine's id of a voice, asked for by id, name or language; exit with code 3 if none is it."""
    names: dict[str, str] = {}
    for voice in engine.getProperty("voices"):
        for name in (voice.id, voice.name, *(voice.languages or ())):
            names.setdefault(str(name).strip("\0").lower(), voice.id)
    if wanted.lower() not in names:
        print("\n".join(sorted(names)))
        sys.exit(NO_VOICE)
    return names[wanted.lower()]


def main() -> None:
    """Speak and wait for the end."""
    sound, voice, rate = sys.argv[1:]
    text = sys.stdin.buffer.read().decode("utf-8")
    if sys.platform.startswith("linux"):
        lend_espeak()
    import pyttsx3

    engine = pyttsx3.init()
    engine.setProperty("voice", find_voice(engine, voice))
    engine.setProperty("rate", int(rate))
    finished: list[bool] = []
    engine.connect("finished-utterance", lambda name=None, completed=False: finished.append(completed))
    engine.save_to_file(text, sound)
    run(engine)
    if finished != [True] and sys.platform != "win32":
        sys.exit("pyttsx3 did not finish")


def run(engine: Any) -> None:  # noqa: ANN401
    """Run the engine until the file is written; whoever started this process ends it if it takes too long."""
    if sys.platform.startswith("linux"):
        engine.startLoop()  # ends itself when the speech is finished; runAndWait would end it at once
    else:
        engine.runAndWait()


if __name__ == "__main__":
    main()
