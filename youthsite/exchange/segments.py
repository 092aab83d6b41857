"""A block's words as paragraphs of a document, each with its place in the block's Markdown."""

import re
from dataclasses import dataclass

from ..editions import plain_text, spoken_lines
from ..editions.fences import clean_body
from ..editions.lines import LineKind
from ..model import Block
from .keys import in_xml, key

_BETWEEN = r"(?:[ \t]*\n[ \t>]*|[ \t]+)"
_ORDERED = re.compile(r"(?:^|\n)[ \t>]*\d{1,9}[.)][ \t]+$")


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence, list item or quote: `start` to `end` is its Markdown in the body, without marks before.

    `text` is what a reader sees, on one line. `ordered` tells a numbered item.
    """

    start: int
    end: int
    text: str
    markdown: str
    kind: LineKind
    ordered: bool = False


def shown_text(markdown: str) -> str:
    """Give the words of a line of Markdown as a document can hold them."""
    text = " ".join(in_xml(plain_text(markdown).text).replace("\xad", "").split())
    return text if key(text) else ""


def segments_of(block: Block) -> tuple[Segment, ...] | None:
    """Give the segments of a block's body in order; None when its lines cannot be found in it.

    Lines that show no words (a picture without alternative text) have none.
    """
    body = clean_body(block.body)
    found: list[Segment] = []
    place = 0
    for line in spoken_lines(block):
        if line.id == f"{block.id}-0" and block.heading.strip():
            continue
        pieces = [re.escape(piece) for piece in re.split(r"[ \t\n]+", line.markdown.strip(" \t\n")) if piece]
        match = re.compile(_BETWEEN.join(pieces)).search(body, place)
        if match is None:
            return None
        place = match.end()
        text = shown_text(line.markdown)
        if text:
            ordered = line.kind == "item" and _ORDERED.search(body[: match.start()]) is not None
            found.append(Segment(match.start(), match.end(), text, match[0], line.kind, ordered))
    return tuple(found)


def paragraphs_of(block: Block) -> tuple[str, ...]:
    """Give the words of each paragraph that a document shows of a block's body."""
    segments = segments_of(block)
    if segments is not None:
        return tuple(segment.text for segment in segments)
    lines = (shown_text(line) for line in clean_body(block.body).split("\n"))
    return tuple(line for line in lines if line)
