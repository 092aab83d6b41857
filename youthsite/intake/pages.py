"""From one long report to pages: one a main section, and one a part where a section is very long."""

from dataclasses import dataclass
from itertools import pairwise

from .draft import Draft, block_words, folded
from .naming import page_slug
from .tree import Block, Break, Heading, Inline, plain

LONG_WORDS = 3_000
_LEAD_WORDS = 60
_FRONT_WORDS = 400
_OPENINGS = ("introduction", "foreword")


@dataclass(frozen=True, slots=True)
class PageDraft:
    """One page to be: `title` stands at its top, `top` is the outline level of its title."""

    stem: str
    title: Inline
    top: int
    blocks: tuple[Block, ...]


def split_pages(draft: Draft) -> list[PageDraft]:
    """Give the pages in order: the index, with all before the first main section, then the sections."""
    blocks: list[Block] = [block for block in draft.blocks if not isinstance(block, Break)]
    starts = _starts(blocks)
    pages = [PageDraft("index", draft.title, 0, tuple(blocks[: starts[0]] if starts else blocks))]
    for number, (start, end) in enumerate(pairwise([*starts, len(blocks)]), start=1):
        heading = blocks[start]
        assert isinstance(heading, Heading)
        stem = f"{number:02}-{page_slug(plain(heading.text))}"
        pages.append(PageDraft(stem, heading.text, heading.level, tuple(blocks[start + 1 : end])))
    return pages


def _starts(blocks: list[Block]) -> list[int]:
    mains = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    mains = mains[_front(blocks, mains) :]
    starts: list[int] = []
    for start, end in pairwise([*mains, len(blocks)]):
        starts += _parts(blocks, start, end)
    return starts


def _front(blocks: list[Block], mains: list[int]) -> int:
    """Count the short sections before an introduction: they belong to the index."""
    for number, place in enumerate(mains):
        if folded(plain(blocks[place].text)).split()[-1:] in [[name] for name in _OPENINGS]:  # type: ignore[union-attr]
            return number if len(block_words(*blocks[mains[0] : place])) <= _FRONT_WORDS else 0
    return 0


def _parts(blocks: list[Block], start: int, end: int) -> list[int]:
    """Split a very long section at its parts; a short lead stays with the first of them."""
    parts = [
        place
        for place in range(start + 1, end)
        if isinstance(blocks[place], Heading) and _level(blocks[place]) == 2
    ]
    if len(parts) < 2 or len(block_words(*blocks[start:end])) <= LONG_WORDS:
        return [start]
    lead = len(block_words(*blocks[start + 1 : parts[0]]))
    return [start, *(parts if lead >= _LEAD_WORDS else parts[1:])]


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 0
