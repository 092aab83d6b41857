"""The page of a preview that shows its makers what to put right; it is never on a live site."""

from functools import partial
from typing import Final

from ..checks import ReportCheck
from ..model import Block, Edition, Passage, Report
from .check_cards import cards_of, told, untold
from .check_html import Coverage, Ways, check_html
from .pages import SitePage, easy_uri, formal_uri, link, url_of

ROLE: Final = "check"


def check_uri(slug: str) -> str:
    """Where the check page of a report stands."""
    return f"check/{slug}.md"


def check_page(check: ReportCheck, report: Report, edition: Edition) -> SitePage:
    """Give the check page of a report; what is held is only counted on it. Search does not find it."""
    uri = check_uri(report.slug)
    coverage = Coverage(
        untold(report, edition, "left out"),
        untold(report, edition, "to do", check.starts),
        *told(report, edition),
    )
    ways = Ways(partial(_block_way, uri, report.slug), partial(_passage_way, uri, report.slug))
    html = check_html(check, cards_of(check, report, edition), coverage, ways)
    title = f"What to check: {' '.join(report.title.split())}"
    return SitePage(uri=uri, title=title, role=ROLE, slug=report.slug, markdown=f"{html}\n")


def _block_way(uri: str, slug: str, page: str, block: Block) -> str:
    return f"{url_of(link(uri, easy_uri(slug, page)))}#{block.id}"


def _passage_way(uri: str, slug: str, passage: Passage) -> str:
    return f"{url_of(link(uri, formal_uri(slug, passage.page)))}#{passage.id}"
