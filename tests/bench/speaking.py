"""Narration as multiples of real time: seconds of audio for each second of work, MP3 included."""

import time
from pathlib import Path

from tests.sites import copy_example
from youthsite import steps


def speaking(folder: Path) -> list[tuple[str, str, str]]:
    """Give the multiples cold and warm, in wall time on this machine's cores."""
    project = copy_example(folder)
    rows = []
    for name in ("narration, nothing cached", "narration, nothing changed"):
        start = time.perf_counter()
        audio = steps.narrate(project)
        taken = time.perf_counter() - start
        seconds = sum(page.seconds for page in audio.values())
        rows.append((name, f"{seconds / taken:.0f} x", f"real time ({seconds / 60:.0f} minutes of audio)"))
    return rows
