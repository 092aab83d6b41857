"""The contents list: learned, then taken out, since a site makes its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..draft import Draft, Entry, block_words, folded, following, without
from ..log import Log
from ..shapes import CODED
from ..tree import Block, Break, Items, Table, own_text, plain
from .contents_entries import (
    NUMBER,
    bare_entries,
    is_name,
    is_page_table,
    opens_page_table,
    page_entry,
    page_numbers,
    paged_items,
    table_entries,
)

_MIN_PAGED = 3


def take_contents(draft: Draft, log: Log) -> Draft:
    """Recognise the contents list by its name, or by titles with rising page numbers, and drop it.

    What stands below the name belongs to it while it is a table of page numbers, lines that end in page
    numbers, or a short line or list that stands again further down as a heading. Without a name, most of
    the titles must stand again.
    """
    blocks = draft.blocks
    for start in range(len(blocks)):
        end, entries = _found(blocks, start)
        if entries:
            break
    else:
        return draft
    gone = [block for block in blocks[start:end] if not isinstance(block, Break)]
    for block in gone:
        log.drop(block.line, "contents list; a site has its own", block_words(block))
    return replace(
        draft, blocks=without(blocks, gone), contents=tuple(_levelled(entries)), cover_end=blocks[start].line
    )


def _found(blocks: Sequence[Block], start: int) -> tuple[int, list[Entry]]:
    """Give the end and the entries of the contents list that begins here; no entries when none does."""
    block = blocks[start]
    if is_name(own_text(block)):
        return _extent(blocks, following(blocks, start), [])
    if opens_page_table(block) or (_rises(block) and _come_again(blocks, start, table_entries(block))):  # type: ignore[arg-type]
        return _extent(blocks, start + 1, table_entries(block))  # type: ignore[arg-type]
    end, paged = _paged_run(blocks, start, [])
    return (end, paged) if len(paged) >= _MIN_PAGED and _come_again(blocks, end - 1, paged) else (start, [])


def _extent(blocks: Sequence[Block], place: int, entries: list[Entry]) -> tuple[int, list[Entry]]:
    end = place
    while place < len(blocks):
        block, after = blocks[place], following(blocks, place)
        run, paged = _paged_run(blocks, place, entries)
        found = bare_entries(block)
        if is_page_table(block):
            entries += table_entries(block)  # type: ignore[arg-type]
        elif len(paged) > 1 or (entries and paged and _again(paged[0], blocks[run:], entries)):
            entries += paged
            after = run
        elif after < len(blocks) and own_text(block) and is_page_table(blocks[after]):
            pass  # a part's name above its entries
        elif not found or not all(_again(entry, blocks[place + 1 :], entries) for entry in found):
            break
        else:
            entries += found
        place = end = after
    return end, entries


def _paged_run(blocks: Sequence[Block], place: int, seen: Sequence[Entry]) -> tuple[int, list[Entry]]:
    """Give the lines from here on that end in page numbers which never fall, and where they end.

    "Aim 1" that comes again with its number, or that came before, is a name, and no page.
    """
    before = {folded(entry.text) for entry in seen}
    entries: list[Entry] = []
    last = 0
    while place < len(blocks):
        one = page_entry(blocks[place])
        found = paged_items(blocks[place]) or ([one] if one else [])
        pages = [last, *(page for _, page in found)]
        bare = bare_entries(blocks[place]) if found else []
        named = any(folded(e.text) in before or _again(e, blocks[place + 1 :], []) for e in bare)
        if not found or named or pages != sorted(pages):
            break
        entries += [entry for entry, _ in found]
        last = pages[-1]
        place = following(blocks, place)
    return place, entries


def _rises(block: Block) -> bool:
    """Whether a table without a name may be a contents list: a title and a page number a row."""
    if not isinstance(block, Table) or not is_page_table(block) or len(block.rows) < _MIN_PAGED:
        return False
    pages = page_numbers(block)
    return max(len(row.cells) for row in block.rows) <= 3 and pages == sorted(pages)


def _come_again(blocks: Sequence[Block], place: int, entries: list[Entry]) -> bool:
    """Whether two titles in three stand again further down."""
    again = sum(_again(entry, blocks[place + 1 :], []) for entry in entries)
    return again * 3 >= len(entries) * 2


def _again(entry: Entry, later: Sequence[Block], seen: list[Entry]) -> bool:
    """Whether an entry is new, and begins some later block or table row."""
    key = folded(entry.text)
    if not key or any(folded(other.text) == key for other in seen):
        return False
    return any(_begins(text, key) for block in later for text in _openings(block))


def _openings(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [own_text(row.cells[0][0]) for row in block.rows if row.cells[0]]
    if isinstance(block, Items):
        return [plain(block.items[0].text)]
    return [own_text(block)]


def _begins(text: str, key: str) -> bool:
    return f"{folded(NUMBER.sub('', text, count=1))} ".startswith(f"{key} ")


def _levelled(entries: list[Entry]) -> list[Entry]:
    """Without page numbers, lines without a number stand below the numbered ones, if there are such."""
    numbered = any(entry.number for entry in entries if entry.level == 1)
    return (
        entries if numbered else _coded([replace(entry, level=max(1, entry.level - 1)) for entry in entries])
    )


def _coded(entries: list[Entry]) -> list[Entry]:
    """Put "Aim 1", "Aim 2" below the entry above them when that announces them ("Our aims")."""
    result: list[Entry] = []
    holder = ""
    for entry in entries:
        found = CODED.match(entry.text)
        if found is None:
            holder = entry.text.lower()
        code = found[1].lower() if found else ""
        below = bool(code) and entry.level == 1 and re.search(rf"\b{code[:-1]}(?:{code[-1]}|ie)s\b", holder)
        result.append(replace(entry, level=2) if below else entry)
    return result
