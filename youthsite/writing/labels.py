"""Which passages are only labels, and the label of the table column that a passage stands in."""

import re
from itertools import takewhile

from ..language import words
from ..model import FormalPage, Passage
from .grammar import is_clause

_PIPE = re.compile(r"(?<!\\)\|")
_MARKS = re.compile(r"[*_`]|<[^>]+>")
_ROW = re.compile(r"<tr\b[^>]*>")
_CELL = re.compile(r"<t[dh]\b[^>]*>")
_LABELS = re.compile(
    r"^(?:key achievements?|planned actions?|areas? (?:for|of) \w+|priorities|outcomes?|what (?:we|you|"
    r"they|children|young people)\b.*|next steps?|future plans|"
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
    """Give the header of the table column in which a passage stands; empty outside tables.

    The nearest label above it in its column counts ("What we have done"), else the top cell.
    """
    if passage.kind != "cell":
        return ""
    text = page.markdown
    above = _html_above(text, passage.start) or _pipes_above(text, passage.start)
    labels = [_MARKS.sub(" ", cell).strip() for cell in above]
    found = next((label for label in reversed(labels) if _LABELS.match(label)), labels[0] if labels else "")
    return found if len(words(found)) <= _LONGEST + 2 else ""


def _html_above(text: str, start: int) -> list[str]:
    """Give the cells above a place in its column of an HTML table, top first."""
    top = text.rfind("<table", 0, start)
    if top < 0 or text.rfind("</table", 0, start) > top:
        return []
    *rows, own = _ROW.split(text[top:start])[1:]
    column = len(_CELL.findall(own)) - 1
    cells = [_CELL.split(row)[1:] for row in rows]
    return [row[column] for row in cells if 0 <= column < len(row)]


def _pipes_above(text: str, start: int) -> list[str]:
    """Give the cells above a place in its column of a pipe table, top first."""
    lines = text[:start].split("\n")
    column = len(_PIPE.findall(lines.pop())) - 1
    rows = list(takewhile(lambda line: line.lstrip().startswith("|"), reversed(lines)))
    cells = [_PIPE.split(row.strip())[1:-1] for row in reversed(rows)]
    return [row[column] for row in cells if 0 <= column < len(row)]
