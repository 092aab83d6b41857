"""The names below a foreword: bold lines that head nothing."""

from ..draft import ends
from .chunks import Chunk

_MOST_LINES = 3
_MOST_WORDS = 8


def signed(chunks: list[Chunk]) -> set[int]:
    """Give the ids of bold lines that only a few short lines follow: who signs, with their office and body.

    What is followed by a heading, a sentence, a list, a table or a figure may be a heading itself.
    """
    found: set[int] = set()
    for place, chunk in enumerate(chunks):
        if not _is_short(chunk) or not _is_bold(chunk):
            continue
        below: list[Chunk] = []
        for other in chunks[place + 1 :]:
            if other.kind == "page":
                continue
            if not _is_short(other) or _is_bold(other) or other.last.size > 1.07 * chunk.last.size:
                break
            below.append(other)
        if 0 < len(below) <= _MOST_LINES and _stops(chunks, below[-1]):
            found.add(id(chunk))
    return found


def _is_short(chunk: Chunk) -> bool:
    text = " ".join(line.text for line in chunk.lines)
    plain = chunk.kind == "text" and not any(letter.isdecimal() for letter in text)
    return plain and 0 < len(text.split()) <= _MOST_WORDS and not ends(text)


def _is_bold(chunk: Chunk) -> bool:
    return all(line.bold for line in chunk.lines)


def _stops(chunks: list[Chunk], last: Chunk) -> bool:
    """Whether a bold or a larger line, or nothing, follows."""
    after = next((chunk for chunk in chunks[chunks.index(last) + 1 :] if chunk.kind != "page"), None)
    if after is None:
        return True
    return bool(after.lines) and (_is_bold(after) or after.last.size > 1.07 * last.last.size)
