"""The entries of a contents list: with page numbers behind tabs, dots or one space, or without any."""

import re

from ..draft import Entry
from ..tree import Block, Heading, Items, Paragraph, Row, Table, own_text, plain

NAME = re.compile(
    r"(?:(?:table|list) of )?contents(?: page)?|index"
    r"|(?:on|in|inside) this (?:report|document|plan|page|publication)"
    r"|what(?:[’']s| is) (?:inside|in(?:side)? (?:this|the) (?:report|document|plan))|inside",
    re.IGNORECASE,
)  # fmt: skip
_PAGES = re.compile(r"(?:page|pg)s?\.?(?: (?:no|number)s?\.?)?", re.IGNORECASE)
NUMBER = re.compile(r"((?:\d+\.)*\d+)[.)]?\s+(?=\S)")
_DOTS = re.compile(r"[\s.…·_]{3,}$")
_PAGED = re.compile(r"(?P<title>\S.*?)[\s.…·_]*\s(?:page |p\.? ?)?(?P<page>\d{1,3})", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:\S+ ){5,}\w+[.;,]$")
_MAX_WORDS = 14
_MAX_LETTERS = 300  # a longer line is no entry, and would take long


def is_name(text: str) -> bool:
    """Whether a line is what contents lists are called, with or without "Page" at its end."""
    first, _, last = text.strip(" :").rpartition(" ")
    return bool(
        NAME.fullmatch(text.strip(" :")) or (_PAGES.fullmatch(last) and NAME.fullmatch(first.strip(" :.")))
    )


def page_entry(block: Block) -> tuple[Entry, int] | None:
    """Read a line that ends in a page number, with that number."""
    text = own_text(block)
    short = isinstance(block, Heading | Paragraph | Items) and len(text) <= _MAX_LETTERS
    found = _PAGED.fullmatch(text) if short else None
    if found is None or len(text.split()) > _MAX_WORDS + 1 or not any(map(str.isalpha, found["title"])):
        return None
    return _entry(block.line, found["title"]), int(found["page"])


def paged_items(block: Block) -> list[tuple[Entry, int]]:
    """Read a list each of whose items ends in a page number; else nothing."""
    if not isinstance(block, Items) or any(len(plain(one.text)) > _MAX_LETTERS for one in block.items):
        return []
    found = [(item, _PAGED.fullmatch(plain(item.text))) for item in block.items]
    return [
        (Entry(item.line, str(item.number or ""), paged["title"].strip(), 1), int(paged["page"]))
        for item, paged in found
        if paged
    ] if all(paged for _, paged in found) else []  # fmt: skip


def bare_entries(block: Block) -> list[Entry]:
    """Read a short line or a list as entries without page numbers."""
    if isinstance(block, Items):
        return [Entry(item.line, str(item.number or ""), plain(item.text), 1) for item in block.items]
    text = own_text(block)
    if (
        not 0 < len(text.split()) <= _MAX_WORDS
        or len(text) > _MAX_LETTERS
        or is_name(text)
        or _SENTENCE.search(text)
    ):
        return []
    return [_entry(block.line, text)] if isinstance(block, Heading | Paragraph) else []


def _entry(line: int, text: str) -> Entry:
    found = NUMBER.match(text)
    title = text[found.end() :] if found else text
    number = found[1] if found else ""
    return Entry(line, number, title, number.count(".") + 1 if number else 2)


def table_entries(table: Table) -> list[Entry]:
    """Read the rows of a table of page numbers."""
    return [_row_entry(row) for row in _filled(table)]


def is_page_table(block: Block) -> bool:
    """Whether a table's last cells are page numbers, but for a row that says so."""
    if not isinstance(block, Table) or len(block.rows) < 2:
        return False
    pages = [_last(row) for row in _filled(block)]
    return bool(pages) and all(re.fullmatch(r"\d{1,3}", page) for page in pages)


def opens_page_table(block: Block) -> bool:
    """Whether a table says itself that it is the contents: in its first cell, or by "Page" above numbers."""
    if not isinstance(block, Table) or not is_page_table(block) or len(block.rows) < 3:
        return False
    first = [_text(cell) for cell in block.rows[0].cells]
    named = [text for text in first[:-1] if text]
    return any(is_name(text) for text in named) or (bool(_PAGES.fullmatch(first[-1])) and not named)


def page_numbers(table: Table) -> list[int]:
    """Give the page numbers of a table of them."""
    return [int(_last(row)) for row in _filled(table)]


def _filled(table: Table) -> tuple[Row, ...]:
    head = _last(table.rows[0])
    skip = bool(_PAGES.fullmatch(head)) or is_name(" ".join(map(_text, table.rows[0].cells)).strip())
    return tuple(row for row in table.rows[int(skip) :] if not row.rule)


def _row_entry(row: Row) -> Entry:
    cells = [_text(cell) for cell in row.cells]
    number = cells[0].rstrip(".") if len(cells) > 2 else ""
    title = _DOTS.sub("", " ".join(cells[1:-1] if len(cells) > 2 else cells[:-1]).strip())
    found = NUMBER.match(title) if not number else None
    if found:
        number, title = found[1], title[found.end() :]
    return Entry(row.line, number, title, number.count(".") + 1)


def _last(row: Row) -> str:
    return _text(row.cells[-1]).strip() if row.cells else ""


def _text(cell: tuple[Block, ...]) -> str:
    return " ".join(plain(block.text) for block in cell if isinstance(block, Paragraph | Heading))
