"""What a rule file cannot say by itself: counting, and looking over a whole block or page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from ..editions import repair_ids
from ..language import word_set, words
from ..model import Page
from ..settings import CheckSettings
from .measures import measure
from .placing import PlacedLine
from .rules import Rule

_ACRONYM = re.compile(r"\b[A-Z]{2,}(?:[a-z]?[A-Z]+)*\b(?!\))")
# Three words in capitals in a row are no acronyms; the rule all-capitals finds them.
_SHOUTED = re.compile(r"\b(?:[A-Z]{2,}(?:['’][A-Z]+)?\s+){2,}[A-Z]{2,}\b")
# Everybody knows these, or they are how people say the thing.
_KNOWN = word_set("NHS UK TV OK PE IT DVD CD UN EU MP MSP GP USA BBC PC ID AM PM BSL")
_MOST_SENTENCES = 6
_NO_TIE_NEEDED = frozenset({"about", "help"})


@dataclass(frozen=True)
class Found:
    """One place: its line in the file, and what to fill into the rule's message."""

    line: int
    fields: dict[str, object]


Finder = Callable[[Rule, Page, tuple[PlacedLine, ...], CheckSettings], Iterator[Found]]


def find(rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings) -> Iterator[Found]:
    """Give every place of a page where a rule fails."""
    finder = FINDERS[rule.finder] if rule.finder else _words
    yield from finder(rule, page, lines, settings)


def _words(rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings) -> Iterator[Found]:
    for line in lines:
        for match in rule.compiled.finditer(line.said.text):
            yield Found(line.number, {"words": match.group().strip(), **_advice(rule, match.group())})


def _advice(rule: Rule, words: str) -> dict[str, object]:
    instead, *because = rule.advice.get(words.lower().replace("-", " "), [""])
    return {"instead": instead, "because": " ".join(because)}


def _long_sentences(
    rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings
) -> Iterator[Found]:
    limit = settings.max_sentence_words
    for line in lines:
        count = len(words(line.said.text))
        if line.is_sentence and count > limit:
            yield Found(line.number, {"count": count, "limit": limit})


def _acronyms(
    rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings
) -> Iterator[Found]:
    text = " ".join(line.said.text for line in lines)
    seen: set[str] = set(_KNOWN)
    for line in lines:
        for letters in _ACRONYM.findall(_SHOUTED.sub(" ", line.said.text)):
            if letters not in seen and not _is_explained(letters, text):
                yield Found(line.number, {"words": letters})
            seen.add(letters)


def _is_explained(letters: str, text: str) -> bool:
    after = r"\s(?:is|are|means|stands for|was|were)\s(?:a|an|the|our|short for|for|when|where|people)\b"
    return f"({letters})" in text or bool(re.search(rf"\b{letters}(?:{after}|\smeans\b|\s\()", text))


def _long_blocks(
    rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings
) -> Iterator[Found]:
    for block, group in groupby(lines, key=lambda line: line.block):
        count = sum(line.said.kind == "sentence" for line in group)
        if count > _MOST_SENTENCES:
            yield Found(block.line, {"count": count})


def _untied(
    rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings
) -> Iterator[Found]:
    for block in page.blocks:
        if not block.record.ties and block.kind not in _NO_TIE_NEEDED:
            yield Found(block.line, {})


def _hard_pages(
    rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings
) -> Iterator[Found]:
    said = [line for line in lines if line.is_sentence]
    grade = measure([line.said.text for line in said]).grade
    if grade is not None and grade > settings.max_grade:
        longest = max(said, key=lambda line: len(words(line.said.text)))
        fields = {"grade": f"{grade:.1f}", "limit": settings.max_grade, "line": longest.number}
        yield Found(1, fields)


def _missing_ids(
    rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings
) -> Iterator[Found]:
    for repair in repair_ids(page)[1]:
        if not repair.old:
            yield Found(repair.line, {"words": repair.new})


def _doubled_ids(
    rule: Rule, page: Page, lines: tuple[PlacedLine, ...], settings: CheckSettings
) -> Iterator[Found]:
    for repair in repair_ids(page)[1]:
        if repair.old:
            yield Found(repair.line, {"words": repair.new})


FINDERS: dict[str, Finder] = {
    "long-sentence": _long_sentences,
    "acronym": _acronyms,
    "long-block": _long_blocks,
    "no-tie": _untied,
    "reading-grade": _hard_pages,
    "missing-id": _missing_ids,
    "doubled-id": _doubled_ids,
}
