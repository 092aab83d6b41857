"""What does not look like one partnership's own report, and lines that look like captions of a picture."""

import re
from collections.abc import Iterator

from ..draft import Draft, ends, texts
from ..tree import Break, Heading, Paragraph, all_bold, plain

_OURS = re.compile(r"\b(?:we|our|us|ours)\b", re.IGNORECASE)
_ENOUGH_WORDS = 500
_ADDRESS = re.compile(r"@|://|www\.|\b[A-Z]{1,2}[0-9]{1,2}[A-Z]? ?[0-9][A-Z]{2}\b|\b0[0-9]{3,4} ?[0-9]{3}")
_MIN_CAPTION = 6
_MIN_LINES = 2


def not_their_own(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find a long text that never says "we" or "our": a letter or a review about others."""
    said = [text for _, text in texts(draft)]
    if sum(len(text.split()) for text in said) >= _ENOUGH_WORDS and not any(map(_OURS.search, said)):
        line = draft.blocks[0].line if draft.blocks else 1
        yield (
            line,
            "The text never says “we” or “our”. Is it one partnership’s own report?",
        )


def captions(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find lines in a row without end marks before a page's end: what is left of a picture or a chart."""
    run: list[Paragraph] = []
    for block in draft.blocks:
        if isinstance(block, Paragraph) and block.line >= draft.cover_end and _is_caption(block):
            run.append(block)
            continue
        if len(run) >= _MIN_LINES and isinstance(block, Break | Heading):
            yield (
                run[0].line,
                f"These {len(run)} lines have no end marks. Are they left of a picture?",
            )
        run = []


def _is_caption(block: Paragraph) -> bool:
    text = plain(block.text)
    return (
        len(text.split()) >= _MIN_CAPTION
        and not ends(text)
        and not all_bold(block.text)
        and not _ADDRESS.search(text)
    )
