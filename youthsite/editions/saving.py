"""Writing a page and its record, so that neither a crash nor another writer can spoil them."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from ..errors import YouthsiteError
from ..files import read_text, write_text
from ..locks import locked
from ..model import BlockRecord, Page
from .pages import record_path
from .record_text import render_record_parts, render_records
from .records import Records, parse_records


def save_page(page: Page, *, before: Page | None) -> None:
    """Write what differs between `page` and `before`, the page as it was read (None for a new one).

    Raises YouthsiteError, with both files as they were, when one was changed since it was read, or a new
    page's name, or that of its record, is taken.
    """
    save_pages([(page, before)])


def save_pages(pages: Iterable[tuple[Page, Page | None]]) -> None:
    """Save pages, each with what it was before; see `save_page`.

    None is written when one of them was changed since it was read.
    """
    listed = list(pages)
    with ExitStack() as stack:
        for folder in sorted({page.path.parent for page, _ in listed}):
            stack.enter_context(locked(folder))
        for page, before in listed:
            _refuse_changed(page, before, record_path(page.path))
        for page, before in listed:
            _save(page, before)


def _save(page: Page, before: Page | None) -> None:
    """Write one page that nobody else changed.

    Three steps, so that a crash between any two leaves a state from which the next run goes on and in which
    nothing is approved that should not be. First the record, which still keeps what it knows of blocks about
    to go: a record without its block waits, but a block without its record would be drafted a second time.
    Then the words. Then the record without those blocks.
    """
    record = record_path(page.path)
    found = _text(record)
    new = render_records(page)
    differs = new != _settled(found, record)
    if differs:
        write_text(record, render_records(_with_leaving(page, before)), expected=found)
    try:
        if before is None or page.source != before.source:
            write_text(page.path, page.source, expected=None if before is None else before.source)
    except BaseException:
        _put_back(record, found)
        raise
    if differs:
        write_text(record, new)


def _settled(text: str | None, record: Path) -> str:
    """A record as this program writes it, so that one ordered by hand is not written for nothing."""
    known = Records() if text is None else parse_records(text, record)
    return render_record_parts(known.blocks, known.left_out, known.to_do, known.title)


def _with_leaving(page: Page, before: Page | None) -> Page:
    """The page with the records of the blocks that it no longer has."""
    if before is None:
        return page
    staying = {block.id for block in page.blocks} | {id for id, _ in page.unplaced}
    leaving = [(block.id, block.record) for block in before.blocks if block.id not in staying]
    return replace(page, unplaced=(*page.unplaced, *(item for item in leaving if item[1] != BlockRecord())))


def _refuse_changed(page: Page, before: Page | None, record: Path) -> None:
    now = _text(page.path)
    if before is None:
        if now is not None and now != page.source:
            raise _clash("There is a page of this name already.", "Choose another name.", page.path)
        _refuse_orphan(page, record)
        return
    if now != before.source:
        raise _clash(
            "Somebody changed this page in the meantime, so it was not written.", "Run it again.", page.path
        )
    if (_text(record) or "") not in (before.record_source, render_records(before)):
        raise _clash(
            "Somebody changed this record in the meantime, so it was not written.", "Run it again.", record
        )


def _refuse_orphan(page: Page, record: Path) -> None:
    """Never write over what people decided about a page that was deleted without its record."""
    found = _text(record)
    if found is not None and found.strip() and found != render_records(page):
        raise _clash(
            f"There is a record of an older page `{page.path.name}`, and the page itself is gone.",
            "Bring the page back; or, if it is to go for good, move or delete this record too.",
            record,
        )


def _clash(problem: str, fix: str, file: Path) -> YouthsiteError:
    return YouthsiteError(problem, fix=fix, file=file)


def _text(path: Path) -> str | None:
    return read_text(path) if path.exists() else None


def _put_back(record: Path, text: str | None) -> None:
    if text is None:
        record.unlink(missing_ok=True)
    else:
        write_text(record, text)
