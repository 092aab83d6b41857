"""Narrating one page, or all pages of an edition over the cores of the computer."""

import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TypeVar

from ..model import Edition, Page
from ..progress import Progress, quiet
from ..settings import Settings
from .booth import Booth, PageAudio
from .cache import sweep
from .spoken import SayList

A_DAY = 24 * 60 * 60

Work = TypeVar("Work")
Made = TypeVar("Made")


def narrate_page(
    page: Page, settings: Settings, say_list: SayList, cache: Path, notice: str = ""
) -> PageAudio:
    """Narrate one page into the cache folder, or find it there.

    `notice` is spoken before the title, for pages that nobody has checked yet. Raises YouthsiteError when the
    narrator is not installed, the voice does not exist, or a sentence cannot be spoken.
    """
    with Booth(settings.audio, say_list, cache) as booth:
        parts = booth.parts(page, notice)
        return booth.made(parts) or booth.make(parts)


def narrate_edition(
    edition: Edition,
    settings: Settings,
    say_list: SayList,
    cache: Path,
    notice: str | Callable[[Page], str] = "",
    progress: Progress = quiet,
    workers: int | None = None,
) -> dict[str, PageAudio]:
    """Narrate every page of an edition, by stem, as `narrate_page` would.

    `notice` is one text for all pages or a function that gives each page's. `workers` is how many speak at
    once (as many as there are cores, unless given); the sound is the same, byte for byte,
    whatever their number.
    """
    sweep(cache, older_than=time.time() - A_DAY)
    notice_of = notice if callable(notice) else lambda page: notice
    with Booth(settings.audio, say_list, cache) as booth:
        scripts = {page.stem: booth.parts(page, notice_of(page)) for page in edition.pages}
        found = {stem: booth.made(parts) for stem, parts in scripts.items()}
        missing = [stem for stem, page in found.items() if page is None]
        fresh = {part.key: part for stem in missing for part in scripts[stem] if part.key}
        _spread(booth.speak, fresh.values(), "Speaking", progress, workers)
        made = _spread(lambda stem: booth.make(scripts[stem]), missing, "Recording pages", progress, workers)
    pages = {**found, **dict(zip(missing, made, strict=True))}
    return {stem: page for stem, page in pages.items() if page is not None}


def _spread(
    do: Callable[[Work], Made], work: Iterable[Work], what: str, progress: Progress, workers: int | None
) -> list[Made]:
    pieces = list(work)
    if not pieces:
        return []
    progress(what, 0, len(pieces))
    pool = ThreadPoolExecutor(workers or os.cpu_count() or 1)
    try:
        futures = [pool.submit(do, piece) for piece in pieces]
        for done, future in enumerate(as_completed(futures), start=1):
            future.result()
            progress(what, done, len(pieces))
        return [future.result() for future in futures]
    finally:
        pool.shutdown(cancel_futures=True)
