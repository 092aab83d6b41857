"""The script of a page: what is spoken, in order, before it is turned into its spoken form."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..editions.lines import list_lengths, spoken_lines
from ..model import Block, Page
from .voices import is_english, language_of

SegmentKind = Literal["notice", "title", "heading", "sentence", "count", "picture"]
PAGE_TITLE = "page-title"
NOTICE = ""
SHORTEST_COUNTED = 2
"""A list of one thing is not announced."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One thing said in one breath.

    `id` is that of its line in the page, or `<block id>--picture`; it is empty if it has none. `source_line`
    is where its block starts in the page's file, 0 outside blocks.
    """

    id: str
    kind: SegmentKind
    text: str
    source_line: int = 0


def script_of(
    page: Page, notice: str = "", *, pictures: bool = True, counts: bool = True
) -> tuple[Segment, ...]:
    """Give what is spoken of a page: the notice if any, the title, then each block.

    Of a block: its heading, its sentences, the length of a list before its first item, and at the end the
    words for its picture unless the picture only decorates. A page in another language has no lengths, and
    only the bare words for a picture, for ours are English. Ids are those of `editions.lines.spoken_lines`,
    and `page-title` for the title.
    """
    opening = [Segment(NOTICE, "notice", notice)] if notice else []
    title = Segment(PAGE_TITLE, "title", page.title)
    english = is_english(language_of(page))
    counts = counts and english
    blocks = (segment for block in page.blocks for segment in _of_block(block, pictures, counts, english))
    return (*opening, title, *blocks)


def _of_block(block: Block, pictures: bool, counts: bool, english: bool) -> Iterable[Segment]:
    lengths = list_lengths(block) if counts else {}
    for line in spoken_lines(block):
        if (length := lengths.get(line.id, 0)) >= SHORTEST_COUNTED:
            yield Segment("", "count", f"Here is a list of {length} things.", block.line)
        if line.text.strip():
            kind: SegmentKind = "heading" if line.kind == "heading" else "sentence"
            yield Segment(line.id, kind, line.text, block.line)
    alt = " ".join((block.alt or "").split())
    if pictures and alt:
        shows = f"The picture shows: {alt}" if english else alt
        yield Segment(f"{block.id}--picture", "picture", shows, block.line)
