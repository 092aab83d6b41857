"""Headings over nothing but held passages: they may name who is meant, so readers see other words."""

from dataclasses import replace

from ..model import FormalPage, Heading, Passage
from . import words


def without_private_headings(page: FormalPage) -> FormalPage:
    """Give a page whose headings over nothing but held passages are neutral; the page's own title stays."""
    for heading in reversed(page.headings):
        below = [passage for passage in page.passages if _stands_below(passage, heading, page)]
        if heading.level > 1 and below and all(passage.held for passage in below):
            page = _renamed(page, heading)
    return page


def _stands_below(passage: Passage, heading: Heading, page: FormalPage) -> bool:
    later = [one.line for one in page.headings if one.line > heading.line and one.level <= heading.level]
    return heading.line < passage.line and (not later or passage.line < later[0])


def _renamed(page: FormalPage, heading: Heading) -> FormalPage:
    lines = page.markdown.split("\n")
    old = lines[heading.line - 1]
    start = sum(len(line) + 1 for line in lines[: heading.line - 1])
    new = (
        f"{'#' * heading.level} {words.PRIVATE_HEADING}"
        if old.lstrip().startswith("#")
        else words.PRIVATE_HEADING
    )
    by = len(new) - len(old)
    passages = tuple(
        replace(one, start=one.start + by, end=one.end + by) if one.start > start else one
        for one in page.passages
    )
    markdown = page.markdown[:start] + new + page.markdown[start + len(old) :]
    return replace(page, markdown=markdown, passages=passages)
