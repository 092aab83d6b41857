"""The script of a page: what is spoken, in order, before it is turned into its spoken form."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..editions.lines import spoken_lines
from ..model import Block, Page

SegmentKind = Literal["notice", "title", "heading", "sentence"]
PAGE_TITLE = "page-title"
NOTICE = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """One thing said in one breath. `id` is that of its line in the page, or empty if it has none."""

    id: str
    kind: SegmentKind
    text: str


def script_of(page: Page, notice: str = "") -> tuple[Segment, ...]:
    """Give what is spoken of a page: the notice if any, the title, then each block's heading and sentences.

    Ids are those of `editions.lines.spoken_lines`, and `page-title` for the title.
    """
    opening = [Segment(NOTICE, "notice", notice)] if notice else []
    title = Segment(PAGE_TITLE, "title", page.title)
    return (*opening, title, *(segment for block in page.blocks for segment in _of_block(block)))


def _of_block(block: Block) -> Iterable[Segment]:
    for line in spoken_lines(block):
        kind: SegmentKind = "heading" if line.kind == "heading" else "sentence"
        if line.text.strip():
            yield Segment(line.id, kind, line.text)
