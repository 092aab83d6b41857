"""A table of pairs that a converter wrote as paragraphs: its heads are those of the report's other tables."""

from collections.abc import Sequence
from dataclasses import replace

from ..draft import Draft, block_words, following
from ..log import Log
from ..tree import Block, Heading, Items, Paragraph, Row, Table, own_text

_MOST_BLOCKS = 12
Heads = tuple[str, str]


def fold_pairs(draft: Draft, log: Log) -> Draft:
    """Make a table again of "head, what it is about, other head, what stands beside it".

    Only where another table of the report has the same two heads. A table without heads that follows
    takes part in it.
    """
    known = {
        (_line(row.cells[0][0]), _line(row.cells[1][0]))
        for row in (block.rows[0] for block in draft.blocks if isinstance(block, Table) and block.header)
        if len(row.cells) == 2 and all(len(cell) == 1 for cell in row.cells)
    }
    blocks = list(draft.blocks)
    place = 0
    while place < len(blocks):
        end = _fold(blocks, place, known, log)
        if end:
            _take_rest(blocks, place, log)
        place += 1
    return replace(draft, blocks=tuple(blocks))


def _line(block: Block) -> str:
    return own_text(block).casefold()


def _fold(blocks: list[Block], place: int, known: set[Heads], log: Log) -> bool:
    """Put one table in the place of the blocks that it is made of."""
    others = {other for head, other in known if head and head == _line(blocks[place])}
    middle = _until(blocks, place + 1, others)
    if middle is None or middle == place + 1:
        return False
    last = _end(blocks, middle + 1, {head for head, _ in known})
    if last is None:
        return False
    head, other = blocks[place], blocks[middle]
    left, right = tuple(blocks[place + 1 : middle]), tuple(blocks[middle + 1 : last])
    assert isinstance(head, Heading | Paragraph)
    assert isinstance(other, Heading | Paragraph)
    names = Row(head.line, (_cell(head), _cell(other)))
    log.join(*(block.line for block in blocks[place:last]))
    log.move(other.line, head.line, block_words(other))
    blocks[place:last] = [Table(head.line, (names, Row(left[0].line, (left, right))), header=True)]
    return True


def _cell(block: Heading | Paragraph) -> tuple[Block, ...]:
    return (Paragraph(block.line, block.text, block.line),)


def _until(blocks: Sequence[Block], start: int, heads: set[str]) -> int | None:
    for place in range(start, min(start + _MOST_BLOCKS, len(blocks))):
        if _line(blocks[place]) in heads:
            return place
        if not isinstance(blocks[place], Paragraph | Items):
            return None
    return None


def _end(blocks: Sequence[Block], start: int, heads: set[str]) -> int | None:
    """Give where the second cell ends: with its one list, or else at a table, a heading or the next pair."""
    for place in range(start, min(start + _MOST_BLOCKS, len(blocks))):
        block = blocks[place]
        if isinstance(block, Items):
            return place + 1
        if not isinstance(block, Paragraph) or _line(block) in heads:
            return place if place > start and _closes(block, heads) else None
    return None


def _closes(block: Block, heads: set[str]) -> bool:
    return isinstance(block, Heading | Table) or _line(block) in heads


def _take_rest(blocks: list[Block], place: int, log: Log) -> None:
    table, after = blocks[place], following(blocks, place)
    rest = blocks[after] if after < len(blocks) else None
    if not (isinstance(table, Table) and isinstance(rest, Table)) or rest.header:
        return
    if all(len(row.cells) == 2 for row in rest.rows):
        log.join(table.line, rest.line)
        blocks[place : after + 1] = [replace(table, rows=(*table.rows, *rest.rows))]
