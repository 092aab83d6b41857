"""Statements that stand in two places with slightly other words, as if one thing were said twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from ..draft import Draft
from ..tree import Block, Heading, Items, Paragraph, Quote, Table, own_text, plain

_FEWEST, _MOST = 6, 25
_CHANGED = 3
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
    found = list(_statements(draft.blocks))
    for first, second in combinations(found, 2):
        if first.group != second.group and _differ(first.words, second.words):
            place = f"{draft.unit} {first.line}"
            yield second.line, f"“{second.text}” here, but “{first.text}” at {place}. Are they the same?"


def _differ(words: list[str], others: list[str]) -> bool:
    most = min(_CHANGED, min(len(words), len(others)) // 3)
    if words == others or abs(len(words) - len(others)) > most:
        return False
    numbers, other_numbers = ([word for word in half if _NUMBER.search(word)] for half in (words, others))
    return numbers == other_numbers and Indel.distance(words, others, score_cutoff=most) <= most


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
