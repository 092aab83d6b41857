"""The page of all reports by year, newest first."""

from collections.abc import Sequence

from ..years.chain import partnership_of, period_of
from .follow_up_page import TITLE as FOLLOW_UP
from .pages import PublishedReport, SearchEntry, SitePage, link, url_of
from .words import plain_title

URI = "reports.md"
TITLE = "All our reports"


def archive_page(reports: Sequence[PublishedReport]) -> SitePage:
    """List every report in the order given, each with both editions."""
    several = len({partnership_of(report.slug) for report in reports}) > 1
    parts = [f"# {TITLE}", "The newest report comes first."]
    parts += [part for report in reports for part in _report(report, several=several)]
    entry = SearchEntry(TITLE, url_of(URI), " ".join(report.title for report in reports))
    return SitePage(URI, TITLE, "other", "\n\n".join(parts) + "\n", entries=(entry,))


def _report(report: PublishedReport, *, several: bool) -> list[str]:
    period, title = period_of(report.slug), plain_title(report.title)
    named = f"{period}: {title}" if period and several else period or title
    ways = [("Easy words", report.easy), ("Full report", report.formal)]
    ways += [(FOLLOW_UP, report.follow_up)] if report.follow_up else []
    lines = [f"- [{name}: {period or title}]({link(URI, uri)})" for name, uri in ways]
    return [f"## {named}", *([title] if named == period else []), "\n".join(lines)]
