"""One import from file to folders: read, repair, outline, split, write, account, store."""

from dataclasses import dataclass
from pathlib import Path

from ..errors import YouthsiteError
from ..model import Report
from ..progress import Progress
from ..report.passages_file import passages_text
from ..report.reading import build_report
from .built import Built, build_pages
from .decisions import follow_decisions
from .preparing import STEP, STEPS, name_of, prepare
from .questions import NO_ANSWERS, Answers, most_important
from .storing import store


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
    questions: int


def import_report(
    source: Path,
    content: Path,
    imports: Path,
    slug: str,
    progress: Progress,
    answers: Answers = NO_ANSWERS,
) -> Imported:
    """Read a report into `content/<slug>/*.md` and `imports/<slug>/` (import.json, import.md, passages.yml).

    Without a slug, it is made from the report (see `preparing.name_of`). `answers` are followed.

    Every word of the file is in the pages or listed as dropped; every word of the pages is from the file or
    listed as added. Raises YouthsiteError when the file cannot be read, a report of this name is there
    already, or the account of words does not add up; then nothing has been written.
    """
    if slug:
        refuse_existing(content / slug, imports / slug)
    ready = prepare(source, progress, answers)
    slug = slug or name_of(ready)
    refuse_existing(content / slug, imports / slug)
    built = build_pages(ready, content / slug, progress)
    report = follow_decisions(build_report(slug, built.pages, []), ready.log)
    store(
        {
            content / slug: built.files,
            imports / slug: {**built.accounts(slug), "passages.yml": passages_text(report)},
        }
    )
    progress(STEP, STEPS, STEPS)
    return in_numbers(built, report)


def in_numbers(built: Built, report: Report) -> Imported:
    """Give an import in numbers, now that its passages have ids."""
    log = built.ready.log
    held = sum(passage.held for passage in report.passages)
    dropped = sum(len(entry["words"]) for entry in log.dropped)
    return Imported(
        report.slug, built.title, *built.counted, len(report.pages), len(report.passages), held, dropped,
        len(log.joined), len(log.moved), len(log.added), len(log.flags), len(most_important(log.questions)),
    )  # fmt: skip


def refuse_existing(*folders: Path) -> None:
    """Raise YouthsiteError for the first of some folders that is there already."""
    for folder in folders:
        if folder.exists():
            raise YouthsiteError(
                "A report of this name is here already.",
                fix="Choose another name with --slug, or remove this folder to import the report anew.",
                file=folder,
            )
