"""From a folder of formal Markdown to a Report."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import YouthsiteError
from ..files import read_text
from ..language.fingerprints import fingerprint
from ..model import FormalPage, Heading, Passage, Report
from .identify import identify
from .passages_file import StoredPassage, read_passages
from .spans import Span, find_spans


def read_report(folder: Path, passages_file: Path) -> Report:
    """Read a formal edition, its index first, then its pages by name, with the ids that passages.yml keeps.

    Passages whose words changed keep their id; new ones get an id after the highest; see `identify`. Nothing
    is written. Raises YouthsiteError when the folder, its pages or passages.yml cannot be read.
    """
    fix = "Check the name, or import the report with `youthsite add`."
    if not folder.is_dir():
        raise YouthsiteError("There is no report in this folder.", fix=fix, file=folder)
    paths = sorted(folder.glob("*.md"), key=lambda path: (path.stem != "index", path.stem))
    if not paths:
        raise YouthsiteError("There are no pages (.md files) in this folder.", fix=fix, file=folder)
    stored = read_passages(passages_file)
    pages = [read_page(path.stem, read_text(path), path) for path in paths]
    return build_report(folder.name, pages, stored.passages, stored.highest)


def build_report(
    slug: str, pages: list[FormalPage], stored: Sequence[StoredPassage], highest: int = 0
) -> Report:
    """Give a Report of pages that have no ids yet; the first page's title is the report's."""
    known = iter(identify([passage for page in pages for passage in page.passages], stored, highest))
    named = tuple(replace(page, passages=tuple(next(known) for _ in page.passages)) for page in pages)
    return Report(slug, pages[0].title if pages else slug, named, highest)


def read_page(stem: str, markdown: str, path: Path) -> FormalPage:
    """Read one page; its passages have no ids yet. Without a first-level heading, its file names it."""
    headings: list[Heading] = []
    passages: list[Passage] = []
    above: list[Heading] = []
    for span in find_spans(markdown):
        if span.level:
            heading = Heading(span.level, span.text, span.line)
            headings.append(heading)
            above = [*(other for other in above if other.level < span.level), heading]
        else:
            passages.append(_passage(span, stem, tuple(other.text for other in above)))
    title = next((heading.text for heading in headings if heading.level == 1), stem)
    return FormalPage(stem, title, path, markdown, tuple(headings), tuple(passages))


def _passage(span: Span, stem: str, heading: tuple[str, ...]) -> Passage:
    return Passage(
        id="",
        kind=span.kind,
        text=span.text,
        fingerprint=fingerprint(span.text),
        page=stem,
        heading=heading,
        line=span.line,
        start=span.start,
        end=span.end,
    )
