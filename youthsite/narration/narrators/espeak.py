"""The default narrator: espeak-ng from its wheel, each text in a process that has spoken nothing before."""

import os
import sys
from importlib.metadata import version
from pathlib import Path

from ...errors import YouthsiteError
from .base import no_such_voice
from .speaker import SpeakerNarrator, Speakers

SPEAKER = Path(__file__).with_name("espeak_speaker.py")
PATIENCE = 150
"""Seconds to wait for one text; longer than the speaker itself waits for its copy."""
CAN_COPY = hasattr(os, "fork") and sys.platform != "darwin"
"""Whether the speaker may copy itself: macOS allows its libraries no use in a copy, Windows has no copies."""


def refuse_unsteady(voice: str) -> None:
    """Raise YouthsiteError for a voice that does not sound the same twice: one whose variant has breath.

    Measured with 1.52: +f2, +f3, +f5 and +whisper gave up to four different sounds in 30 fresh processes,
    variants without breath one. The cache would hide that, but two builds from nothing would differ.
    """
    import espeakng_loader

    _, _, variant = voice.partition("+")
    file = Path(espeakng_loader.get_data_path()) / "voices" / "!v" / variant
    if not variant or Path(variant).name != variant or not file.is_file():
        return
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    if any(line.split()[:1] == ["breath"] for line in lines):
        raise YouthsiteError(
            f"The voice `{voice}` sounds a little different each time it speaks.",
            fix="Choose another variant, such as `+f1`, `+f4`, `+m1` or `+m3`.",
        )


class EspeakNarrator(SpeakerNarrator):
    """Speaks through speaker processes, one for each thread that speaks at the same time."""

    id = "espeak"

    def __init__(self, *, copy: bool = CAN_COPY) -> None:
        import espeakng_loader

        self.version = f"espeakng-loader {version('espeakng-loader')}"
        library, data = Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path())
        options = [str(library.resolve()), data.name, *([] if copy else ["--once"])]
        # espeak-ng cuts the path of its data at 160 letters, so it is given from the folder above it
        program = ["-I", "-S", str(SPEAKER.resolve()), *options]
        self.speakers = Speakers(program, data.parent, "espeak-ng", PATIENCE, once=not copy)

    def phonemes(self, text: str, voice: str) -> str:
        """Give the sounds of a text, in letters of the International Phonetic Alphabet."""
        head, _ = self.speakers.ask({"phonemes": text, "voice": voice})
        if "no_voice" in head:
            raise no_such_voice(voice, self.voices())
        return str(head["phonemes"])
