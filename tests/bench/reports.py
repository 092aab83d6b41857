"""Print what the whole chain makes of the five published reports: `python -m tests.bench.reports`."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from tests.published import REPORT_NAMES, REPORTS
from youthsite import steps
from youthsite.cli.building import build_site

COLUMNS = """report, words in, dropped, passages, told, left out, to do, held, grade before, grade after,
blocks, audio minutes, add s, draft s, check s, speak s, build s"""
Made = TypeVar("Made")


def main() -> int:
    """Start each report in a folder of its own, and print one row for it."""
    print(COLUMNS.replace(", ", " | ").replace(",\n", " | "))
    with tempfile.TemporaryDirectory() as folder:
        for name in REPORT_NAMES:
            print(" | ".join(row(name, Path(folder) / name)), flush=True)
    return 0


def row(name: str, folder: Path) -> list[str]:
    """Give the figures of one report; each step is timed by itself, audio from an empty cache."""
    (project, imported), add = timed(lambda: steps.start(REPORTS / f"{name}.txt", folder, audio=True))
    _, draft = timed(lambda: steps.draft(project, imported.slug))
    (checked,), check = timed(lambda: steps.check(project))
    audio, speak = timed(lambda: steps.narrate(project))
    _, build = timed(lambda: build_site(project, strict=True))
    counts = (checked.passages, checked.told, checked.left_out, checked.to_do, checked.held)
    minutes = sum(page.seconds for page in audio.values()) / 60
    return [
        name, str(imported.words_in), str(imported.dropped), *map(str, counts),
        grade(checked.formal_grade), grade(checked.grade), str(checked.blocks), f"{minutes:.1f}",
        *(f"{seconds:.1f}" for seconds in (add, draft, check, speak, build)),
    ]  # fmt: skip


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """Do some work and give what it made and the seconds it took."""
    start = time.perf_counter()
    made = work()
    return made, time.perf_counter() - start


def grade(value: float | None) -> str:
    """Show a school grade, or that no section has the 100 words that a grade needs."""
    return "-" if value is None else f"{value:.1f}"


if __name__ == "__main__":
    sys.exit(main())
