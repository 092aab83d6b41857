"""What the file may have lost on its way here: pictures, ends of sentences, bullets."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..draft import Draft, ends, following
from ..tree import Block, Break, Heading, Items, Paragraph, Table, all_bold, find, plain

_PICTURE = r"(?:chart|graph|diagram|figure(?!s)|info ?graphic|picture|image|map)s?"
_FIGURE = re.compile(
    rf"\b(?:the|this) {_PICTURE} (?:\w+ )?(?:shows?|below|above|gives?)"
    rf"|\b(?:shown|described|highlighted|illustrated) (?:in|by|on) the (?:\w+ )?{_PICTURE}"
    rf"|\b(?:structure|{_PICTURE}),? (?:as )?(?:shown|highlighted|illustrated) (?:below|above)",
    re.IGNORECASE,
)
_LOST_WORDS = 12
_RUN_ON_WORDS = 60


def missing_figures(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find words that point to a picture."""
    for block in draft.blocks:
        text = plain(block.text) if isinstance(block, Paragraph) else ""
        if found := _FIGURE.search(text):
            yield block.line, f"“{found[0]}”: the picture is not in the file. Add it, or say what it shows."


def empty_sections(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find headings with nothing below them."""
    blocks = [block for block in draft.blocks if not isinstance(block, Break)]
    for block, below in pairwise([*blocks, None]):
        if isinstance(block, Heading) and _ends_section(block, below):
            yield block.line, f"There is nothing below “{plain(block.text)}”. Was there a picture?"


def _ends_section(heading: Heading, below: Block | None) -> bool:
    return below is None or (isinstance(below, Heading) and below.level <= heading.level)


def lost_text(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find paragraphs without an end mark, before another paragraph or a page's end."""
    blocks = draft.blocks
    for place, block in enumerate(blocks):
        if not (isinstance(block, Paragraph) and _stops(block)) or _stands_alone(blocks, place):
            continue
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        if isinstance(below, Break | Paragraph):
            last = " ".join(plain(block.text).split()[-4:])
            message = f"“… {last}” has no end. Are words missing, or does it go on in the next paragraph?"
            yield block.last, message


def _stops(block: Paragraph) -> bool:
    text = plain(block.text)
    words = text.split()
    if len(words) < _LOST_WORDS or ends(text) or words[-1].startswith("#"):
        return False
    return text[:1].isupper() and not all_bold(block.text)


def _stands_alone(blocks: tuple[Block, ...], place: int) -> bool:
    """Whether a line is all there is between two headings: then it is a statement, not a cut sentence."""
    after = following(blocks, place)
    heads_after = after >= len(blocks) or isinstance(blocks[after], Heading | Table)
    return place > 0 and isinstance(blocks[place - 1], Heading) and heads_after


def lost_marks(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find lists of one very long item, as converters leave them when they lose the bullets."""
    for table in find(draft.blocks, Table):
        for items in find([table], Items):
            if len(items.items) == 1 and len(plain(items.items[0].text).split()) >= _RUN_ON_WORDS:
                yield (
                    items.line,
                    "Several list items seem to have run together here. Put each on its own line.",
                )
