"""What is no table at all: headings written as rows, and columns of prose; and which row names columns."""

from dataclasses import replace

from ..draft import Draft, block_words, ends
from ..log import Log
from ..tree import Block, Cell, Heading, Paragraph, Row, Table, all_bold, plain
from .column_names import holds_values, names_columns
from .table_pages import heads

_PROSE_WORDS = 100
_MAX_HEADING_WORDS = 20


def unfold_tables(draft: Draft, log: Log) -> Draft:
    """Take heading rows off the top of tables, and turn a row of prose columns into text, left first."""
    blocks: list[Block] = []
    for block in draft.blocks:
        blocks.extend(_unfolded(block, log) if isinstance(block, Table) else [block])
    return replace(draft, blocks=tuple(blocks))


def _unfolded(table: Table, log: Log) -> list[Block]:
    rows = list(table.rows)
    blocks: list[Block] = []
    while rows and heads(rows[0]):
        blocks.extend(_headed(rows.pop(0).cells[0]))
    if len(rows) == 1 and not table.header and _is_prose(rows[0]):
        for cell in rows[0].cells:
            blocks.extend(_headed(cell))
        log.flag(
            rows[0].line, "layout-table", "Columns of text were put one below the other. Check their order."
        )
    elif rows:
        header = table.header if not blocks else False
        header = (header and not holds_values(rows)) or names_columns(rows)
        blocks.append(replace(table, line=rows[0].line, rows=tuple(rows), header=header))
    return blocks


def _headed(cell: Cell) -> list[Block]:
    """Give a cell's blocks; a bold first line is a heading when it has no end mark or text below it."""
    first = cell[0]
    if not (isinstance(first, Paragraph) and all_bold(first.text)):
        return list(cell)
    text = plain(first.text)
    heads_text = len(cell) > 1 and len(text.split()) <= _MAX_HEADING_WORDS
    return [Heading(first.line, first.text), *cell[1:]] if heads_text or not ends(text) else list(cell)


def _is_prose(row: Row) -> bool:
    several = all(sum(isinstance(block, Paragraph) for block in cell) >= 2 for cell in row.cells)
    return (
        several
        and _opens_bold(row.cells)
        and len(block_words(*(b for c in row.cells for b in c))) >= _PROSE_WORDS
    )


def _opens_bold(cells: tuple[Cell, ...]) -> bool:
    return all(
        isinstance(cell[0], Heading) or (isinstance(cell[0], Paragraph) and all_bold(cell[0].text))
        for cell in cells
    )
