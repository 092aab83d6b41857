"""A report on its way through the repairs."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from .log import Log
from .tree import (
    Block,
    Break,
    Figure,
    Heading,
    Inline,
    Items,
    Paragraph,
    Table,
    find,
    inlines,
    own_text,
    plain,
)
from .words import words
from .writer import write_blocks

_END = re.compile(r"[.!?:;…][\"'”’)\]*]*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents list; `number` may be empty, `level` 1 is a main section."""

    line: int
    number: str
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Draft:
    """The blocks of a report, and what the repairs learned about it.

    `cover_end` is the source line where the cover ends (0: not known). `styled` says that the depth of the
    headings comes from the styles of the file, which people chose, and not from how a converter saw the page.
    `unit` is what the numbers of lines count, as in `Log`.
    `held` are the texts of passages that are held back, besides whole blocks that say so themselves.
    """

    blocks: tuple[Block, ...]
    contents: tuple[Entry, ...] = ()
    cover_end: int = 0
    title: Inline = ()
    styled: bool = False
    unit: str = "line"
    held: tuple[str, ...] = ()

    @property
    def marked(self) -> bool:
        """Whether the source marks its headings, so that nobody need guess them; its cover does not count."""
        marks = [
            place for place, block in enumerate(self.blocks) if isinstance(block, Heading) and block.mark > 0
        ]
        begun = next((place for place, block in enumerate(self.blocks) if _is_text(block)), len(self.blocks))
        heading_text = sum(place > begun or _heads_text(self.blocks, place) for place in marks)
        return heading_text >= 2 or (heading_text > 0 and len(marks) > 2)


Repair = Callable[[Draft, Log], Draft]


def block_words(*blocks: Block) -> list[str]:
    """Give the words of blocks as the pages would have them, and the numbers of lists in table cells."""
    numbers = [
        str(item.number)
        for table in find(blocks, Table)
        for items in find([table], Items)
        for item in items.items
        if item.number is not None
    ]
    return words(write_blocks(blocks)) + numbers


def ends(text: str) -> bool:
    """Whether a text is finished: it has an end mark, or ends in an address."""
    last = text.split()[-1] if text.split() else ""
    return bool(_END.search(text)) or "@" in last or "://" in last or last.startswith("www.")


def _heads_text(blocks: "Sequence[Block]", place: int) -> bool:
    """Whether a heading has text below it, and no short line as a cover has."""
    after = following(blocks, place)
    below = blocks[after] if after < len(blocks) else None
    text = own_text(below) if isinstance(below, Paragraph) else ""
    return below is not None and not isinstance(below, Heading) and (not text or _is_text(below))


def _is_text(block: Block) -> bool:
    """Whether a block is running text, a list or a table, and no short line."""
    text = own_text(block) if isinstance(block, Paragraph) else ""
    return isinstance(block, Items | Table) or ends(text) or len(text.split()) >= 8


def lower_start(text: str) -> bool:
    """Whether a text goes on from somewhere else: its first letter is small."""
    return text[:1].islower()


def following(blocks: Sequence[Block], place: int) -> int:
    """Give the place of the next block of words; the number of blocks when there is none."""
    place += 1
    while place < len(blocks) and isinstance(blocks[place], Break | Figure):
        place += 1
    return place


def folded(text: str) -> str:
    """Give a text's letters and digits only, small, with single spaces: for comparing headings."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", "")))


def without(blocks: Iterable[Block], gone: Iterable[Block]) -> tuple[Block, ...]:
    """Give the blocks but for some, told apart by identity, since texts repeat."""
    ids = {id(block) for block in gone}
    return tuple(block for block in blocks if id(block) not in ids)


def texts(draft: Draft) -> Iterator[tuple[int, str]]:
    """Give the plain words of every piece of text with its line, in reading order."""
    for block in draft.blocks:
        for line, inline in inlines(block):
            yield line, plain(inline)
