"""Finders that look at whole blocks."""

import re
from collections.abc import Iterator
from itertools import groupby

from ...editions import repair_ids
from ..rules import Rule
from .found import Found, Reading, in_line, on_block, on_page

# "This year" and "these children" say what is meant.
_PRONOUN = re.compile(
    r"(?P<words>(?:It|They|He|She)\b|(?:This|That|These|Those)\s(?:is|are|was|were|has|have|had|will|can|may|"
    r"must|should|also|now|then|do|does|did|means?|helps?|\w+ed)\b)"
)
_NO_TIE_NEEDED = frozenset({"about", "help"})


def long_blocks(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find blocks with too many sentences; list items and quotes do not count."""
    limit = rule.limit(reading.settings)
    for block, group in groupby(reading.lines, key=lambda line: line.block):
        count = sum(line.said.kind == "sentence" for line in group)
        if count > limit:
            yield on_block(block, count=count, limit=limit)


def untied(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find blocks that no passage of the full report is tied to."""
    for block in reading.page.blocks:
        if not block.record.ties and block.kind not in _NO_TIE_NEEDED:
            yield on_block(block)


def missing_ids(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find blocks without an id."""
    for repair in repair_ids(reading.page)[1]:
        if not repair.old:
            yield on_page(repair.line, words=repair.new)


def doubled_ids(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find blocks with the id of an earlier one."""
    for repair in repair_ids(reading.page)[1]:
        if repair.old:
            yield on_page(repair.line, words=repair.new)


def pictureless(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find a page where more blocks than the limit have no picture, at the first of them."""
    without = [block for block in reading.page.blocks if not block.picture and "![" not in block.body]
    if len(without) > rule.limit(reading.settings):
        yield on_page(without[0].line, count=len(without), all=len(reading.page.blocks))


def headless(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find blocks without a heading."""
    for block in reading.page.blocks:
        if not block.heading.strip():
            yield on_block(block)


def opening_pronouns(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find blocks whose first sentence begins with a word for something that was not named before."""
    for block, group in groupby(reading.sentences, key=lambda line: line.block):
        first = next(group)
        match = _PRONOUN.match(first.said.text)
        if match is not None and not block.heading.strip():
            yield in_line(first, match.start("words"), match.end("words"))
