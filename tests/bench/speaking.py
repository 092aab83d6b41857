"""Narration as multiples of real time, in wall time on this machine, synthesis and MP3 together."""

import time
from pathlib import Path

from youthsite import steps

from .example import example_site


def speaking(folder: Path) -> list[tuple[str, str, str]]:
    """Give seconds of audio for each second of work, cold and warm."""
    project = example_site(folder, narrator="espeak")
    rows = []
    for name in ("narration, nothing cached", "narration, nothing changed"):
        start = time.perf_counter()
        audio = steps.narrate(project)
        taken = time.perf_counter() - start
        seconds = sum(page.seconds for page in audio.values())
        rows.append((name, f"{seconds / taken:.0f} x", f"real time ({seconds / 60:.0f} minutes of audio)"))
    return rows
