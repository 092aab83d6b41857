"""The document tree: what every reader makes, every repair mends and the writer turns into Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style; `link` is where they lead, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


Inline = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `mark` is its level in the source (0: none), `level` the one given to it (1: a page)."""

    line: int
    text: Inline
    mark: int = 0
    level: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `last` is the source line it ends on."""

    line: int
    text: Inline
    last: int = 0
    held: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One list item: its own words, its number as the source gives it, and what hangs below it."""

    line: int
    text: Inline
    number: int | None = None
    blocks: "tuple[Block, ...]" = ()


@dataclass(frozen=True, slots=True)
class Items:
    """One list; it is ordered when its items have numbers."""

    line: int
    items: tuple[Item, ...]
    held: bool = False

    @property
    def ordered(self) -> bool:
        """Whether the items have numbers."""
        return self.items[0].number is not None


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quote."""

    line: int
    blocks: "tuple[Block, ...]"
    held: bool = False


Cell = tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One table row; a `rule` is a row of dashes, which says that the row before it goes on from above."""

    line: int
    cells: tuple[Cell, ...]
    rule: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table; with `header`, its first row names the columns."""

    line: int
    rows: tuple[Row, ...]
    header: bool = False
    held: bool = False


def even_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Give rows of one width: short ones get empty cells at their end."""
    listed = tuple(rows)
    wide = max((len(row.cells) for row in listed), default=0)
    return tuple(replace(row, cells=row.cells + ((),) * (wide - len(row.cells))) for row in listed)


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture: its file below the report's folder, the words in its place, and words for below it."""

    line: int
    name: str
    alt: str = ""
    long: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """Where a page ended or a picture stood."""

    line: int


Block = Heading | Paragraph | Items | Quote | Table | Figure | Break

Kind = TypeVar("Kind", Items, Table)


def plain(inline: Inline) -> str:
    """Give the words of an inline without styles."""
    return "".join(run.text for run in inline)


def tidy(runs: Iterator[Run] | list[Run] | Inline) -> Inline:
    """Join neighbours of one style, fold white space and strip both ends."""
    folded: list[Run] = []
    for run in runs:
        text = " ".join(f"\0{run.text}\0".split()).replace("\0", "")
        if folded and folded[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        last = folded[-1] if folded else None
        if last and (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link):
            folded[-1] = Run(last.text + text, run.bold, run.italic, run.link)
        else:
            folded.append(Run(text, run.bold, run.italic, run.link))
    return _strip(folded)


def _strip(runs: list[Run]) -> Inline:
    while runs and not runs[0].text.strip():
        runs = runs[1:]
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    if not runs:
        return ()
    first = runs[0]
    runs = [Run(first.text.lstrip(), first.bold, first.italic, first.link), *runs[1:]]
    last = runs[-1]
    return (*runs[:-1], Run(last.text.rstrip(), last.bold, last.italic, last.link))


def glue(first: Inline, second: Inline) -> Inline:
    """Join two inlines with a space between them."""
    return tidy([*first, Run(" "), *second])


def all_bold(inline: Inline) -> bool:
    """Whether every word is bold."""
    return bool(inline) and all(run.bold for run in inline if run.text.strip())


def own_text(block: Block) -> str:
    """Give the plain words of a heading, a paragraph or a list of one item with its number; else nothing."""
    if isinstance(block, Heading | Paragraph):
        return plain(block.text)
    if isinstance(block, Items) and len(block.items) == 1 and not block.items[0].blocks:
        item = block.items[0]
        return plain(item.text) if item.number is None else f"{item.number}. {plain(item.text)}"
    return ""


def same_kinds(items: Iterable[Item]) -> "list[Block]":
    """Give the lists of a run of items: one for each stretch with numbers or without."""
    stretches = groupby(items, key=lambda item: item.number is not None)
    listed = [tuple(stretch) for _, stretch in stretches]
    return [Items(stretch[0].line, stretch) for stretch in listed]


def inlines(block: Block) -> Iterator[tuple[int, Inline]]:
    """Give each piece of text in a block with its line, in reading order."""
    if isinstance(block, Heading | Paragraph):
        yield block.line, block.text
    elif isinstance(block, Items):
        for item in block.items:
            yield item.line, item.text
            for child in item.blocks:
                yield from inlines(child)
    elif isinstance(block, Quote):
        for child in block.blocks:
            yield from inlines(child)
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                for child in cell:
                    yield from inlines(child)


def find(blocks: Iterable[Block], kind: type[Kind]) -> list[Kind]:
    """Give every list or every table, however deep."""
    found: list[Kind] = []
    for block in blocks:
        if isinstance(block, kind):
            found.append(block)
        found += find(_children(block), kind)
    return found


def _children(block: Block) -> list[Block]:
    if isinstance(block, Items):
        return [child for item in block.items for child in item.blocks]
    if isinstance(block, Table):
        return [child for row in block.rows for cell in row.cells for child in cell]
    return list(block.blocks) if isinstance(block, Quote) else []
