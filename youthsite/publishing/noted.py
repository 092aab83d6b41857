"""Which pages may carry the calm note, by the paths that the settings call them."""

from ..model import Edition, Report
from .pages import easy_uri, formal_uri
from .print_page import print_uri


def noted_pages(report: Report, edition: Edition) -> tuple[str, ...]:
    """Give the paths, without their ending, of a report's easy pages, formal pages and page to print."""
    uris = [easy_uri(report.slug, "index"), print_uri(report.slug)]
    uris += [easy_uri(report.slug, page.stem) for page in edition.pages]
    uris += [formal_uri(report.slug, page.stem) for page in report.pages]
    return tuple(dict.fromkeys(uri.removesuffix(".md") for uri in uris))
