"""One import from file to folders: read, repair, outline, split, write, account, store."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import YouthsiteError
from ..model import FormalPage, Report
from ..progress import Progress
from ..report.passages_file import passages_text
from ..report.reading import build_report, read_page
from .account import account, check_words
from .doubts import raise_doubts
from .draft import Draft
from .for_people import page_for_people
from .links import mend_links
from .log import Log
from .naming import YEAR, to_slug
from .numbers import drop_cell_numbers
from .outline import level_headings
from .pages import split_pages
from .private import hold_stories
from .questions import NO_ANSWERS, Answers
from .readers import read_file
from .repairs import REPAIRS
from .storing import store
from .text_reader import Reading
from .tree import Run, own_text, plain
from .words import words
from .writer import write_page

_STEPS = 5


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, in numbers."""

    slug: str
    title: str
    words_in: int
    words_out: int
    pages: int
    passages: int
    held: int
    dropped: int
    joined: int
    moved: int
    added: int
    flags: int


def import_report(
    source: Path,
    content: Path,
    imports: Path,
    slug: str,
    progress: Progress,
    answers: Answers = NO_ANSWERS,
) -> Imported:
    """Read a report into `content/<slug>/*.md` and `imports/<slug>/` (import.json, import.md, passages.yml).

    Every word of the file is in the pages or listed as dropped; every word of the pages is from the file or
    listed as added. Raises YouthsiteError when the file cannot be read, a report of this name is there
    already, or the account of words does not add up; then nothing has been written.
    """
    _refuse_existing(content / slug, imports / slug)
    log = Log(answers)
    progress("reading the report", 0, _STEPS)
    found, reading = read_file(source, log)
    progress("reading the report", 1, _STEPS)
    draft = _titled(repair(reading, log), source, log)
    progress("reading the report", 2, _STEPS)
    pages, report = _write(draft, slug, content)
    progress("reading the report", 3, _STEPS)
    counted = check_words(found, reading, pages.values(), log)
    title = plain(draft.title)
    journal = account(found, title, counted, draft.blocks, log)
    progress("reading the report", 4, _STEPS)
    store(
        {
            content / slug: {f"{stem}.md": text for stem, text in pages.items()},
            imports / slug: {
                "import.json": journal,
                "import.md": page_for_people(found, title, counted, log),
                "passages.yml": passages_text(report),
            },
        }
    )
    progress("reading the report", _STEPS, _STEPS)
    held = sum(passage.held for passage in report.passages)
    dropped = sum(len(entry["words"]) for entry in log.dropped)
    return Imported(
        slug, title, *counted, len(pages), len(report.passages), held, dropped,
        len(log.joined), len(log.moved), len(log.added), len(log.flags),
    )  # fmt: skip


def slug_for(source: Path) -> str:
    """Give the name of a report's folders: partnership and period, as `scottish-borders-2021-22`.

    The file's name when it has a year; else the cover's title and period. Raises YouthsiteError as
    `import_report` does when the file cannot be read.
    """
    if YEAR.search(source.stem):
        return to_slug(source.stem)
    log = Log()
    _, reading = read_file(source, log)
    draft = repair(reading, log)
    title = plain(draft.title) or source.stem
    cover = " ".join(own_text(block) for block in draft.blocks if block.line < draft.cover_end)
    period = YEAR.search(title) or YEAR.search(cover)
    name = YEAR.sub(" ", title)
    return to_slug(f"{name} {period[0] if period else ''}") or "report"


def repair(reading: Reading, log: Log) -> Draft:
    """Run every repair, find the outline, hold private stories and raise doubts."""
    draft = Draft(tuple(reading.blocks), cover_end=reading.cover_end, styled=reading.styled)
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


def _refuse_existing(*folders: Path) -> None:
    for folder in folders:
        if folder.exists():
            raise YouthsiteError(
                "A report of this name is here already.",
                fix="Choose another name with --slug, or remove this folder to import the report anew.",
                file=folder,
            )


def _write(draft: Draft, slug: str, content: Path) -> tuple[dict[str, str], Report]:
    texts: dict[str, str] = {}
    read: list[FormalPage] = []
    for page in split_pages(draft):
        text, held = write_page(page.title, page.blocks, top=page.top)
        texts[page.stem] = text
        formal = read_page(page.stem, text, content / slug / f"{page.stem}.md")
        passages = tuple(
            replace(p, held=any(first <= p.line <= last for first, last in held)) for p in formal.passages
        )
        read.append(replace(formal, passages=passages))
    return texts, build_report(slug, read, [])
