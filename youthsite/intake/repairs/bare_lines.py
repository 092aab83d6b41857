"""Headings of a source that marks none: bare lines with text below them, and lines that look like those."""

import re
from collections import Counter
from dataclasses import replace
from itertools import takewhile

from ..bold_headings import ask_about_bold, bold_lines, coded_lines, with_headings
from ..draft import Draft, ends, folded
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
    Table,
    all_bold,
    own_text,
    plain,
)
from .bare_shapes import alike, closes_text, is_question, leads_in, may_head
from .headings import inline_of
from .title import TITLE, names_report

_MAX_WORDS = 14
_MIN_BOLD = 3
_CONTACT = re.compile(r"@|www\.|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b0\d{3,4} ?\d{3}")


def head_bare_lines(draft: Draft, log: Log) -> Draft:
    """Make a heading of a bare line, where the source marks none.

    One line, at most 14 words, no end mark, text right below it; not a lead-in, a date, an address, a
    signature or a word from a picture; nor the first line of all when it names a plan or report. Lines of
    the same words, code or capitals follow. Bold lines are asked about, once; where there are more of them
    than of bare lines, bare lines are text.
    """
    if draft.unit != "line" and draft.marked:
        return draft
    blocks = list(draft.blocks)
    cover = _cover_lines(blocks)
    labels = _labels(blocks)
    bold = [place for place in bold_lines(blocks) if place not in cover | labels]
    if draft.marked:
        return _head_bold_among_marked(draft, bold, log)
    cover |= labels | _stacked(blocks)
    heads = _with_text_below(draft, cover)
    heads |= alike(blocks, heads, cover)
    said = _settle_bold(blocks, heads, bold, log)
    for place in said:
        blocks[place] = Heading(blocks[place].line, inline_of(blocks[place]))
    return replace(draft, blocks=tuple(blocks))


def _with_text_below(draft: Draft, cover: set[int]) -> set[int]:
    blocks = list(draft.blocks)
    heads: set[int] = set()
    for place in range(len(blocks) - 2, -1, -1):
        if place in cover or not may_head(blocks, place):
            continue
        if _has_text_below(blocks, place, heads) and not closes_text(draft, place, heads):
            heads.add(place)
    return heads


def _settle_bold(blocks: list[Block], heads: set[int], bold: list[int], log: Log) -> set[int]:
    """Ask about bold lines, when there are three or more, and give all that are headings."""
    marked = [place for place in heads if isinstance(blocks[place], Paragraph) and _is_bold(blocks[place])]
    asked = sorted({*bold, *marked})
    if len(asked) < _MIN_BOLD:
        return heads
    others = heads - set(asked)
    plainly = {place for place in others if heading_number(own_text(blocks[place]))}
    yes = ask_about_bold(blocks, asked, log, "yes")
    return {*yes, *(plainly if len(others) < len(asked) and yes else others)}


def _labels(blocks: list[Block]) -> set[int]:
    """Give the bold lines right above other words, where most bold lines stand alone: no headings."""
    bold = bold_lines(blocks)
    near = {place for place in bold if blocks[place + 1].line == blocks[place].line + 1}
    spoken = {place for place in bold if place and isinstance(blocks[place - 1], Quote)}
    return spoken | (near if 2 * len(near) < len(bold) else set())


def _stacked(blocks: list[Block]) -> set[int]:
    """Give the lines of stacks of three or more short lines without a blank line between, but the first."""
    found: set[int] = set()
    run: list[int] = []
    for place, block in enumerate(blocks):
        short = isinstance(block, Paragraph) and _is_short(own_text(block)) and block.last <= block.line
        if short and run and blocks[run[-1]].line + 1 == block.line:
            run.append(place)
        else:
            run = [place] if short else []
        found |= set(run[1:]) if len(run) > 2 else set()
    return found


def _head_bold_among_marked(draft: Draft, bold: list[int], log: Log) -> Draft:
    """Ask about bold lines below marked headings; those of one coded shape are taken for headings."""
    blocks = list(draft.blocks)
    first = next((place for place, block in enumerate(blocks) if isinstance(block, Heading)), 0)
    bold = [place for place in bold if place > first]
    coded = coded_lines(blocks, bold) or _often_repeated(blocks, bold)
    left = [place for place in bold if place not in coded]
    yes = ask_about_bold(blocks, coded, log, "yes")
    if len(left) >= _MIN_BOLD:
        yes += ask_about_bold(blocks, left, log, "no")
    return replace(draft, blocks=tuple(with_headings(blocks, dict.fromkeys(yes, 0))))


def _often_repeated(blocks: list[Block], bold: list[int]) -> dict[int, int]:
    """Give all bold lines, when half of them or more are words that come again: parts of every section."""
    counts = Counter(folded(own_text(blocks[place])) for place in bold)
    again = sum(counts[folded(own_text(blocks[place]))] > 1 for place in bold)
    return dict.fromkeys(bold, 0) if again * 2 >= len(bold) and len(bold) >= _MIN_BOLD else {}


def _is_bold(block: Block) -> bool:
    return isinstance(block, Paragraph) and all_bold(block.text)


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


def _has_text_below(blocks: list[Block], place: int, heads: set[int]) -> bool:
    below = blocks[place + 1]
    if place + 1 in heads:  # a run of short lines is a list or a cover: at most two headings in a row
        return place + 2 not in heads
    if isinstance(below, Items) and not below.ordered:
        return len(own_text(blocks[place]).split()) < 8
    if isinstance(below, Paragraph):
        text = plain(below.text)
        asks = is_question(text) and len(text.split()) < 8
        named = bool(_CONTACT.search(text)) and len(text.split()) < 8
        long = len(text.split()) >= 8 or (ends(text) and not named) or leads_in(text)
        return not asks and (long or _opens_contacts(blocks, place))
    return isinstance(below, Heading | Items | Quote | Table)


def _opens_contacts(blocks: list[Block], place: int) -> bool:
    """Whether the line stands at the top of a page and all below it, to the end, are lines of an address."""
    if place == 0 or not isinstance(blocks[place - 1], Break):
        return False
    below = [own_text(block) for block in blocks[place + 1 :] if not isinstance(block, Break | Figure)]
    return all(0 < len(text.split()) <= _MAX_WORDS for text in below) and any(map(_CONTACT.search, below))
