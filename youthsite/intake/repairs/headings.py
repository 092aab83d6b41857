"""Headings that the source does not mark, and marked ones that are none."""

import re
from dataclasses import replace
from itertools import takewhile

from rapidfuzz import fuzz

from ..draft import Draft, Entry, ends, folded
from ..log import Log
from ..numbering import heading_number
from ..tree import (
    Block,
    Break,
    Figure,
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
from .furniture import is_icons
from .title import TITLE, names_report

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DATE = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b,? \d{{4}}", re.IGNORECASE)
_LEAD_IN = re.compile(r"(?:\b(?:are|include|includes|is|to|were)|[:,;])$", re.IGNORECASE)
_ADDRESS = re.compile(r"@|://|www\.|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b0\d{3,4} ?\d{3}")
_LABELLED = re.compile(
    r"[A-Z][a-z]+: "
)  # "Outcome: what it is" says something; "Outcome 1: its name" may head
_MAX_WORDS = 14
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
            blocks[place] = Heading(block.line, _inline(block))
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


def _inline(block: Block) -> tuple[Run, ...]:
    if isinstance(block, Items):
        item = block.items[0]
        return tidy([Run(f"{item.number}. " if item.number is not None else ""), *item.text])
    return block.text if isinstance(block, Heading | Paragraph) else ()


def head_bare_lines(draft: Draft, log: Log) -> Draft:
    """Make a heading of a bare line, where the source marks none.

    One line, at most 14 words, no end mark, text right below it; not a lead-in, a date, an address or a
    word from a picture; nor the first line of all when it names a plan or report.
    """
    if draft.marked:
        return draft
    blocks = list(draft.blocks)
    heads: set[int] = set()
    cover = _cover_lines(blocks)
    for place in range(len(blocks) - 2, -1, -1):
        if place in cover:
            continue
        if _may_head(blocks[place]) and _has_text_below(blocks, place, heads):
            heads.add(place)
    for place in heads:
        blocks[place] = Heading(blocks[place].line, _inline(blocks[place]))
    return replace(draft, blocks=tuple(blocks))


def _cover_lines(blocks: list[Block]) -> set[int]:
    """Give the first lines, as far as the one that names the report, with its subtitle right below."""
    lines = [place for place, block in enumerate(blocks) if not isinstance(block, Break | Figure)]
    short = list(takewhile(lambda place: _is_short(own_text(blocks[place])), lines))
    named = [bool(TITLE.search(own_text(blocks[place]))) for place in short]
    if True not in named:
        return set()
    end = named.index(True) + 1
    while end < len(short) and names_report(own_text(blocks[short[end]])):
        end += 1
    return set(short[:end])


def _is_short(text: str) -> bool:
    return 0 < len(text.split()) <= _MAX_WORDS and not ends(text)


def _may_head(block: Block) -> bool:
    text = own_text(block)
    if (
        not text
        or len(text.split()) > _MAX_WORDS
        or ends(text)
        or _LABELLED.match(text)
        or not text[0].isalnum()
        or text[0].islower()
        or not any(map(str.isalpha, text))
    ):
        return False
    if isinstance(block, Items):
        return block.ordered and len(text.split()) <= _MAX_WORDS // 2 and not _LEAD_IN.search(text)
    if not isinstance(block, Paragraph) or block.last > block.line or any(run.link for run in block.text):
        return False
    leads_in = _LEAD_IN.search(text) and not (heading_number(text) and text[-1].isalpha())
    return not (_DATE.search(text) or leads_in or _ADDRESS.search(text) or is_icons(folded(text)))


def _has_text_below(blocks: list[Block], place: int, heads: set[int]) -> bool:
    below = blocks[place + 1]
    if place + 1 in heads:  # a run of short lines is a list or a cover: at most two headings in a row
        return place + 2 not in heads
    if isinstance(below, Items) and not below.ordered:
        return len(own_text(blocks[place]).split()) < 8
    if isinstance(below, Paragraph):
        text = plain(below.text)
        return len(text.split()) >= 8 or ends(text)
    return isinstance(below, Heading | Items | Quote | Table)


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
