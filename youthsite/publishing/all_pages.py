"""One page that names every page of the site, in order."""

from collections.abc import Iterable, Iterator

from .listed import MOVED
from .pages import PublishedReport, SearchEntry, SitePage, link, url_of
from .words import plain_title

URI = "all-pages.md"
TITLE = "All pages"


def all_pages(pages: Iterable[SitePage], reports: Iterable[PublishedReport]) -> SitePage:
    """Give the page, without what only the makers of a preview need and what only says that it moved."""
    shown = [page for page in pages if page.role not in ("check", MOVED)]
    parts = [f"# {TITLE}", "## This website", _list(page for page in shown if not page.slug)]
    for report in reports:
        title = plain_title(report.title)
        for edition, name in (("easy", "easy words"), ("formal", "full report"), ("", "about the report")):
            mine = [page for page in shown if page.slug == report.slug and page.edition == edition]
            if mine:
                parts += [f"## {title}: {name}", _list(mine)]
    entry = SearchEntry(TITLE, url_of(URI), "A list of every page. Site map.")
    return SitePage(uri=URI, title=TITLE, role="other", markdown="\n\n".join(parts) + "\n", entries=(entry,))


def _list(pages: Iterable[SitePage]) -> str:
    return "\n".join(_lines(pages))


def _lines(pages: Iterable[SitePage]) -> Iterator[str]:
    for page in pages:
        yield f"- [{plain_title(page.title)}]({link(URI, page.uri)})"
