"""Finders that look at one sentence after the other."""

from collections.abc import Iterator

from ...language import words
from ..rules import Rule
from .found import Found, Reading, in_line, on_line


def listed_words(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find the places of a rule's pattern or phrases."""
    for line in reading.lines:
        for hit in rule.hits(line.said.text, line.tokens):
            yield in_line(line, hit.start, hit.end, instead=hit.instead, because=hit.because)


def long_sentences(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find sentences and list items with more words than the reader can take."""
    limit = rule.limit(reading.settings)
    for line in reading.sentences:
        count = len(words(line.said.text))
        if count > limit:
            yield on_line(line, count=count, limit=limit)
