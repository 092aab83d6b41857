"""Statements that stand in two places with slightly other words, as if one thing were said twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Indel

from ..draft import Draft
from ..tree import Block, Heading, Items, Paragraph, Quote, Table, own_text, plain

_FEWEST, _MOST = 6, 25
_CHANGED = 3
_FIRST = 0xF0000  # letters that nobody uses
_NUMBER = re.compile(r"\d")
_WORD = re.compile(r"[a-z0-9]+")
_MORE = re.compile(r"[.!?:]\s")


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement, its words, and the number of the block in which it stands."""

    group: int
    line: int
    text: str
    words: list[str]


def differing_wordings(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find headings, table heads and statements of one sentence that differ in up to three words.

    Statements as an outcome is one: six to 25 words that stand alone. Those of one list or table are not
    compared with one another; where numbers differ, they are two things.
    """
    found: dict[str, list[_Statement]] = {}
    letters: dict[str, str] = {}
    for statement in _statements(draft.blocks):
        # One letter a word makes the comparing of words as fast as that of letters.
        key = "".join(letters.setdefault(word, chr(_FIRST + len(letters))) for word in statement.words)
        found.setdefault(key, []).append(statement)
    keys = list(found)
    for number, key in enumerate(keys):
        alike = process.extract(key, keys[:number], scorer=Indel.distance, score_cutoff=_CHANGED, limit=None)
        for place in sorted(place for _, _, place in alike):
            first = found[keys[place]][0]
            for second in found[key]:
                if second.group != first.group and _differ(first.words, second.words):
                    yield second.line, _message(first, second, draft.unit)


def _message(first: _Statement, second: _Statement, unit: str) -> str:
    return f"“{second.text}” here, but “{first.text}” at {unit} {first.line}. Are they the same?"


def _differ(words: list[str], others: list[str]) -> bool:
    """Whether two statements differ in a third of the shorter at most, and in no number."""
    if Indel.distance(words, others) > min(len(words), len(others)) // 3:
        return False
    numbers, other_numbers = ([word for word in half if _NUMBER.search(word)] for half in (words, others))
    return numbers == other_numbers


def _statements(blocks: tuple[Block, ...]) -> Iterator[_Statement]:
    for group, block in enumerate(blocks):
        for line, text in _alone(block):
            words = _WORD.findall(text.lower().replace("’", "").replace("'", ""))
            if _FEWEST <= len(words) <= _MOST and not _MORE.search(text):
                yield _Statement(group, line, text, words)


def _alone(block: Block) -> Iterator[tuple[int, str]]:
    if isinstance(block, Heading | Paragraph):
        yield block.line, own_text(block)
    elif isinstance(block, Items):
        for item in block.items:
            yield item.line, plain(item.text)
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                if len(cell) == 1:
                    yield from _alone(cell[0])
    elif isinstance(block, Quote):
        return
