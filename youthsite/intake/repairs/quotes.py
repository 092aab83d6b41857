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
    """Make a quote of a paragraph in the first person after a page break, with its speaker below it."""
    blocks = list(draft.blocks)
    for place in range(len(blocks) - 2, 0, -1):
        words, below = blocks[place], following(blocks, place)
        if (
            below >= len(blocks)
            or not isinstance(words, Paragraph)
            or not isinstance(blocks[place - 1], Break)
        ):
            continue
        speaker = blocks[below]
        if _OWN_WORDS.match(plain(words.text)) and isinstance(speaker, Heading) and _speaks(speaker):
            name = Paragraph(speaker.line, speaker.text, speaker.line)
            blocks[place : below + 1] = [Quote(words.line, (words, name))]
            log.flag(
                speaker.line,
                "quote",
                "This was taken for the speaker of the quote above it, not for a heading.",
            )
    return replace(draft, blocks=tuple(blocks))


def _speaks(block: Block) -> bool:
    text = plain(block.text) if isinstance(block, Heading) else ""
    return len(text.split()) <= _MAX_SPEAKER_WORDS and bool(_SPEAKER.search(text))
