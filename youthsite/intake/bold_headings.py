"""Bold lines that stand for headings where nobody used heading styles: asked about, seldom guessed."""

import re
from collections import Counter
from collections.abc import Sequence

from .draft import ends
from .log import Log
from .shapes import CODED
from .tree import Block, Heading, Items, Paragraph, Quote, Table, all_bold, plain

_MAX_WORDS = 14
_MIN_SAME = 3
_LEAD_IN = re.compile(r"(?:[:,;]|\b(?:and|are|include|is|of|the|to|were))$", re.IGNORECASE)


def head_bold_lines(blocks: list[Block], sizes: dict[int, int], log: Log) -> list[Block]:
    """Make headings of bold lines when at least three of one size head text and the file marks no headings.

    Larger letters stand higher. In a file with marked headings only lines of one coded shape ("Outcome 1",
    "Outcome 2") become headings, one below the last marked one. Every bold line is asked about.
    """
    bold = [place for place in range(len(blocks)) if _heads(blocks, place)]
    marked = sum(isinstance(block, Heading) for block in blocks) >= 2
    chosen = _coded(blocks, bold) if marked else _alike(blocks, bold, sizes)
    result = list(blocks)
    depth = 1
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            depth = block.mark + 1
        elif place in bold and isinstance(block, Paragraph):
            taken = place in chosen
            if taken:
                result[place] = Heading(block.line, block.text, chosen[place] or depth)
            _ask(block, log, taken=taken)
    return result


def _ask(block: Paragraph, log: Log, *, taken: bool) -> None:
    did = "was taken for a heading" if taken else "stayed text"
    log.flag(block.line, "bold-heading", f"The bold line “{plain(block.text)}” {did}. Is it a heading?")


def _heads(blocks: Sequence[Block], place: int) -> bool:
    block = blocks[place]
    if not isinstance(block, Paragraph) or not all_bold(block.text) or any(run.link for run in block.text):
        return False
    text = plain(block.text)
    if (
        len(text.split()) > _MAX_WORDS
        or ends(text)
        or _LEAD_IN.search(text)
        or not any(map(str.isalpha, text))
    ):
        return False
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    return isinstance(below, Paragraph | Items | Table | Quote)


def _alike(blocks: Sequence[Block], bold: list[int], sizes: dict[int, int]) -> dict[int, int]:
    """Give the bold lines whose size is shared, with their depth by size."""
    size = {place: sizes.get(blocks[place].line, 0) for place in bold}
    counts = Counter(size.values())
    if max(counts.values(), default=0) < _MIN_SAME:
        return {}
    depths = {one: depth for depth, one in enumerate(sorted(counts, reverse=True), start=1)}
    return {place: depths[size[place]] for place in bold}


def _coded(blocks: Sequence[Block], bold: list[int]) -> dict[int, int]:
    shapes = {place: _shape(blocks[place]) for place in bold}
    counts = Counter(shape for shape in shapes.values() if shape)
    return {place: 0 for place, shape in shapes.items() if counts[shape] >= 2}


def _shape(block: Block) -> str:
    found = CODED.match(plain(block.text)) if isinstance(block, Paragraph) else None
    return f"{found[1]}{found[2]}" if found else ""
