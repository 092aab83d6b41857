"""One import from file to folders: prepare, split, write, account, store."""

from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import YouthsiteError
from ..model import FormalPage, Report
from ..progress import Progress
from ..report.passages_file import passages_text
from ..report.reading import build_report, read_page
from .account import account, check_words
from .draft import Draft
from .for_people import page_for_people
from .holding import hold_passages
from .pages import split_pages
from .preparing import STEP, STEPS, name_of, prepare
from .questions import NO_ANSWERS, Answers, most_important
from .storing import store
from .tree import plain
from .writer import write_page


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
        _refuse_existing(content / slug, imports / slug)
    ready = prepare(source, progress, answers)
    slug = slug or name_of(ready)
    _refuse_existing(content / slug, imports / slug)
    pages, report = _write(ready.draft, slug, content)
    progress(STEP, 3, STEPS)
    found, draft, log = ready.source, ready.draft, ready.log
    counted = check_words(found, ready.reading, pages.values(), log)
    title = plain(draft.title)
    journal = account(found, title, counted, draft.blocks, log)
    progress(STEP, 4, STEPS)
    store(
        {
            content / slug: {**{f"{stem}.md": text for stem, text in pages.items()}, **ready.shown},
            imports / slug: {
                "import.json": journal,
                "import.md": page_for_people(found, title, slug, counted, log),
                "passages.yml": passages_text(report),
                **ready.held_back,
            },
        }
    )
    progress(STEP, STEPS, STEPS)
    held = sum(passage.held for passage in report.passages)
    dropped = sum(len(entry["words"]) for entry in log.dropped)
    return Imported(
        slug, title, *counted, len(pages), len(report.passages), held, dropped,
        len(log.joined), len(log.moved), len(log.added), len(log.flags), len(most_important(log.questions)),
    )  # fmt: skip


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
        read.append(replace(formal, passages=hold_passages(formal.passages, held, draft.held)))
    return texts, build_report(slug, read, [])
