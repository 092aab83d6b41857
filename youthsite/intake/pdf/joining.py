"""Drawn tables that go on on the next page."""

from ..log import Log
from ..words import plain_words
from .chunks import Chunk
from .cut_rows import goes_on_below, stops_in_a_sentence
from .cut_tables import REPEATED_HEADS
from .glyphs import Word
from .ruled import RuledTable


def join_tables(chunks: list[Chunk], log: Log) -> None:
    """Find tables that go on on the next page: repeated heads go, and a row left open takes up its rest."""
    before: RuledTable | None = None
    for chunk in chunks:
        if chunk.kind == "page":
            continue
        table = chunk.table
        if table and before and table.follows(before):
            _drop_heads(table, before.heads or before.rows[0], log)
            if table.rows and (before.open_end or _is_cut(before, table)):
                _close_row(before.rows[-1], table.rows.pop(0))
                log.join(before.page, table.page)
            if not table.rows:
                before.page, before.box, before.open_end = table.page, table.box, table.open_end
                continue
        before = table
    chunks[:] = [chunk for chunk in chunks if not (chunk.table and not chunk.table.rows)]


def _is_cut(before: RuledTable, table: RuledTable) -> bool:
    rows = [[" ".join(word.text for word in cell) for cell in row] for row in before.rows]
    first = [" ".join(word.text for word in cell) for cell in table.rows[0]]
    return goes_on_below(rows, first) or any(
        stops_in_a_sentence(above) and below for above, below in zip(rows[-1], first, strict=False)
    )


def _drop_heads(table: RuledTable, heads: list[list[Word]], log: Log) -> None:
    if _texts(table.rows[0]) == _texts(heads):
        table.heads = table.rows.pop(0)
        table.continued = True
        log.drop(table.page, REPEATED_HEADS, _plain_words(table.heads))


def _close_row(row: list[list[Word]], rest: list[list[Word]]) -> None:
    for cell, more in zip(row, rest, strict=False):
        part = 1 + max((word.part for word in cell), default=-1)
        for word in more:
            word.part = part
        cell += more


def _texts(row: list[list[Word]]) -> list[list[str]]:
    return [[word.text for word in cell] for cell in row]


def _plain_words(row: list[list[Word]]) -> list[str]:
    return [found for cell in row for word in cell for found in plain_words(word.text)]
