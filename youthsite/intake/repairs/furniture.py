"""What a printed page needed and a site does not: cover words, running headers, page numbers, print codes."""

import re
from collections import Counter
from dataclasses import replace

from ..draft import Draft, block_words, ends, folded, following, without
from ..log import Log
from ..page_numbers import without_page_numbers
from ..tree import Block, Break, Heading, Items, Paragraph, Table, own_text

# The eight wellbeing indicators of "Getting it right for every child" (GIRFEC), printed on covers as icons.
_ICONS = {"safe", "healthy", "achieving", "nurtured", "active", "respected", "responsible", "included"}
_ICON_WORDS = 3
_LOGO = re.compile(r"getting it right(?: for every child(?: in [a-z ]+)?)?|for every child(?: in [a-z ]+)?")
_NAMES_A_REPORT = re.compile(r"\b(?:report|plan)\b.*\b\d{4}\b")
_PRINT = re.compile(
    r"(?:printed|produced|designed)\b(?=.*(?:\d{5,}/\w+|recycle|\bprinted by\b))", re.IGNORECASE | re.DOTALL
)


def drop_furniture(draft: Draft, log: Log) -> Draft:
    """Drop furniture word by word; icon words outside the cover stay and are flagged."""
    cover_end = draft.cover_end or _first_text(draft.blocks)
    covers = {folded(own_text(block)) for block in draft.blocks if block.line < cover_end}
    blocks = without_page_numbers(draft.blocks, cover_end, log)
    repeats = _running_headers(blocks)
    gone: list[Block] = []
    for place, block in enumerate(blocks):
        why = _why(blocks, place, cover_end, covers, repeats)
        if why:
            gone.append(block)
            log.drop(block.line, why, block_words(block))
    _flag_icons([block for block in without(blocks, gone) if block.line >= cover_end], log)
    return replace(draft, blocks=without(blocks, gone))


def _first_text(blocks: tuple[Block, ...]) -> int:
    for block in blocks:
        words = own_text(block).split()
        if isinstance(block, Items | Table) or len(words) >= 20 or (len(words) >= 3 and ends(words[-1])):
            return block.line
    return 0


def _why(blocks: tuple[Block, ...], place: int, cover_end: int, covers: set[str], repeats: set[str]) -> str:
    block = blocks[place]
    text = folded(own_text(block))
    if not text or (isinstance(block, Heading) and block.mark and not _runs_as_heading(block, repeats)):
        return ""
    if block.line < cover_end:
        return (
            "icon words on the cover"
            if is_icons(text)
            else "logo on the cover"
            if _LOGO.fullmatch(text)
            else ""
        )
    if text in repeats or (text in covers and not is_icons(text) and _stands_above_a_line(blocks, place)):
        return "running header"
    if place >= len(blocks) - 4 and _PRINT.match(own_text(block)) and len(text.split()) <= 20:
        return "print code"
    return ""


def _runs_as_heading(block: Block, repeats: set[str]) -> bool:
    """Whether a converter marked a running header as a heading: it names a report, and it comes again."""
    return bool(_NAMES_A_REPORT.search(folded(own_text(block)))) and folded(own_text(block)) in repeats


def is_icons(text: str) -> bool:
    """Whether a text is made of the icons' words only."""
    return bool(text) and all(word in _ICONS for word in text.split())


def _at_break(blocks: tuple[Block, ...], place: int) -> bool:
    around = [blocks[other] for other in (place - 1, place + 1) if 0 <= other < len(blocks)]
    return len(around) < 2 or any(isinstance(block, Break) for block in around)


def _running_headers(blocks: tuple[Block, ...]) -> set[str]:
    """Find short lines that stand three times at the edge of a page, or twice when they name a report."""
    texts = [
        folded(own_text(block))
        for place, block in enumerate(blocks)
        if isinstance(block, Paragraph | Heading)
        and len(own_text(block).split()) <= 14
        and _at_break(blocks, place)
    ]
    counts = Counter(text for text in texts if text and not is_icons(text))
    return {text for text, count in counts.items() if count >= (2 if _NAMES_A_REPORT.search(text) else 3)}


def _stands_above_a_line(blocks: tuple[Block, ...], place: int) -> bool:
    """Whether another short line follows, which a heading of this name would not have below it."""
    after = following(blocks, place)
    if after >= len(blocks) or not isinstance(blocks[place], Paragraph):
        return False
    return 0 < len(own_text(blocks[after]).split()) <= 4 and isinstance(blocks[after], Paragraph)


def _flag_icons(blocks: list[Block], log: Log) -> None:
    """Flag icon words once a picture, with the short words round them, which are most likely of it too."""
    run: list[Block] = []
    for block in [*blocks, None]:
        text = own_text(block) if isinstance(block, Paragraph) else ""
        if block and text and len(text.split()) <= _ICON_WORDS and not ends(text):
            run.append(block)
            continue
        if any(is_icons(folded(own_text(other))) for other in run):
            words = ", ".join(own_text(other) for other in run)
            message = f"These look like words from a picture: {words}. Delete them if they say nothing here."
            log.flag(run[0].line, "picture-words", message)
        run = []
