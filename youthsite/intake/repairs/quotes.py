"""Pull quotes: the speaker stood below them in large letters and was taken for a heading."""

import re
from dataclasses import replace

from ..draft import Draft, following
from ..log import Log
from ..tree import Block, Break, Heading, Paragraph, Quote, plain

_OWN_WORDS = re.compile(r"[\"“'‘]|(?:I|I['’]\w+|We|We['’]\w+|My|Our|It was|Thank you)\b")
_SPEAKER = re.compile(
    r"\b(?:feedback|participants?|"
    r"parents?|carers?|young (?:person|people)|pupils?|children|child|teachers?|staff|"
    r"mother|father|mum|dad|aged \d+|s[1-6]|p[1-7])\b",
    re.IGNORECASE,
)
_MAX_SPEAKER_WORDS = 6


def set_quotes(draft: Draft, log: Log) -> Draft:
    """Put the speaker into the quote above: a marked one, or first-person words after a page break.

    Where headings have styles, somebody meant them to be headings, and all of them stay.
    """
    if draft.styled:
        return draft
    blocks = list(draft.blocks)
    for place in range(len(blocks) - 2, -1, -1):
        said, below = _said(blocks, place), following(blocks, place)
        speaker = blocks[below] if said and below < len(blocks) else None
        if isinstance(speaker, Heading) and (_speaks(speaker) or _says_nothing(blocks, place, below)):
            name = Paragraph(speaker.line, speaker.text, speaker.line)
            blocks[place : below + 1] = [Quote(blocks[place].line, (*said, name))]
            log.flag(
                speaker.line,
                "quote",
                "This was taken for the speaker of the quote above it, not for a heading.",
            )
    return replace(draft, blocks=tuple(blocks))


def _said(blocks: list[Block], place: int) -> tuple[Block, ...]:
    block = blocks[place]
    if isinstance(block, Quote):
        return block.blocks
    after_break = place > 0 and isinstance(blocks[place - 1], Break)
    own = isinstance(block, Paragraph) and _OWN_WORDS.match(plain(block.text))
    return (block,) if after_break and own else ()


def _says_nothing(blocks: list[Block], place: int, below: int) -> bool:
    """Whether a short heading below a marked quote has no text of its own before the next heading."""
    after = following(blocks, below)
    short = len(plain(blocks[below].text).split()) <= _MAX_SPEAKER_WORDS  # type: ignore[union-attr]
    empty = after >= len(blocks) or _stands_as_high(blocks[after], blocks[below])
    return isinstance(blocks[place], Quote) and short and empty


def _stands_as_high(after: Block, head: Block) -> bool:
    """Whether a heading follows that is not a part of the one before it."""
    return isinstance(after, Heading) and not 0 < getattr(head, "mark", 0) < after.mark


def _speaks(block: Block) -> bool:
    text = plain(block.text) if isinstance(block, Heading) else ""
    return len(text.split()) <= _MAX_SPEAKER_WORDS and bool(_SPEAKER.search(text))
