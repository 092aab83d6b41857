"""Lists in cells that lost their bullets: one long item, where a person may say that it is several."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..draft import Draft
from ..log import Log
from ..tree import Block, Cell, Inline, Item, Items, Run, Table, plain, tidy

LONG = 60
_FEWEST = 4  # words of an item
# What cannot stand before a new item.
_JOINS = re.compile(
    r"(?:a|an|and|are|as|at|be|been|by|can|for|from|further|had|has|have|in|including|into|is|it|its|level|local|"
    r"named|national|new|of|on|or|other|our|over|part|per|show|since|some|such|than|that|the|their|this|"
    r"through|to|under|was|were|with|within)",
    re.IGNORECASE,
)
_OPENERS = frozenset(["A", "All", "An", "Each", "Every", "One", "Our", "The", "There", "These", "This", "We"])
_WORD = re.compile(r"\S+")
_CHOICES = {
    "keep": "It is one item, or nobody can say where each begins: leave it as it is",
    "split": "It is several items, and they begin there",
}


def part_run_on_items(draft: Draft, log: Log) -> Draft:
    """Ask whether a long item of a cell is several, where words with a capital follow a text without an end.

    It stays one item until a person says more, since a capital may begin a name as well.
    """
    return replace(draft, blocks=tuple(_block(block, log) for block in draft.blocks))


def _block(block: Block, log: Log) -> Block:
    if not isinstance(block, Table):
        return block
    rows = (replace(row, cells=tuple(_cell(cell, log) for cell in row.cells)) for row in block.rows)
    return replace(block, rows=tuple(rows))


def _cell(cell: Cell, log: Log) -> Cell:
    return tuple(_list(block, log) if _runs_on(block) else block for block in cell)


def _runs_on(block: Block) -> bool:
    if not isinstance(block, Items) or len(block.items) != 1 or block.items[0].blocks or block.ordered:
        return False
    return len(plain(block.items[0].text).split()) >= LONG


def _list(block: Block, log: Log) -> Block:
    assert isinstance(block, Items)
    text = plain(block.items[0].text)
    places = list(_beginnings(text))
    if not places:
        return block
    begins = "; ".join(f"“{' '.join(text[place:].split()[:4])} …”" for place in places)
    question = f"Bullets may have been lost here. Items may begin at {begins}. Is that so?"
    if log.ask("list-items", block.line, text, question, _CHOICES, "keep") == "keep":
        return block
    parts = _parts(block.items[0].text, places)
    return replace(block, items=tuple(Item(block.line, part) for part in parts))


def _beginnings(text: str) -> Iterator[int]:
    """Give where a capital or a number follows a word that has no end mark and joins nothing."""
    found = list(_WORD.finditer(text))
    last = 0
    for place in range(_FEWEST, len(found) - _FEWEST):
        before, word = found[place - 1][0], found[place][0]
        if place - last >= _FEWEST and _begins(before, word):
            last = place
            yield found[place].start()


def _begins(before: str, word: str) -> bool:
    if not before[-1].isalnum() or _JOINS.fullmatch(before):
        return False
    return word in _OPENERS or (before[0].islower() and (word[0].isupper() or word[0].isdecimal()))


def _parts(inline: Inline, places: list[int]) -> Iterator[Inline]:
    runs: list[Run] = []
    offset = 0
    cuts = list(places)
    for run in inline:
        start = 0
        while cuts and cuts[0] < offset + len(run.text):
            cut = cuts.pop(0) - offset
            yield tidy([*runs, replace(run, text=run.text[start:cut])])
            runs, start = [], cut
        runs.append(replace(run, text=run.text[start:]))
        offset += len(run.text)
    yield tidy(runs)
