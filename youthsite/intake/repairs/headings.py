"""Headings that the source does not mark, and marked ones that are none."""

import re
from dataclasses import replace

from rapidfuzz import fuzz

from ..draft import Draft, Entry, folded
from ..log import Log
from ..tree import (
    Block,
    Heading,
    Items,
    Paragraph,
    Quote,
    Run,
    Table,
    glue,
    own_text,
    plain,
    tidy,
)

_MAX_ENTRY_WORDS = 30
_NUMBERED = re.compile(r"(\d+)[.)]?\s*(?=\D)")


def head_by_contents(draft: Draft, log: Log) -> Draft:
    """Make a heading of each unmarked line that the contents list names, in the list's order."""
    blocks, entries = list(draft.blocks), list(draft.contents)
    for place, block in enumerate(blocks):
        text = own_text(block)
        if isinstance(block, Heading | Table | Quote) or not 0 < len(text.split()) <= _MAX_ENTRY_WORDS:
            continue
        entry = next((entry for entry in entries if names(entry, text)), None)
        if entry:
            entries.remove(entry)
            blocks[place] = Heading(block.line, inline_of(block))
    return replace(draft, blocks=tuple(blocks))


def names(entry: Entry, text: str) -> bool:
    """Whether a line is the heading of a contents entry: the same words, or its number and like words."""
    found = _NUMBERED.match(text)
    number, title = (found[1], folded(text[found.end() :])) if found else ("", folded(text))
    key = folded(entry.text)
    if number and number == entry.number:
        return title.startswith(key) or key.startswith(title) or fuzz.partial_ratio(title, key) >= 80
    if f"{title} ".startswith(f"{key} ") and len(key.split()) > 2:
        return True
    return title == key or (not number and fuzz.ratio(title, key) >= 90)


def inline_of(block: Block) -> tuple[Run, ...]:
    """Give the words of a block that becomes a heading; a list's number stays."""
    if isinstance(block, Items):
        item = block.items[0]
        return tidy([Run(f"{item.number}. " if item.number is not None else ""), *item.text])
    return block.text if isinstance(block, Heading | Paragraph) else ()


def join_headings(draft: Draft, log: Log) -> Draft:
    """Join a heading that ends with a colon to the line below it, when that ends with a colon too."""
    blocks: list[Block] = []
    for block in draft.blocks:
        above = blocks[-1] if blocks else None
        if isinstance(above, Heading) and isinstance(block, Paragraph) and not above.mark:
            text = plain(block.text)
            if plain(above.text).endswith(":") and text.endswith(":") and len(text.split()) > 4:
                blocks[-1] = replace(above, text=glue(above.text, block.text))
                log.join(above.line, block.line)
                continue
        blocks.append(block)
    return replace(draft, blocks=tuple(blocks))


def lower_subtitles(draft: Draft, log: Log) -> Draft:
    """Make a paragraph of a heading that stands in brackets: it says what the heading above it covers."""
    blocks = tuple(
        Paragraph(block.line, block.text, block.line)
        if isinstance(block, Heading) and re.fullmatch(r"\(.*\)", plain(block.text))
        else block
        for block in draft.blocks
    )
    return replace(draft, blocks=blocks)
