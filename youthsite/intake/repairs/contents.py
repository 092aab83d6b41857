"""The contents list: learned, then taken out, since a site makes its own."""

import re
from dataclasses import replace

from ..draft import Draft, Entry, block_words, folded, following, without
from ..log import Log
from ..shapes import CODED
from ..tree import Block, Break, Heading, Items, Paragraph, Row, Table, own_text, plain

_NAME = re.compile(r"(?:table of )?contents(?: page)?:?", re.IGNORECASE)
_NUMBER = re.compile(r"((?:\d+\.)*\d+)[.)]?\s+(?=\S)")
_DOTS = re.compile(r"[\s.…·_]{3,}$")


def take_contents(draft: Draft, log: Log) -> Draft:
    """Recognise the contents list by its name or its dot leaders, and drop it word by word.

    What stands below the name belongs to it while it is a table of page numbers, or a short line or list
    that stands again further down as a heading.
    """
    blocks = draft.blocks
    start = next((place for place, block in enumerate(blocks) if _opens(block)), None)
    if start is None:
        return draft
    end, entries = _extent(blocks, start)
    if not entries:
        return draft
    gone = [block for block in blocks[start:end] if not isinstance(block, Break)]
    for block in gone:
        log.drop(block.line, "contents list; a site has its own", block_words(block))
    return replace(
        draft, blocks=without(blocks, gone), contents=tuple(_levelled(entries)), cover_end=blocks[start].line
    )


def _opens(block: Block) -> bool:
    return bool(_NAME.fullmatch(own_text(block))) or (_is_page_table(block) and "..." in _all_text(block))


def _extent(blocks: tuple[Block, ...], start: int) -> tuple[int, list[Entry]]:
    entries = _entries(blocks[start])
    place = end = following(blocks, start) if not entries else start + 1
    while place < len(blocks):
        block, after = blocks[place], following(blocks, place)
        found = _entries(block)
        if _is_page_table(block):
            entries += found
        elif after < len(blocks) and own_text(block) and _is_page_table(blocks[after]):
            pass  # a part's name above its entries
        elif not found or not all(_again(entry, blocks[place + 1 :], entries) for entry in found):
            break
        else:
            entries += found
        place = after
        end = place
    return end, entries


def _entries(block: Block) -> list[Entry]:
    if isinstance(block, Table):
        return [_row_entry(row) for row in block.rows] if _is_page_table(block) else []
    if isinstance(block, Items):
        return [Entry(item.line, str(item.number or ""), plain(item.text), 1) for item in block.items]
    text = own_text(block)
    if (
        not text
        or len(text.split()) > 14
        or _NAME.fullmatch(text)
        or not isinstance(block, Heading | Paragraph)
    ):
        return []
    found = _NUMBER.match(text)
    return [
        Entry(
            block.line, found[1] if found else "", text[found.end() :] if found else text, 1 if found else 2
        )
    ]


def _row_entry(row: Row) -> Entry:
    cells = [
        " ".join(plain(block.text) for block in cell if isinstance(block, Paragraph)) for cell in row.cells
    ]
    number = cells[0].rstrip(".") if len(cells) > 2 else ""
    title = _DOTS.sub("", " ".join(cells[1:-1] if len(cells) > 2 else cells[:-1]).strip())
    found = _NUMBER.match(title) if not number else None
    if found:
        number, title = found[1], title[found.end() :]
    return Entry(row.line, number, title, number.count(".") + 1)


def _is_page_table(block: Block) -> bool:
    if not isinstance(block, Table) or len(block.rows) < 2:
        return False
    pages = [" ".join(own_text(child) for child in row.cells[-1]) for row in block.rows]
    return all(re.fullmatch(r"\d{1,3}", page.strip()) for page in pages)


def _all_text(block: Block) -> str:
    return " ".join(
        own_text(child) for row in getattr(block, "rows", ()) for cell in row.cells for child in cell
    )


def _again(entry: Entry, later: tuple[Block, ...], seen: list[Entry]) -> bool:
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
    return f"{folded(_NUMBER.sub('', text, count=1))} ".startswith(f"{key} ")


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
