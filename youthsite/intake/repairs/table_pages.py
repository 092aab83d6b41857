"""Tables that a page cut in two: rejoined, row by row and cell by cell."""

from dataclasses import replace
from itertools import zip_longest

from ..draft import Draft, block_words, ends, lower_start
from ..log import Log
from ..tree import Block, Break, Cell, Item, Items, Paragraph, Row, Table, glue, own_text, plain
from .column_names import could_name, holds_values, names_years


def join_tables(draft: Draft, log: Log) -> Draft:
    """Join neighbouring tables of one width, unless the second opens with a heading or a header of its own.

    A table whose second row is dashes goes on from the one above: converters write the first row of a new
    page as if it were a header. A header that is there again is dropped. At last every row of dashes and
    every empty row goes; they hold no words.
    """
    blocks: list[Block] = []
    gap: list[Block] = []
    for block in draft.blocks:
        if isinstance(block, Break):
            gap.append(block)
            continue
        above = blocks[-1] if blocks else None
        if isinstance(block, Table) and isinstance(above, Table) and _goes_on(above, block):
            blocks[-1] = _join(above, block, log)
        else:
            blocks += [*gap, block]
        gap = []
    return replace(
        draft,
        blocks=tuple(_ruled(block, log) if isinstance(block, Table) else block for block in blocks + gap),
    )


def _goes_on(above: Table, table: Table) -> bool:
    first = table.rows[0]
    if len(first.cells) != len(above.rows[0].cells) or heads(first):
        return False
    if _repeats(above, first) or _runs_on(above.rows[-1], first):
        return True
    if len(table.rows) > 1 and table.rows[1].rule:
        return True
    if table.header:
        return holds_values(table.rows)
    if above.rows[0].cells[0] and not first.cells[0] and not names_years(first):
        return True
    return not (could_name(first) and len(table.rows) > 1 and not holds_values(table.rows))


def _repeats(above: Table, row: Row) -> bool:
    """Whether a row is the header of a table again."""
    first = above.rows[0]
    return (above.header or could_name(first)) and any(first.cells) and _text(row) == _text(first)


def heads(row: Row) -> bool:
    """Whether only the first cell of a row is filled: a heading over the whole width."""
    return len(row.cells) > 1 and bool(row.cells[0]) and not any(row.cells[1:])


def _text(row: Row) -> list[list[str]]:
    return [cell_words(cell) for cell in row.cells]


def cell_words(cell: Cell) -> list[str]:
    """Give the words of a cell."""
    return block_words(*cell)


def _join(above: Table, table: Table, log: Log) -> Table:
    rows = [row for row in table.rows if not row.rule]
    if not rows:
        return above
    last, first = above.rows[-1], rows[0]
    log.join(last.line, first.line)
    if _repeats(above, first):
        return replace(above, rows=(*above.rows, *rows))
    wide = len(first.cells) > 2
    if first.cells[0] and cell_words(first.cells[0]) == cell_words(last.cells[0]):
        if wide and not _runs_on(last, first):
            return replace(above, rows=(*above.rows, *rows))
        log.drop(first.line, "left cell repeated on the next page", cell_words(first.cells[0]))
        first = replace(first, cells=((), *first.cells[1:]))
    elif not _runs_on(last, first) and (first.cells[0] or (wide and not _cut_by_rule(table))):
        return replace(above, rows=(*above.rows, *rows))
    return replace(above, rows=(*above.rows[:-1], _join_rows(last, first, log), *rows[1:]))


def _cut_by_rule(table: Table) -> bool:
    return len(table.rows) > 1 and table.rows[1].rule


def _runs_on(last: Row, first: Row) -> bool:
    """Whether some cell goes on in the row below: a sentence, or a list that a colon announced.

    Where the first cell is empty or the same again, also a list that meets a list.
    """
    if _announced(last, first):
        return True
    if first.cells[0] and cell_words(first.cells[0]) != cell_words(last.cells[0]):
        return False
    return any(_meet(one, two) for one, two in zip(last.cells[1:], first.cells[1:], strict=False))


def _meet(one: Cell, two: Cell) -> bool:
    if not one or not two:
        return False
    if isinstance(one[-1], Items) and isinstance(two[0], Items):
        return True
    return not ends(_last_text(one[-1])) and lower_start(_first_text(two[0]))


def _announced(last: Row, first: Row) -> bool:
    """Whether the row above ends with a colon where this one begins with a list."""
    if not last.cells[0] or not first.cells[0]:
        return False
    return own_text(last.cells[0][-1]).endswith(":") and isinstance(first.cells[0][0], Items)


def _join_rows(last: Row, first: Row, log: Log) -> Row:
    """Join two rows cell by cell; words that so come before others of the first row are listed as moved."""
    if any(first.cells[:-1]):
        log.move(first.line, last.line, [word for cell in first.cells for word in cell_words(cell)])
    pairs = zip_longest(last.cells, first.cells, fillvalue=())
    return replace(last, cells=tuple(_join_cells(one, two, log, last.line, first.line) for one, two in pairs))


def _join_cells(one: Cell, two: Cell, log: Log, line: int, other: int) -> Cell:
    if not one or not two:
        return one or two
    tail = _last_text(one[-1])
    if isinstance(two[0], Paragraph) and not ends(tail) and lower_start(plain(two[0].text)):
        log.join(line, other)
        return _merge_lists((*one[:-1], _lengthened(one[-1], two[0])), two[1:])
    return _merge_lists(one, two)


def _first_text(block: Block) -> str:
    return plain(block.items[0].text) if isinstance(block, Items) else own_text(block)


def _last_text(block: Block) -> str:
    if isinstance(block, Items):
        item = block.items[-1]
        return _last_text(item.blocks[-1]) if item.blocks else plain(item.text)
    return own_text(block)


def _lengthened(block: Block, more: Paragraph) -> Block:
    if isinstance(block, Items):
        return replace(block, items=(*block.items[:-1], _longer_item(block.items[-1], more)))
    return replace(block, text=glue(block.text, more.text)) if isinstance(block, Paragraph) else block


def _longer_item(item: Item, more: Paragraph) -> Item:
    if item.blocks:
        return replace(item, blocks=(*item.blocks[:-1], _lengthened(item.blocks[-1], more)))
    return replace(item, text=glue(item.text, more.text))


def _merge_lists(one: Cell, two: Cell) -> Cell:
    if (
        one
        and two
        and isinstance(one[-1], Items)
        and isinstance(two[0], Items)
        and one[-1].ordered == two[0].ordered
    ):
        return (*one[:-1], replace(one[-1], items=one[-1].items + two[0].items), *two[1:])
    return one + two


def _ruled(table: Table, log: Log) -> Table:
    header = table.header or (len(table.rows) > 2 and table.rows[1].rule)
    if header and not any(table.rows[0].cells):
        header = False  # a converter's empty header: the format asks for one
    rows = [row for row in table.rows if not row.rule and any(row.cells)] or list(table.rows[:1])
    return replace(table, rows=tuple(_without_repeats(table, rows, log)), header=header)


def _without_repeats(table: Table, rows: list[Row], log: Log) -> list[Row]:
    kept = rows[:1]
    for row in rows[1:]:
        if _repeats(table, row):
            words = [word for cell in row.cells for word in cell_words(cell)]
            log.drop(row.line, "heads of a table, repeated on the next page", words)
        else:
            kept.append(row)
    return kept
