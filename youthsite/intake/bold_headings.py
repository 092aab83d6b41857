"""Bold lines that stand for headings where nobody used heading styles: asked about, once for all alike."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from .draft import ends
from .log import Log
from .shapes import CODED
from .tree import Block, Heading, Items, Paragraph, Quote, Table, all_bold, plain

_MAX_WORDS = 14
_MIN_SAME = 3
_SHOWN = 5
_LEAD_IN = re.compile(r"(?:[:,;]|\b(?:and|are|include|is|of|the|to|were|will))$", re.IGNORECASE)
CHOICES = {"yes": "Yes, they are headings", "no": "No, they are bold text"}


def head_bold_lines(blocks: list[Block], sizes: dict[int, int], log: Log) -> list[Block]:
    """Make headings of bold lines when at least three of one size head text and the file marks no headings.

    Larger letters stand higher. In a file with marked headings only lines of one coded shape ("Outcome 1",
    "Outcome 2") become headings, one below the last marked one. One question asks about those that became
    headings, another about those that stayed text; answers are followed.
    """
    bold = bold_lines(blocks)
    marked = sum(isinstance(block, Heading) for block in blocks) >= 2
    chosen = coded_lines(blocks, bold) if marked else _alike(blocks, bold, sizes)
    left = [place for place in bold if place not in chosen]
    taken = [*ask_about_bold(blocks, chosen, log, "yes"), *ask_about_bold(blocks, left, log, "no")]
    return with_headings(blocks, {place: chosen.get(place, 0) for place in taken})


def with_headings(blocks: Iterable[Block], depths: dict[int, int]) -> list[Block]:
    """Make headings of the paragraphs at some places, so deep; 0: one below the last marked heading."""
    result: list[Block] = []
    depth = 1
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            depth = block.mark + 1 if block.mark else depth
        if place in depths and isinstance(block, Paragraph):
            result.append(Heading(block.line, block.text, depths[place] or min(depth, 6)))
        else:
            result.append(block)
    return result


def ask_about_bold(blocks: Sequence[Block], places: Iterable[int], log: Log, default: str) -> list[int]:
    """Ask once whether these bold lines are headings, and give those that are."""
    listed = sorted(places)
    if not listed:
        return []
    titles = [_text(blocks[place]) for place in listed]
    shown = "; ".join(f"“{title}”" for title in titles[:_SHOWN])
    more = f", and {len(titles) - _SHOWN} more" if len(titles) > _SHOWN else ""
    many = "these bold lines" if len(titles) > 1 else "this bold line"
    did = "were taken for headings" if default == "yes" else "stayed text"
    text = f"Are {many} headings: {shown}{more}? They {did}."
    line = blocks[listed[0]].line
    yes = log.ask("bold-heading", line, " ".join(titles), text, CHOICES, default) == "yes"
    return listed if yes else []


def bold_lines(blocks: Sequence[Block]) -> list[int]:
    """Give the places of short bold lines with words below them."""
    return [place for place in range(len(blocks)) if _heads(blocks, place)]


def _heads(blocks: Sequence[Block], place: int) -> bool:
    block = blocks[place]
    if not isinstance(block, Paragraph) or not all_bold(block.text) or any(run.link for run in block.text):
        return False
    text = plain(block.text)
    if (
        len(text.split()) > _MAX_WORDS
        or (ends(text) and not text.endswith("?"))
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


def coded_lines(blocks: Sequence[Block], bold: list[int]) -> dict[int, int]:
    """Give the bold lines whose coded shape comes twice or more, with a depth of 0: not known."""
    shapes = {place: _shape(blocks[place]) for place in bold}
    counts = Counter(shape for shape in shapes.values() if shape)
    return {place: 0 for place, shape in shapes.items() if counts[shape] >= 2}


def _shape(block: Block) -> str:
    found = CODED.match(_text(block))
    return f"{found[1]}{found[2]}" if found else ""


def _text(block: Block) -> str:
    return plain(block.text) if isinstance(block, Paragraph) else ""
