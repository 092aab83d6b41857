"""Splitting a line of Markdown into sentences without breaking a link, emphasis or code."""

import re
from itertools import pairwise

from ..language import sentences
from .inline import PlainText, plain_text

# A sentence that begins so would turn into a list, heading, quote, table or code when it begins a line.
_WOULD_CHANGE = re.compile(
    r"[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\||`{3}|~{3}|:{3}|<|[-=*_]{2,}[ \t]*$|\[[^\]]*\]:)"
)


def split_sentences(markdown: str) -> list[str]:
    """Give the sentences of one line with their inline marks; joined by spaces they are the line again."""
    plain = plain_text(markdown)
    cuts = [
        at for at in _cuts(plain) if not _is_inside(at, plain) and not _WOULD_CHANGE.match(markdown[at + 1 :])
    ]
    parts = [markdown[start:end].rstrip().lstrip(" \t") for start, end in pairwise([0, *cuts, len(markdown)])]
    return [part for part in parts if part] or [markdown]


def _cuts(plain: PlainText) -> list[int]:
    """Where in the Markdown the white space before each sentence but the first stands."""
    starts = _starts(plain.text)
    return [plain.sources[at - 1] for at in starts if plain.text[at - 1].isspace()]


def _starts(text: str) -> list[int]:
    """Where each sentence but the first begins, by counting letters, as sentences fold white space."""
    letters = [at for at, letter in enumerate(text) if not letter.isspace()]
    starts, count = [], 0
    for sentence in sentences(text):
        if count:
            starts.append(letters[count])
        count += sum(not letter.isspace() for letter in sentence)
    return starts if count == len(letters) else []


def _is_inside(at: int, plain: PlainText) -> bool:
    return any(start <= at < end for start, end in plain.joined)
