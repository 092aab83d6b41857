"""Narrating one page, or all pages of an edition over the cores of the computer, or over any executor."""

import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor, as_completed
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from ..model import Edition, Page
from ..progress import Progress, quiet
from ..settings import Settings
from .audio import PageAudio
from .booth import Booth
from .cache import shrink, sweep
from .formats import OtherFile, refuse_unknown
from .narrators import Recorded, close_narrators
from .plan import Part, Plan
from .planning import Planner
from .spoken import SayList

A_DAY, AN_HOUR, MEGABYTE = 24 * 60 * 60, 60 * 60, 1_000_000

Made = TypeVar("Made")


def narrate_page(
    page: Page,
    settings: Settings,
    say_list: SayList,
    cache: Path,
    notice: str = "",
    recorded: Recorded | None = None,
) -> PageAudio:
    """Narrate one page into the cache folder, or find it there.

    `notice` is spoken before the title, for pages that nobody has checked yet. Raises YouthsiteError when the
    narrator is not installed, the voice does not exist, or a sentence cannot be spoken.
    """
    pages = narrate_edition(
        Edition("", (page,)), settings, say_list, cache, notice, workers=1, recorded=recorded
    )
    return pages[page.stem]


def narrate_edition(
    edition: Edition,
    settings: Settings,
    say_list: SayList,
    cache: Path,
    notice: str | Callable[[Page], str] = "",
    progress: Progress = quiet,
    workers: int | None = None,
    *,
    album: str = "",
    recorded: Recorded | None = None,
    executor: Executor | None = None,
) -> dict[str, PageAudio]:
    """Narrate every page of an edition, by stem; errors as in `narrate_page`.

    `notice` is one text for all pages or a function that gives each page's. `workers` is how many speak at
    once (as many as there are cores, unless given). An `executor` of another kind does the work instead, in
    processes or on other computers, if these see the same cache folder. However it is spread, the sound is
    the same, byte for byte. `album` is the report's title; `recorded` are people's own voices, which win.
    """
    now = time.time()
    sweep(cache, older_than=now - A_DAY)
    notice_of = notice if callable(notice) else lambda page: notice
    refuse_unknown(settings.audio.formats)
    planner = Planner(settings.audio, say_list, settings.partnership, album, edition.slug, recorded)
    booth = Booth(settings.audio, cache, recorded)
    try:
        plans = {page.stem: planner.plans(page, notice_of(page)) for page in edition.pages}
        every = {plan.key: plan for voices in plans.values() for plan in voices}
        found = {key: made for key, plan in every.items() if (made := booth.made(plan)) is not None}
        missing = [plan for key, plan in every.items() if key not in found]
        with nullcontext(executor) if executor else ThreadPoolExecutor(workers or os.cpu_count()) as pool:
            _speak(booth, missing, pool, progress)
            made_now = _all([pool.submit(booth.make, plan) for plan in missing], "Recording pages", progress)
            found |= {plan.key: made for plan, made in zip(missing, made_now, strict=True)}
            found |= _with_files(booth, every, found, pool, progress)
    finally:
        close_narrators()
    shrink(cache, settings.audio.cache_mb * MEGABYTE, unused_since=now - AN_HOUR)
    return {stem: _chosen(booth, voices, found) for stem, voices in plans.items()}


def _with_files(
    booth: Booth, plans: dict[str, Plan], found: dict[str, PageAudio], pool: Executor, progress: Progress
) -> dict[str, PageAudio]:
    """Give each sound with the other kinds of file that the settings ask for."""
    kinds = booth.audio.formats
    wanted = [(key, kind) for key in plans for kind in kinds]
    made = _all(
        [pool.submit(booth.other_file, plans[key], kind, found[key]) for key, kind in wanted],
        "Making other files",
        progress,
    )
    files: dict[str, list[OtherFile]] = {}
    for (key, _), file in zip(wanted, made, strict=True):
        files.setdefault(key, []).append(file)
    return {key: replace(found[key], files=tuple(each)) for key, each in files.items()}


def _speak(booth: Booth, plans: Iterable[Plan], pool: Executor, progress: Progress) -> None:
    fresh: dict[str, tuple[Plan, Part]] = {}
    for plan in plans:
        fresh.update({part.key: (plan, part) for part in plan.parts if part.key})
    head = {id(plan): replace(plan, parts=()) for plan, _ in fresh.values()}
    _all(
        [pool.submit(booth.speak, head[id(plan)], part) for plan, part in fresh.values()],
        "Speaking",
        progress,
    )


def _all(futures: "list[Future[Made]]", what: str, progress: Progress) -> list[Made]:
    """Wait for all, or cancel what has not begun as soon as one fails."""
    if not futures:
        return []
    progress(what, 0, len(futures))
    try:
        for done, future in enumerate(as_completed(futures), start=1):
            future.result()
            progress(what, done, len(futures))
    finally:
        for future in futures:
            future.cancel()
    return [future.result() for future in futures]


def _chosen(booth: Booth, plans: tuple[Plan, ...], found: dict[str, PageAudio]) -> PageAudio:
    """Give a page in its first voice, with the others."""
    first, *others = (_own(plan, found[plan.key], booth) for plan in plans)
    return replace(first, others=tuple(others)) if others else first


def _own(plan: Plan, audio: PageAudio, booth: Booth) -> PageAudio:
    """Give the sound with the page's own ids: two pages that sound alike share a file."""
    ids = [part.segment.id for part in plan.parts if part.segment.id]
    if ids == [cue.id for cue in audio.cues]:
        return audio
    return replace(booth.made(plan) or booth.make(plan), files=audio.files)
