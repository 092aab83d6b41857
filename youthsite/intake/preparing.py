"""The first half of an import, which writes nothing: read, repair, outline, hold, ask and doubt."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from ..progress import Progress, quiet
from .doubts import raise_doubts
from .draft import Draft
from .links import mend_links
from .log import Log
from .naming import YEAR, to_slug
from .numbers import drop_cell_numbers
from .outline import level_headings
from .pictures import settle_pictures
from .private import hold_stories
from .questions import NO_ANSWERS, Answers
from .readers import read_file
from .repairs import REPAIRS
from .source import Source
from .text_reader import Reading
from .tree import Run, own_text, plain
from .words import words

STEP, STEPS = "reading the report", 5


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report that was read and repaired, with its account; `reading` is what the file held.

    `shown` and `held_back` are the files of its pictures.
    """

    path: Path
    source: Source
    reading: Reading
    draft: Draft
    log: Log
    shown: dict[str, bytes]
    held_back: dict[str, bytes]


def prepare(path: Path, progress: Progress = quiet, answers: Answers = NO_ANSWERS) -> Prepared:
    """Read and repair a report, following answers; errors as `import_report`."""
    log = Log(answers)
    progress(STEP, 0, STEPS)
    source, reading = read_file(path, log, progress)
    progress(STEP, 1, STEPS)
    draft = _titled(repair(reading, log), path, log)
    progress(STEP, 2, STEPS)
    draft, shown, held_back = settle_pictures(draft, reading.images, log)
    return Prepared(path, source, reading, draft, log, shown, held_back)


def slug_for(source: Path) -> str:
    """Give the name of a report's folders: partnership and period, as `scottish-borders-2021-22`.

    The file's name when it has a year; else the cover's title and period. Raises YouthsiteError as
    `import_report` does when the file cannot be read.
    """
    return _name_in(source) or name_of(prepare(source))


def name_of(ready: Prepared) -> str:
    """Give the name of a prepared report's folders, as `slug_for` does."""
    if name := _name_in(ready.path):
        return name
    draft = ready.draft
    title = plain(draft.title)
    cover = " ".join(own_text(block) for block in draft.blocks if block.line < draft.cover_end)
    period = YEAR.search(title) or YEAR.search(cover)
    name = YEAR.sub(" ", title)
    return to_slug(f"{name} {period[0] if period else ''}") or "report"


def _name_in(path: Path) -> str:
    return to_slug(path.stem) if YEAR.search(path.stem) else ""


def repair(reading: Reading, log: Log) -> Draft:
    """Run every repair, find the outline, hold private stories and raise doubts."""
    draft = Draft(tuple(reading.blocks), cover_end=reading.cover_end, styled=reading.styled, unit=log.unit)
    for mend in (mend_links, *REPAIRS, level_headings, hold_stories, drop_cell_numbers):
        draft = mend(draft, log)
    raise_doubts(draft, log)
    return draft


def _titled(draft: Draft, source: Path, log: Log) -> Draft:
    """Name a report without a title after its only main heading, or after its file."""
    if draft.title:
        return draft
    name = re.sub(r"[-_]+", " ", source.stem).strip().capitalize() or "Report"
    log.add("index", "a title made of the file's name, as none was found", words(name))
    log.flag(
        1,
        "no-title",
        "No title was found, so the file's name is used. Put the right one in index.md.",
    )
    return replace(draft, title=(Run(name),))
