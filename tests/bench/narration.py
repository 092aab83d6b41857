"""Measure narration: `python -m tests.bench.narration [PART ...]`; without parts, the first four.

builds      300 builds of a small page from nothing (or $BUILDS), two at a time: how many are right
killed      builds killed at any moment, then one that goes on: is the cache as that of a build from nothing
edit        the work after one changed sentence, as a part of the work from nothing
loudness    LUFS, peaks and pauses of each page of the five reports, decoded from the MP3
understood  words that a recogniser gets wrong, with and without the spoken form (extra `quality`)
align       where the words of recordings are found, beside where they are (aim: 95% within 100 ms)
neural      espeak and kokoro in one run, as work for each second of audio (extra `neural`, model in $KOKORO)
"""

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np

from tests.narration.decoded import decode, loudness, true_peak
from tests.narration.samples import make_edition, make_page, settings
from tests.published import REPORT_NAMES, REPORTS
from tests.sites import ROOT
from youthsite import steps
from youthsite.model import Edition
from youthsite.narration import narrate_edition, read_say_list
from youthsite.settings import AudioSettings, Settings

BUILDS, KILLED = int(os.environ.get("BUILDS", "300")), 30
SMALL = """
import sys
from pathlib import Path
from tests.narration.samples import make_page, settings
from youthsite.narration import narrate_page, read_say_list
print(narrate_page(make_page(), settings(), read_say_list(), Path(sys.argv[1])).path.name)
"""
LARGE = """
import sys
from pathlib import Path
from tests.bench.narration import large
from tests.narration.samples import settings
from youthsite.narration import narrate_edition, read_say_list
narrate_edition(large(), settings(), read_say_list(), Path(sys.argv[1]))
"""


def large(pages: int = 10) -> Edition:
    """An edition of ten pages with 40 different sentences each."""
    bodies = [
        [f"This is line {n} of {m}. It is here, and so are we all." for m in range(20)] for n in range(pages)
    ]
    return make_edition(*(make_page(f"p{n}", *lines, title=f"Page {n}") for n, lines in enumerate(bodies)))


def files_of(cache: Path) -> dict[str, bytes]:
    """Everything in a cache by its place, but what killed builds left unfinished."""
    return {
        str(path.relative_to(cache)): path.read_bytes()
        for path in sorted(cache.rglob("*"))
        if path.is_file() and not path.name.startswith(".unfinished")
    }


def _start(program: str, cache: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", program, str(cache)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def builds(folder: Path) -> None:
    """Build a small page again and again, each time from nothing, two at a time."""

    def one(number: int) -> dict[str, bytes]:
        with tempfile.TemporaryDirectory(dir=folder) as cache:
            build = _start(SMALL, Path(cache))
            build.communicate()
            return files_of(Path(cache)) if build.returncode == 0 else {}

    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(one, range(BUILDS)))
    right = sum(bool(files) and files == made[0] for files in made)
    print(f"builds      {right} of {BUILDS} builds from nothing, two at a time, are right and the same")


def killed(folder: Path) -> None:
    """Kill builds at any moment; the next ones use what is there, two at once."""
    clean, shared = folder / "clean", folder / "shared"
    _start(LARGE, clean).communicate()
    moments = random.Random(7)
    dead = 0
    for _ in range(KILLED):
        build = _start(LARGE, shared)
        time.sleep(moments.uniform(0.3, 2.5))
        build.kill()
        dead += build.wait() != 0
        build.communicate()
    half = {name for name, data in files_of(shared).items() if files_of(clean).get(name) != data}
    for build in [_start(LARGE, shared) for _ in range(2)]:
        build.communicate()
    same = files_of(shared) == files_of(clean)
    print(f"killed      {dead} of {KILLED} builds killed, {len(half)} half files, then as clean: {same}")


def work() -> float:
    """CPU seconds of this process and of those it has ended."""
    both = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def edit(folder: Path) -> None:
    """Change one sentence of an edition."""
    edition, say_list = large(), read_say_list()

    def taken(edition: Edition) -> float:
        before = work()
        narrate_edition(edition, settings(), say_list, folder / "edit")
        return work() - before

    taken(make_edition(make_page("warm", "This loads what is needed.")))
    cold = taken(edition)
    page = edition.pages[3]
    blocks = (replace(page.blocks[0], body="This line is new. It is here."), *page.blocks[1:])
    edited = make_edition(*edition.pages[:3], replace(page, blocks=blocks), *edition.pages[4:])
    ratio, most = taken(edited) / cold, 0.05 + 1 / len(edition.pages)
    print(f"edit        {ratio:.1%} of the work from nothing (at most {most:.0%}); {cold:.1f} s from nothing")


def pauses(samples: np.ndarray, rate: int) -> list[float]:
    """Give the lengths of silences within (below -50 dBFS for a quarter of a second or more)."""
    loud = np.flatnonzero(np.abs(samples) > 10 ** (-50 / 20))
    gaps = np.diff(loud) / rate
    return [float(gap) for gap in gaps if gap > 0.25]


def measured(path: Path) -> tuple[float, float, list[float]]:
    """Give loudness, true peak and pauses of an MP3."""
    samples, rate = decode(path.read_bytes())
    return loudness(samples, rate), true_peak(samples), pauses(samples, rate)


def loudness_of_reports(folder: Path) -> None:
    """Draft and speak the five reports, and listen to every page."""
    everything = []
    for name in REPORT_NAMES:
        project, imported = steps.start(REPORTS / f"{name}.txt", folder / name, audio=True)
        steps.draft(project, imported.slug)
        found = [measured(page.path) for page in steps.narrate(project).values()]
        everything += found
        _show_levels(f"loudness    {imported.slug}", found)
    _show_levels("loudness    all", everything)


def _show_levels(what: str, found: list[tuple[float, float, list[float]]]) -> None:
    levels = [level for level, _, _ in found]
    silences = [gap for _, _, gaps in found for gap in gaps]
    outside = sum(not -17 <= level <= -15 for level in levels)
    print(
        f"{what}: {len(found)} pages, {min(levels):.2f} to {max(levels):.2f} LUFS, {outside} not -16 ± 1; "
        f"peak at most {max(peak for _, peak, _ in found):.2f} dBFS; "
        f"pauses {min(silences):.2f} to {max(silences):.2f} s",
        flush=True,
    )


def neural(folder: Path) -> None:
    """Speak the same edition with both narrators."""
    model = os.environ.get("KOKORO", "")
    page = make_page("a", *["We asked 91 pupils in P7. Most of them said yes. Now they help to plan it."] * 1)
    for narrator, voice, pages in (
        ("espeak", "en-gb-x-rp", large()),
        ("kokoro", "bf_emma", make_edition(page)),
    ):
        audio = AudioSettings(narrator=narrator, voice=voice, model=model)  # type: ignore[arg-type]
        before, start = work(), time.perf_counter()
        made = narrate_edition(pages, Settings(audio=audio), read_say_list(), folder / narrator)
        seconds = sum(page.seconds for page in made.values())
        used, wall = (work() - before) / seconds, (time.perf_counter() - start) / seconds
        print(
            f"neural      {narrator}: {1 / wall:.1f} x real time, {used:.4f} CPU s for a second, MP3 included"
        )


def understood(folder: Path) -> None:
    """See tests/bench/understanding.py."""
    from .understanding import understanding

    understanding(folder)


def align(folder: Path) -> None:
    """See tests/bench/aligning.py."""
    from .aligning import aligning

    aligning(folder)


PARTS: dict[str, Callable[[Path], None]] = {
    "builds": builds,
    "killed": killed,
    "edit": edit,
    "loudness": loudness_of_reports,
    "understood": understood,
    "align": align,
    "neural": neural,
}


def main() -> int:
    """Measure what is asked."""
    for name in sys.argv[1:] or [name for name in PARTS if name not in {"align", "neural", "understood"}]:
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
