"""The marks of list items: bullets go, numbers are kept as numbers, anything else stays as words."""

import re
from dataclasses import replace

from ..log import Log
from ..tree import Inline, plain, tidy
from ..words import plain_words

BULLETS = "•●▪◦○‣⁃∙·■□➢✓✔➤►"
_NUMBER = re.compile(r"\(?(0|[1-9][0-9]{0,2})[.)]?$")
_OPENING = re.compile(rf"(?:[{BULLETS}]|[-–*](?=\s)|(0|[1-9][0-9]{{0,2}})[.)](?=\s|[^\W\d_a-z]))\s*")


def list_mark(texts: list[str], line: int, log: Log) -> tuple[int | None, bool]:
    """Give the number of a mark, and whether its words must be kept; a lone “o” is a drawn circle."""
    mark = "".join(texts)
    if found := _NUMBER.match(mark):
        return int(found[1]), False
    if mark == "o":
        log.drop(line, "bullet", ["o"])
        return None, False
    return None, bool(plain_words(mark))


def split_mark(text: Inline) -> tuple[int | None, Inline]:
    """Split the mark off an item's words: its number, and the words without the mark."""
    found = _OPENING.match(plain(text))
    if not found:
        return None, text
    return (int(found[1]) if found[1] else None), cut(text, found.end())


def cut(text: Inline, start: int) -> Inline:
    """Give a text without its first characters."""
    rest = []
    for run in text:
        gone = min(start, len(run.text))
        start -= gone
        rest.append(replace(run, text=run.text[gone:]))
    return tidy(rest)
