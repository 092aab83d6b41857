"""Finders that look at the page as a whole."""

import re
from collections.abc import Iterator

from ...language import word_set, words
from ..measures import SECTION_WORDS, measure
from ..rules import Rule
from .found import Found, Reading, on_page

_NEAR = word_set("you your yours we our us")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>\S.*)")


def hard_pages(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find pages of 100 words or more whose reading grade is too high."""
    said, limit = reading.sentences, rule.limit(reading.settings)
    grade = measure([line.said.text for line in said]).grade
    if grade is not None and grade > limit:
        longest = max(said, key=lambda line: len(words(line.said.text)))
        yield on_page(grade=f"{grade:.1f}", limit=limit, longest=longest.number)


def long_pages(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find pages with more words than the limit."""
    count = sum(len(words(line.said.text)) for line in reading.lines)
    limit = rule.limit(reading.settings)
    if count > limit:
        yield on_page(count=count, limit=limit)


def distant_pages(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find pages of 100 words or more on which nobody says "you" or "we"."""
    said = [word for line in reading.lines for word, _, _ in line.tokens]
    if len(said) >= SECTION_WORDS and not _NEAR.intersection(said):
        yield on_page()


def disordered_headings(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find headings that skip a level, and a second title."""
    before = 0
    for number, text in enumerate(reading.page.source.splitlines(), start=1):
        match = _HEADING.match(text)
        if match is None:
            continue
        level = len(match["marks"])
        # The title is level 1; blocks come straight below it with level 3, and the page makes that 2.
        if before and (level == 1 or level > max(before + 1, 3)):
            yield on_page(number, words=match["text"].strip())
        before = level
