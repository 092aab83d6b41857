"""A program of its own that speaks one text with pyttsx3 into a WAV file; the text comes by standard input.

    python system_speaker.py FILE VOICE RATE

On Linux `runAndWait()` returns before the file is written (pyttsx3 issues 219, 149), so there the driver's
own loop runs, which ends with the `finished-utterance` event. On a Mac the file is AIFF, whatever its name
(issue 361); on Windows it is written before `save_to_file` returns, without an event.

Exit code 3: there is no such voice, and the output lists those there are. Exit code 4: pyttsx3 cannot start,
and the output says why. The voice "" is the best there is for British readers.
"""

import contextlib
import os
import sys
from pathlib import Path
from typing import Any

NO_VOICE, NO_ENGINE = 3, 4
DRIVERS = {"win32": "sapi5", "darwin": "nsss"}
"""pyttsx3's own drivers by platform; everywhere else it is espeak-ng."""
PREFERRED = ("en-gb", "en")


def lend_espeak() -> None:
    """On Linux without an installed espeak-ng, let pyttsx3 find the one of the wheel by its loaded name."""
    with contextlib.suppress(ImportError, OSError):
        import ctypes

        import espeakng_loader

        os.chdir(Path(espeakng_loader.get_data_path()).parent)  # espeak-ng cuts longer paths at 160 letters
        os.environ["ESPEAK_DATA_PATH"] = "."
        ctypes.CDLL(str(espeakng_loader.get_library_path()), mode=ctypes.RTLD_GLOBAL)


def driver_for(platform: str) -> str:
    """Name pyttsx3's driver for a platform, as `sys.platform` calls it."""
    return DRIVERS.get(platform, "espeak")


def start(platform: str) -> Any:  # noqa: ANN401
    """Start pyttsx3 with the driver of the platform; exit with code 4 and the reason where it cannot."""
    try:
        import pyttsx3

        return pyttsx3.init(driver_for(platform))
    except Exception as error:  # whatever a platform's libraries raise
        print(str(error).splitlines()[0] if str(error) else type(error).__name__)
        sys.exit(NO_ENGINE)


def find_voice(voices: Any, wanted: str) -> str:  # noqa: ANN401
    """Give the engine's id of a voice, asked for by id, name or language; exit with code 3 if none is it.

    Without a wish, a British voice comes first, then any English one; empty where there is neither.
    """
    names: dict[str, str] = {}
    for voice in voices:
        for name in (voice.id, voice.name, *(voice.languages or ())):
            names.setdefault(_plain(name), voice.id)
    if not wanted:
        english = [
            name for begin in PREFERRED for name in names if name == begin or name.startswith(f"{begin}-")
        ]
        return names[english[0]] if english else ""
    if _plain(wanted) not in names:
        print("\n".join(sorted(names)))
        sys.exit(NO_VOICE)
    return names[_plain(wanted)]


def _plain(name: Any) -> str:  # noqa: ANN401
    text = name.decode("ascii", "replace") if isinstance(name, bytes) else str(name)
    return text.strip("\0\5\2").lower().replace("_", "-")


def main() -> None:
    """Speak and wait for the end."""
    sound, voice, rate = sys.argv[1:]
    text = sys.stdin.buffer.read().decode("utf-8")
    if sys.platform.startswith("linux"):
        lend_espeak()
    engine = start(sys.platform)
    if chosen := find_voice(engine.getProperty("voices"), voice):
        engine.setProperty("voice", chosen)
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
