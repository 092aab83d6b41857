"""Running headers, footers and page numbers: what stands at the same place on many pages."""

import re
from collections import Counter, defaultdict

from ..log import Log
from ..words import plain_words
from .glyphs import Page, Word
from .lines import Line, lines_of

_EDGE = 0.12
_MIN_PAGES = 3
_SHARE = 0.4
_NUMBER = re.compile(r"(?:page\s*)?\W*(\d{1,4})\W*(?:(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)


def drop_edges(pages: list[Page], log: Log) -> None:
    """Take running headers, footers and page numbers out of the pages, and list them as dropped.

    A line is one when like lines (numbers aside) stand as high on two pages in five, at least three; or when
    it is a number alone and such numbers count the pages.
    """
    edges = [(page, line) for page in pages for line in _edge_lines(page)]
    counts = Counter(_key(page, line) for page, line in edges)
    least = max(_MIN_PAGES, _SHARE * len(pages))
    numbers = _page_numbers(edges)
    gone: dict[int, set[int]] = defaultdict(set)
    for page, line in edges:
        if counts[_key(page, line)] >= least:
            why = "running header" if line.top < page.height / 2 else "running footer"
        elif id(line) in numbers:
            why = "page number"
        else:
            continue
        log.drop(page.number, why, [word for text in line.words for word in plain_words(text.text)])
        gone[page.number] |= {id(word) for word in line.words}
    for page in pages:
        page.words = [word for word in page.words if id(word) not in gone[page.number]]


def _edge_lines(page: Page) -> list[Line]:
    def at_edge(word: Word) -> bool:
        return word.upright and (word.bottom < _EDGE * page.height or word.top > (1 - _EDGE) * page.height)

    return lines_of([word for word in page.words if at_edge(word)], gap=40)


def _key(page: Page, line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text.lower()), round(line.top / 4)


def _page_numbers(edges: list[tuple[Page, Line]]) -> set[int]:
    """Find lines that are a number only, and are as far from the page's own number as others are."""
    found = [
        (int(match[1]) - page.number, id(line))
        for page, line in edges
        if (match := _NUMBER.fullmatch(line.text))
    ]
    offsets = Counter(offset for offset, _ in found)
    return {line for offset, line in found if offsets[offset] >= 2}
