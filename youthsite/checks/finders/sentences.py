"""Finders that look at one sentence after the other."""

import re
from collections.abc import Iterator

from ...language import words
from ..rules import Rule
from .found import Found, Reading, in_line, on_line

_SECOND_IDEA = re.compile(
    r",?\s(?:and|but|so)\s(?:I|we|you|they|he|she|it|this|(?<!so )that|these|those|there)"
    r"\s(?!who\b|said\b)\w+|;|\s[–—]\s"
)
_SLANTED = re.compile(
    r"(?<![\w*\\])\*(?!\*)([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])|(?<![\w_\\])_(?!_)([^_\s](?:[^_]*[^_\s])?)_(?![\w_])"
    r"|<(?:u|i|em)>([^<]+)</"
)


def listed_words(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find the places of a rule's pattern or phrases."""
    for line in reading.lines:
        for hit in rule.hits(line.said.text, line.tokens):
            if rule.in_quotes or not _is_quoted(line.said.text, hit.start):
                yield in_line(line, hit.start, hit.end, instead=hit.instead, because=hit.because)


def _is_quoted(text: str, place: int) -> bool:
    """Whether a place stands in words that somebody said; a quote may go on over several sentences."""
    before = text[:place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def long_sentences(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find sentences and list items with more words than the reader can take."""
    limit = rule.limit(reading.settings)
    for line in reading.sentences:
        count = len(words(line.said.text))
        if count > limit:
            yield on_line(line, count=count, limit=limit)


def joined_ideas(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find sentences longer than the limit in which a second sentence begins after "and", "but" or "so".

    What somebody said stays as they said it.
    """
    limit = rule.limit(reading.settings)
    for line in reading.sentences:
        match = _SECOND_IDEA.search(line.said.text)
        said = match is not None and _is_quoted(line.said.text, match.start())
        if match is not None and not said and len(line.tokens) > limit:
            yield in_line(line, match.start(), match.end())


def slanted_words(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find words in italics or underlined; bold words are not."""
    for line in reading.lines:
        for match in _SLANTED.finditer(line.said.markdown):
            words_found = next(words for words in match.groups() if words)
            start = line.said.text.find(words_found)
            if start >= 0:
                yield in_line(line, start, start + len(words_found))
