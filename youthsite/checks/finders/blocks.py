"""Finders that look at whole blocks."""

from collections.abc import Iterator
from itertools import groupby

from ...editions import repair_ids
from ..rules import Rule
from .found import Found, Reading, on_block, on_page

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
