"""Lines that `<br>` parts in a cell: a wrapped line goes on, all others are paragraphs or list items."""

import re
from dataclasses import replace
from itertools import groupby

from .bullets import Piece, nest_pieces
from .tree import Block, Inline, Paragraph, Run, plain, tidy

LINE_END = "\v"
_MARK = re.compile(r"\s*[-–•●▪◦‣○]\s+")
_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")


def part_lines(runs: list[Run], line: int) -> list[Block]:
    """Give the blocks of runs with line ends between them; deeper bullets stand below the one before."""
    lines = _unwrapped(_split(runs))
    blocks: list[Block] = []
    for marked, group in groupby(lines, key=lambda found: bool(_MARK.match(plain(tuple(found))))):
        listed = list(group)
        if marked:
            blocks += nest_pieces(_pieces(listed), line)
        else:
            texts = [tidy(found) for found in listed]
            blocks += [Paragraph(line, text, line) for text in texts]
    return blocks


def _split(runs: list[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.text == LINE_END:
            lines.append([])
        else:
            lines[-1].append(run)
    return [line for line in lines if tidy(line)]


def _unwrapped(lines: list[list[Run]]) -> list[list[Run]]:
    """Join a line to the one before it when that has no end and this one begins in lower case."""
    joined: list[list[Run]] = []
    for line in lines:
        before = plain(tidy(joined[-1])) if joined else ""
        if before and not _END.search(before) and plain(tidy(line))[:1].islower():
            joined[-1] = [*joined[-1], Run(" "), *line]
        else:
            joined.append(line)
    return joined


def _pieces(lines: list[list[Run]]) -> list[Piece]:
    indents = [_indent(line) for line in lines]
    return [
        (1 + (indent > indents[0]), None, _unmarked(line))
        for line, indent in zip(lines, indents, strict=True)
    ]


def _indent(line: list[Run]) -> int:
    text = plain(tuple(line)).lstrip("\n")
    lead = len(text) - len(text.lstrip())
    return lead + (2 if text.lstrip()[:1] in "◦○" else 0)


def _unmarked(line: list[Run]) -> Inline:
    rest = list(line)
    while rest and not rest[0].text.strip():
        rest = rest[1:]
    text = rest[0].text.lstrip()
    return tidy([replace(rest[0], text=text[1:]), *rest[1:]])
