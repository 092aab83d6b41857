"""Tables that a program marked as one on each page, with their heads printed and marked again."""

from dataclasses import replace

from ..log import Log
from ..tree import Block, Row, Table
from ..words import plain_words
from .cut_rows import goes_on_below
from .parts import cell_texts, joined_cells

REPEATED_HEADS = "heads of a table, repeated on the next page"


def joined_tables(blocks: list[Block], log: Log) -> list[Block]:
    """Join neighbouring tables of one shape that have the same heads, or whose row a page's end cut."""
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        rows = _rest(above, block, log) if isinstance(above, Table) and isinstance(block, Table) else None
        if isinstance(above, Table) and rows is not None:
            joined[-1] = replace(above, rows=_together(above.rows, rows, log))
        else:
            joined.append(block)
    return joined


def _rest(above: Table, table: Table, log: Log) -> tuple[Row, ...] | None:
    """Give the rows that go on from the table above, without its heads; None when it does not go on."""
    heads, first = above.rows[0], table.rows[0]
    if len(heads.cells) != len(first.cells) or first.line <= above.line:
        return None
    if above.header and cell_texts(first.cells) == cell_texts(heads.cells) and len(table.rows) > 1:
        log.drop(first.line, REPEATED_HEADS, plain_words(" ".join(cell_texts(first.cells))))
        return table.rows[1:]
    if not table.header and is_rest(above.rows, first):
        return table.rows
    return None


def _together(rows: tuple[Row, ...], more: tuple[Row, ...], log: Log) -> tuple[Row, ...]:
    last, first = rows[-1], more[0]
    if not is_rest(rows, first):
        return rows + more
    log.join(last.line, first.line)
    return (*rows[:-1], replace(last, cells=joined_cells(last.cells, first.cells)), *more[1:])


def is_rest(rows: tuple[Row, ...] | list[Row], first: Row) -> bool:
    """Whether a row is the rest of the row before: its first cell is empty, or a cell stops in the middle."""
    if len(rows) < 2 or len(rows[-1].cells) != len(first.cells):
        return False
    if rows[-1].cells[0] and not first.cells[0] and any(first.cells):
        return True
    return goes_on_below([cell_texts(row.cells) for row in rows], cell_texts(first.cells))
