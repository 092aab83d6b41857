"""Finders that look at the page as a whole."""

from collections.abc import Iterator

from ...language import words
from ..measures import measure
from ..rules import Rule
from .found import Found, Reading, on_page


def hard_pages(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find pages of 100 words or more whose reading grade is too high."""
    said, limit = reading.sentences, rule.limit(reading.settings)
    grade = measure([line.said.text for line in said]).grade
    if grade is not None and grade > limit:
        longest = max(said, key=lambda line: len(words(line.said.text)))
        yield on_page(grade=f"{grade:.1f}", limit=limit, longest=longest.number)
