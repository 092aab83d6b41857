"""Footnotes: a small raised number in the text, and a text with that number at the foot of the page.

They come to stand as those of a Word file do: the sign as “[1]”, the notes in a list at the section's end.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from ..log import Log
from ..tree import Block, Break, Heading, Inline, Item, Items, Paragraph, Quote, Run, Table, inlines, plain
from ..words import plain_words
from .marks import cut

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SIGN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_NOTE = re.compile(r"([1-9][0-9]{0,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=[^\W\d_]|[“\"‘'(])")

Note = tuple[int, Paragraph, Inline]  # its number, where it stood, its words


def with_notes(blocks: list[Block], log: Log) -> tuple[list[Block], list[Block]]:
    """Give the blocks with their footnotes at the end of each section, and the blocks that were added."""
    found = _notes(blocks)
    if not found:
        return blocks, []
    signs = {(note.line, number) for number, note, _ in found}
    gone = {id(note) for _, note, _ in found}
    texts = {(note.line, number): (note, text) for number, note, text in found}
    result: list[Block] = []
    added: list[Block] = []
    waiting: list[tuple[int, int]] = []
    for block in blocks:
        if isinstance(block, Heading) and waiting:
            added += _put(result, waiting, texts, log)
        if id(block) in gone:
            continue
        seen = [key for key in sorted(signs) if key not in waiting and _bears(block, *key)]
        result.append(_mapped(block, {number for _, number in seen}) if seen else block)
        waiting += seen
    if waiting:
        added += _put(result, waiting, texts, log)
    return result, added


def _notes(blocks: list[Block]) -> list[Note]:
    """Find the paragraphs at the foot of a page whose number stands raised in a text above them."""
    found: list[Note] = []
    foot = 0
    for place in range(len(blocks) - 1, -1, -1):
        block = blocks[place]
        if isinstance(block, Break):
            foot = 0
            continue
        match = (
            _NOTE.match(plain(block.text)) if isinstance(block, Paragraph) and block.line != foot else None
        )
        number = int(match[1].translate(_RAISED)) if match else 0
        above = blocks[max(0, place - 60) : place]
        if match and isinstance(block, Paragraph) and any(_bears(b, block.line, number) for b in above):
            found.append((number, block, cut(block.text, match.end())))
        else:
            foot = block.line
    return found[::-1]


def _bears(block: Block, line: int, number: int) -> bool:
    """Whether a block on a page, or one that ends there, has a raised number in its text."""
    if isinstance(block, Break) or not block.line <= line <= max(block.line, getattr(block, "last", 0)):
        return False
    texts = [plain(text) for _, text in inlines(block)]
    return any(int(sign.translate(_RAISED)) == number for text in texts for sign in _SIGN.findall(text))


def _put(
    result: list[Block],
    waiting: list[tuple[int, int]],
    texts: dict[tuple[int, int], tuple[Paragraph, Inline]],
    log: Log,
) -> list[Block]:
    line = texts[waiting[0]][0].line
    name = Paragraph(line, (Run("Notes:"),), line)
    items = [Item(texts[key][0].line, texts[key][1], key[1]) for key in waiting]
    log.add("", "a name for the notes of a section", ["Notes"])
    for item in items:
        log.move(item.line, line, [str(item.number), *plain_words(plain(item.text))])
    result += [name, Items(line, tuple(items))]
    waiting.clear()
    return [name]


def _mapped(block: Block, numbers: set[int]) -> Block:
    """Write the signs of notes as numbers in brackets, apart from the word they stand at."""

    def change(text: Inline) -> Inline:
        return tuple(
            replace(run, text=_SIGN.sub(lambda sign: _bracketed(sign, numbers), run.text)) for run in text
        )

    return _changed(block, change)


def _bracketed(sign: re.Match[str], numbers: set[int]) -> str:
    number = int(sign[0].translate(_RAISED))
    return f" [{number}]" if number in numbers else sign[0]


def _changed(block: Block, change: Callable[[Inline], Inline]) -> Block:
    if isinstance(block, Heading | Paragraph):
        return replace(block, text=change(block.text))
    if isinstance(block, Items):
        items = (
            replace(i, text=change(i.text), blocks=tuple(_changed(b, change) for b in i.blocks))
            for i in block.items
        )
        return replace(block, items=tuple(items))
    if isinstance(block, Quote):
        return replace(block, blocks=tuple(_changed(b, change) for b in block.blocks))
    if isinstance(block, Table):
        rows = (
            replace(row, cells=tuple(tuple(_changed(b, change) for b in cell) for cell in row.cells))
            for row in block.rows
        )
        return replace(block, rows=tuple(rows))
    return block
