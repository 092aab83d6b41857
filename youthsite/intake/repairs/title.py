"""The title of the report, from its cover."""

import re
from dataclasses import replace

from ..draft import Draft, block_words, ends, folded, without
from ..log import Log
from ..tree import Block, Break, Figure, Heading, Inline, Items, Paragraph, Run, Table, own_text, plain, tidy

TITLE = re.compile(r"\b(?:plan|plans|report|review|strategy)\b", re.IGNORECASE)
_SUBTITLE = re.compile(r"\breport\b", re.IGNORECASE)

_MEMO = re.compile(r"(?:report )?(?:to|by|from|for|date|meeting): ", re.IGNORECASE)  # of a committee paper
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def names_report(text: str) -> bool:
    """Whether a line names a report of a year, as a cover does."""
    return bool(TITLE.search(text) and _YEAR.search(text)) or bool(_SUBTITLE.search(text))


def find_title(draft: Draft, log: Log) -> Draft:
    """Find the title on the cover, with the line below that says which report it is.

    The rest of the cover stays, as paragraphs below the title; what stood above it is listed as moved. A
    report without a title gets none here: the import takes the file's name.
    """
    cover = _cover(draft)
    place = _title_place(cover)
    if place is None:
        return draft
    title, used = _title(cover, place)
    for block in cover[:place]:
        if words := block_words(block):
            log.move(block.line, cover[place].line, words)
    rest = [_lowered(block) for block in cover if not any(block is other for other in used)]
    later = without(draft.blocks, cover)
    return replace(draft, blocks=(*rest, *later), title=title, cover_end=later[0].line if later else 0)


def _cover(draft: Draft) -> list[Block]:
    """Give the blocks before the contents, or before the first heading that has text below it."""
    if draft.cover_end:
        return [block for block in draft.blocks if block.line < draft.cover_end]
    blocks = draft.blocks
    tops = [block for block in blocks if isinstance(block, Heading) and block.mark == 1]
    end = next((place for place, block in enumerate(blocks) if _opens_text(blocks, place)), 0)
    while end and isinstance(blocks[end - 1], Heading) and not _is_of_cover(blocks[end - 1], tops):
        end -= 1
    if end < len(blocks) and _is_top(blocks[end], tops):
        end += 1
    return list(blocks[:end])


def _is_of_cover(block: Block, tops: list[Heading]) -> bool:
    """Whether a heading is the title, or says which report of which year it is."""
    text = own_text(block)
    marked = isinstance(block, Heading) and block.mark > 0
    return _is_top(block, tops) or (marked and names_report(text) and bool(_YEAR.search(text)))


def _is_top(block: Block, tops: list[Heading]) -> bool:
    """Whether a block is the one heading of the first level: the title."""
    return len(tops) == 1 and block is tops[0]


def _opens_text(blocks: tuple[Block, ...], place: int) -> bool:
    if not isinstance(blocks[place], Heading) or place + 1 >= len(blocks):
        return False
    below = blocks[place + 1]
    text = own_text(below)
    return isinstance(below, Items | Table) or (
        isinstance(below, Paragraph) and (ends(text) or len(text.split()) >= 8)
    )


def _title_place(cover: list[Block]) -> int | None:
    marked = [place for place, block in enumerate(cover) if isinstance(block, Heading) and block.mark]
    lines = [(place, own_text(block)) for place, block in enumerate(cover)]
    named = [place for place, text in lines if TITLE.search(text) and not _MEMO.match(text)]
    return next(iter(marked or named), None)


def _title(cover: list[Block], place: int) -> tuple[Inline, list[Block]]:
    first = cover[place]
    below = next((block for block in cover[place + 1 :] if not isinstance(block, Break | Figure)), None)
    if below is not None and _completes(own_text(first), below):
        colon = "" if re.search(r"\W$", own_text(first)) else ":"
        return tidy([*_text(first), Run(f"{colon} "), *_text(below)]), [first, below]
    return _text(first), [first]


def _completes(title: str, below: Block) -> bool:
    text = own_text(below)
    short = len(text.split()) <= 8 and not ends(text)
    return (
        short
        and not _SUBTITLE.search(title)
        and bool(_SUBTITLE.search(text))
        and folded(text) not in folded(title)
    )


def _text(block: Block) -> Inline:
    text = block.text if isinstance(block, Heading | Paragraph) else (Run(own_text(block)),)
    return (Run(plain(text)),)


def _lowered(block: Block) -> Block:
    return Paragraph(block.line, block.text, block.line) if isinstance(block, Heading) else block
