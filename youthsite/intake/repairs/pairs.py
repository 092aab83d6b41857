"""Pairs of a table that says what belongs to what: one row for each, where nothing has to be guessed.

Converters leave "what we said | what we did" in two shapes that hide the pairs: as one row with several
paragraphs a cell, and as paragraphs one below the other.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..draft import Draft, block_words
from ..log import Log
from ..tree import Cell, Items, Paragraph, Row, Table, own_text

# Heads of which the second answers the first. Below "achievements | planned actions" each column may go its
# own way.
_SAID = re.compile(r"\b(?:said|asked|told|heard|promised|committed|commitments?)\b", re.IGNORECASE)
_DID = re.compile(r"\b(?:did|done|doing|response|responded|delivered|progress|results?)\b", re.IGNORECASE)
_CHOICES = {
    "pair": "They belong together in this order: one row for each pair",
    "keep": "Nobody can say which belong together: leave them in one row",
}


def pair_paragraphs(draft: Draft, log: Log) -> Draft:
    """Split a row of two cells into one row a pair, when both have as many paragraphs and the heads say so.

    A person is asked each time. Without such heads the row is left as it is until the person says more.
    """
    blocks = [_paired(block, log) if isinstance(block, Table) else block for block in draft.blocks]
    return replace(draft, blocks=tuple(blocks))


def _paired(table: Table, log: Log) -> Table:
    if not table.header or any(len(row.cells) != 2 for row in table.rows):
        return table
    rows = [row for found in table.rows[1:] for row in _pairs(found, states_pairs(table.rows[0]), log)]
    return replace(table, rows=(table.rows[0], *rows))


def states_pairs(header: Row) -> bool:
    """Whether the second of two heads answers the first, as "what we did" answers "what we said"."""
    first, second = (" ".join(own_text(block) for block in cell) for cell in header.cells)
    return bool(_SAID.search(first) and _DID.search(second))


def _pairs(row: Row, stated: bool, log: Log) -> Iterator[Row]:
    left, right = (_groups(cell) for cell in row.cells)
    if len(left) < 2 or len(right) < 2:
        yield row
    elif len(left) != len(right):
        yield row
        message = f"{len(left)} paragraphs stand beside {len(right)}. Nobody can tell which belong together."
        log.flag(row.line, "uneven-cells", message)
    elif _ask(row, left, stated, log) == "keep":
        yield row
    else:
        log.move(row.line, row.line, [word for group in right[:-1] for word in block_words(*group)])
        for one, two in zip(left, right, strict=True):
            yield Row(one[0].line, (one, two))


def _ask(row: Row, left: list[Cell], stated: bool, log: Log) -> str:
    about = own_text(left[0][0])
    text = (
        f"In this table row, {len(left)} paragraphs stand beside {len(left)} others. Do they belong together?"
    )
    return log.ask("pair", row.line, about, text, _CHOICES, "pair" if stated else "keep")


def _groups(cell: Cell) -> list[Cell]:
    """Give each paragraph of a cell with the lists below it; nothing when the cell holds anything else."""
    groups: list[Cell] = []
    for block in cell:
        if isinstance(block, Paragraph):
            groups.append((block,))
        elif isinstance(block, Items) and groups:
            groups[-1] = (*groups[-1], block)
        else:
            return []
    return groups
