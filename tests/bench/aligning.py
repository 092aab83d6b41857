"""How far the words of a recording are from where they are found: other voices and speeds, with noise.

The recordings are made up: a second voice of the narrator says the sentences of the example site, and says of
itself when each word begins. A child's own voice is harder.
"""

from pathlib import Path

import numpy as np

from tests.narration.recordings.samples import CONSENT, RATE, floats, in_a_room, line, say, write_wav
from tests.sites import ROOT
from youthsite.editions import spoken_lines
from youthsite.narration import read_say_list, spoken_form
from youthsite.narration.recordings import add_sentence, read_sound
from youthsite.project import open_project

VOICES = (("en-gb-scotland+f1", 120), ("en+f4", 175), ("en-us+m3", 150))
SENTENCES, NEAR, FOUND_BEFORE = 60, 0.1, 0.05


def aligning(folder: Path) -> None:
    """Print which part of the words is found within 100 ms, by voice and of all."""
    told = sentences()
    everything: list[float] = []
    for voice, rate in VOICES:
        off = [each for text in told for each in off_by(folder, text, voice, rate)]
        everything += off
        _show(f"{voice} at {rate}", len(told), off)
    _show("all", len(told) * len(VOICES), everything)


def sentences() -> list[str]:
    """Give sentences of the example site, spread over all of its pages, as they are spoken."""
    project, say_list = open_project(ROOT), read_say_list()
    texts = [
        spoken_form(each.text, say_list)
        for slug in project.slugs
        for block in project.edition(slug).blocks
        for each in spoken_lines(block)
        if len(each.text.split()) > 3
    ]
    return texts[:: max(1, len(texts) // SENTENCES)][:SENTENCES]


def off_by(folder: Path, text: str, voice: str, rate: int) -> list[float]:
    spoken = say(text, voice, rate)
    sound = read_sound(write_wav(folder / "a.wav", in_a_room(floats(spoken))))
    take = add_sentence(folder / "recordings", CONSENT.voice, line(text), sound)
    # A recording is cut to a little before its first sound.
    begins = int(np.argmax(np.abs(floats(spoken)) > 0.02)) - round(FOUND_BEFORE * RATE)
    truth = {letter: sample - begins for sample, letter in spoken.words}
    return [abs(sample - truth[letter]) / RATE for sample, letter in take.words if letter in truth]


def _show(what: str, count: int, off: list[float]) -> None:
    near, middle = sum(one <= NEAR for one in off) / len(off), 1000 * float(np.median(off))
    print(
        f"align       {what}: {count} sentences, {len(off)} words, {near:.1%} within 100 ms, "
        f"median {middle:.0f} ms, largest {1000 * max(off):.0f} ms",
        flush=True,
    )
