"""Which passages are only labels, and the label of the table column that a passage stands in."""

import re

from youthsite.language import words
from youthsite.model import FormalPage, Passage

from .grammar import is_clause

_PIPE = re.compile(r"(?<!\\)\|")
_MARKS = re.compile(r"[*_`]|<[^>]+>")
_LABELS = re.compile(
    r"^(?:key achievements?|planned actions?|areas? (?:for|of) \w+|priorities|outcomes?|what we (?:said|have)\b.*|future plans|"
    r"core commitment \d+|priority \d+|theme \w|part \w+)\b.{0,60}$",
    re.IGNORECASE,
)
_LONGEST = 8


def is_label(passage: Passage, page: FormalPage) -> bool:
    """Tell whether a passage only names what comes: a table's header, a caption, the words of a heading."""
    text = passage.text.strip(" :-–—|")
    if not any(letter.isalpha() for letter in text):
        return True
    if text.lower() in {heading.lower().strip(" :") for heading in (*passage.heading, page.title)}:
        return True
    short = len(words(text)) <= _LONGEST and not passage.text.rstrip().endswith((".", "?", "!"))
    if passage.kind == "item" or not short:
        return bool(_LABELS.match(text)) and short
    return not is_clause(text) or bool(_LABELS.match(text))


def column_label(passage: Passage, page: FormalPage) -> str:
    """Give the header of the table column in which a passage stands; empty outside tables."""
    lines = page.markdown.split("\n")
    if passage.kind != "cell" or not 0 < passage.line <= len(lines):
        return ""
    top = passage.line - 1
    while top > 0 and lines[top - 1].lstrip().startswith("|"):
        top -= 1
    column = _column(passage, page.markdown)
    cells = _PIPE.split(lines[top].strip())[1:-1]
    return _MARKS.sub("", cells[column]).strip() if top < passage.line - 1 and column < len(cells) else ""


def _column(passage: Passage, markdown: str) -> int:
    line_start = markdown.rfind("\n", 0, passage.start) + 1
    return max(len(_PIPE.findall(markdown[line_start : passage.start])) - 1, 0)
