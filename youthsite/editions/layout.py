"""The outline of a block's body: which lines are text, and what list and quote marks stand before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from .source import SourceLine, literal_lines, source_lines

_PREFIX = re.compile(
    r"(?P<quote>(?:[ \t]{0,8}>)*)(?P<indent>[ \t]*)"
    r"(?P<mark>(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)|\#{1,6}[ \t]+(?=\S))?"
)
_TAIL = re.compile(r"(?:\s+|(?<=\S)\\)$")
_NO_WORDS = re.compile(
    r"[\s>]*(?:$|(?:[-*_][ \t]*){3,}$|=+[ \t]*$|[-*+][ \t]*$|\[[^\]]+\]:|\*\[[^\]]+\]:|\{:?[^{}]*\}[ \t]*$)"
)
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,50}\|?[ \t]*")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]*_]*$")
_WRAPPED_FROM = 60
PieceKind = Literal["heading", "sentence", "item", "quote"]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A source line without words to say: empty, code, a comment, a rule."""

    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One or more source lines of text that belong together.

    `prefix` stands before the first sentence (list and quote marks), `continued` before the others, `tail`
    after the last (the two spaces of a line break). A row of a table has `cells`, and is written as it stands
    in `source`.
    """

    kind: PieceKind
    prefix: str
    continued: str
    words: str
    tail: str = ""
    cells: tuple[str, ...] = ()
    source: str = ""


def layout(body: str) -> Iterator[Piece | Verbatim]:
    """Give the lines of a body in order, wrapped lines joined.

    A source line belongs to the one before when that one does not end a sentence and looks wrapped: it is 60
    characters or longer or ends with a comma, or the next begins with a small letter.
    """
    waiting: Piece | None = None
    for line in _pieces(source_lines(body)):
        if waiting is not None and isinstance(line, Piece) and _goes_on(waiting, line):
            waiting = replace(waiting, words=f"{waiting.words} {line.words}", tail=line.tail)
            continue
        if waiting is not None:
            yield waiting
        waiting = line if isinstance(line, Piece) else None
        if isinstance(line, Verbatim):
            yield line
    if waiting is not None:
        yield waiting


def _pieces(lines: Sequence[SourceLine]) -> Iterator[Piece | Verbatim]:
    flags = literal_lines(lines).flags
    in_list, in_table = False, False
    for place, line in enumerate(lines):
        in_table = _is_in_table(lines, place, in_table)
        if flags[place] or _NO_WORDS.match(line.text) or (in_table and _DELIMITERS.fullmatch(line.text)):
            in_list = in_list and (line.blank or flags[place])
            yield Verbatim(line.text)
            continue
        piece = (
            _row(line.text)
            if in_table
            else _piece(line.text, in_list, after_blank=place > 0 and lines[place - 1].blank)
        )
        in_list = piece.kind == "item"
        yield piece


def _piece(text: str, in_list: bool, *, after_blank: bool) -> Piece:
    match = _PREFIX.match(text)
    quote, indent, mark = (match["quote"], match["indent"], match["mark"] or "") if match else ("", "", "")
    words = text[len(quote) + len(indent) + len(mark) :]
    tail = _TAIL.search(words)
    words = words[: tail.start()] if tail else words
    continues = in_list and not mark and (bool(indent) or not after_blank)
    kind: PieceKind = "sentence"
    if mark.startswith("#"):
        kind = "heading"
    elif quote:
        kind = "quote"
    elif mark or continues:
        kind = "item"
    return Piece(
        kind, quote + indent + mark, quote + indent + " " * len(mark), words, tail[0] if tail else ""
    )


def _row(text: str) -> Piece:
    cells = re.split(r"(?<!\\)\|", text.strip(" \t"))
    return Piece(
        "sentence",
        "",
        "",
        text,
        cells=tuple(cell.strip(" \t") for cell in cells if cell.strip(" \t")),
        source=text,
    )


def _is_in_table(lines: Sequence[SourceLine], place: int, before: bool) -> bool:
    if lines[place].blank or "|" not in lines[place].text:
        return False
    following = lines[place + 1].text if place + 1 < len(lines) else ""
    return before or ("|" in following and _DELIMITERS.fullmatch(following) is not None)


def _goes_on(before: Piece, line: Piece) -> bool:
    if (
        before.cells
        or line.cells
        or "heading" in (before.kind, line.kind)
        or before.tail.startswith(("  ", "\\"))
    ):
        return False
    if line.kind != before.kind or line.prefix.strip(" \t>") or _SENTENCE_END.search(before.words):
        return False
    if line.prefix.count(">") != before.prefix.count(">"):
        return False
    return line.words[:1].islower() or before.words[-1:] in {",", ";"} or len(before.words) >= _WRAPPED_FROM
