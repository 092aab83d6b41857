"""Which pages may carry the calm note, by the paths that the settings call them."""

from ..model import Edition, Report
from ..wellbeing import INDICATOR_IDS
from .follow_up_page import follow_up_uri
from .pages import easy_uri, formal_uri
from .print_page import print_uri
from .rights import RIGHTS
from .said import URI as SAID


def noted_pages(report: Report, edition: Edition) -> tuple[str, ...]:
    """Give the paths, without ending, of a report's pages in both editions and of pages that quote it."""
    uris = [easy_uri(report.slug, "index"), print_uri(report.slug)]
    uris += [SAID, RIGHTS, follow_up_uri(report.slug), *(f"wellbeing/{id}.md" for id in INDICATOR_IDS)]
    uris += [easy_uri(report.slug, page.stem) for page in edition.pages]
    uris += [formal_uri(report.slug, page.stem) for page in report.pages]
    return tuple(dict.fromkeys(uri.removesuffix(".md") for uri in uris))
