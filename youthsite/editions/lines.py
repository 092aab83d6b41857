"""The lines of a block: its heading and its sentences, each with an id.

The one place that says what a sentence of a block is. The page shows them, narration speaks them, and both
call the n-th of them `<block id>-<n>`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model import Block
from .fences import clean_body
from .inline import plain_text
from .layout import Piece, Verbatim, layout
from .splitting import split_sentences

LineKind = Literal["heading", "sentence", "item", "quote"]


@dataclass(frozen=True, slots=True)
class Line:
    """One heading or sentence; `text` is what is said, `markdown` the same with its inline marks.

    `text` is empty only for a picture without alternative text.
    """

    id: str
    text: str
    markdown: str
    kind: LineKind


def spoken_lines(block: Block) -> tuple[Line, ...]:
    """Give the heading (number 0, when there is one) and the sentences of a block (from 1), in order.

    Code, comments and definitions of links have no lines. Every other line of the body has at least one.
    """
    heading = [_line(block, 0, block.heading.strip(), "heading")] if block.heading.strip() else []
    pieces = [piece for piece in layout(block.body) if isinstance(piece, Piece)]
    sentences = [(sentence, piece.kind) for piece in pieces for sentence in _sentences(piece)]
    return (*heading, *(_line(block, n, text, kind) for n, (text, kind) in enumerate(sentences, start=1)))


def with_lines(block: Block) -> str:
    """Give the block's body with each sentence on a line of its own; list and quote marks are kept.

    The n-th line of text is the n-th of `spoken_lines`. A page made of it looks the same as one made of the
    body.
    """
    lines: list[str] = []
    before: Piece | Verbatim | None = None
    for piece in layout(clean_body(block.body)):
        # Python-Markdown sees a list only after an empty line; people, Pandoc and CommonMark do without.
        if _begins_list(piece) and isinstance(before, Piece) and before.kind in {"sentence", "quote"}:
            lines.append("")
        lines += _written(piece)
        before = piece
    return "\n".join(lines)


def _begins_list(piece: Piece | Verbatim) -> bool:
    return isinstance(piece, Piece) and piece.prefix.strip(" ") in {"-", "*", "+", "1.", "1)"}


def _written(piece: Piece | Verbatim) -> Iterator[str]:
    if isinstance(piece, Verbatim):
        yield piece.text
    elif piece.cells:
        yield piece.source
    else:
        first, *others = _sentences(piece)
        lines = [f"{piece.prefix}{first}", *(f"{piece.continued}{sentence}" for sentence in others)]
        lines[-1] += piece.tail
        yield from lines


def _sentences(piece: Piece) -> list[str]:
    if piece.cells:
        return list(piece.cells)
    return [piece.words] if piece.kind == "heading" else split_sentences(piece.words)


def _line(block: Block, number: int, markdown: str, kind: LineKind) -> Line:
    return Line(f"{block.id}-{number}", " ".join(plain_text(markdown).text.split()), markdown, kind)


def list_lengths(block: Block) -> dict[str, int]:
    """Give how many things each list of a block has, by the id of the line that its first thing begins with.

    A list within a list counts by itself.
    """
    lengths: dict[str, int] = {}
    open_lists: list[tuple[int, str]] = []
    number = 0
    for piece in layout(block.body):
        if not isinstance(piece, Piece):
            continue
        depth = len(piece.prefix) - len(piece.prefix.lstrip(" \t>"))
        if piece.kind == "item" and piece.prefix.strip(" \t>"):
            open_lists = [each for each in open_lists if each[0] <= depth]
            if not open_lists or open_lists[-1][0] < depth:
                open_lists.append((depth, f"{block.id}-{number + 1}"))
            lengths[open_lists[-1][1]] = lengths.get(open_lists[-1][1], 0) + 1
        elif depth == 0:
            open_lists = []
        number += len(_sentences(piece))
    return lengths
