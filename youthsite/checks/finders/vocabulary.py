"""Hard words: listed ones, those that English learners meet late, and several words for one thing."""

from collections.abc import Iterator, Sequence
from functools import cache

from ...language.levels import forms, word_level
from ..rules import Rule, load_rules
from ..rules.phrases import tokens
from .found import Found, Reading, in_line
from .sentences import listed_words

_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
_SHORTEST = 4
_HARD = frozenset({"hard-words", "jargon", "care-words"})


def unexplained_words(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find listed words that the page does not explain."""
    for found in listed_words(rule, reading):
        if reading.explanations.place_of(found.words) is None:
            yield found


def late_words(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find words above the reader's level, once a page; names and explained words are left out."""
    limit = rule.limit(reading.settings)
    seen: set[str] = set()
    for line in reading.sentences:
        for word, start, end in line.tokens:
            written = line.said.text[start:end]
            if word in seen or not _is_late(word, written, limit, rule.allowed):
                continue
            seen.add(word)
            if reading.explanations.place_of(word) is None:
                yield in_line(line, start, end, level=_LEVELS[min(word_level(word), 6) - 1])


def _is_late(word: str, written: str, limit: int, allowed: Sequence[str]) -> bool:
    if len(word) < _SHORTEST or not written.islower() or word_level(word) <= limit:
        return False
    return word not in _judged() and not any(form in allowed for form in forms(word))


def late_explanations(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find hard words that are explained further down than in the sentence that follows."""
    for listed in _hard_rules():
        seen: set[str] = set()
        for place, line in enumerate(reading.lines):
            for hit in listed.hits(line.said.text, line.tokens):
                explained = reading.explanations.place_of(hit.words)
                first = hit.words.lower() not in seen
                seen.add(hit.words.lower())
                if first and explained is not None and explained > place + 1:
                    yield in_line(line, hit.start, hit.end, explained=reading.lines[explained].number)


def several_names(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find a second word for one thing, where another of its group stands further up on the page."""
    for group in rule.groups:
        families = {form.strip(): family for family in group for form in family.split("|")}
        first: dict[str, str] = {}
        for line in reading.lines:
            for word, start, end in line.tokens:
                family = families.get(word)
                if family is not None and family not in first:
                    first[family] = line.said.text[start:end]
                    if len(first) > 1:
                        yield in_line(line, start, end, instead=next(iter(first.values())))


@cache
def _judged() -> frozenset[str]:
    """Words that another rule has a better word for."""
    return frozenset(word for rule in _hard_rules() for key in rule.phrases for word, _, _ in tokens(key))


def _hard_rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in load_rules() if rule.id in _HARD)
