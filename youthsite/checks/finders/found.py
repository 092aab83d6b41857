"""What a finder is given, and what it gives back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ...model import Block, Page
from ...settings import CheckSettings
from ..placing import PlacedLine
from ..rules import Rule
from .explained import Explanations


@dataclass(frozen=True)
class Reading:
    """A page under check: its lines, and what the site asks of it."""

    page: Page
    lines: tuple[PlacedLine, ...]
    settings: CheckSettings

    @cached_property
    def sentences(self) -> tuple[PlacedLine, ...]:
        """The lines without headings and pictures."""
        return tuple(line for line in self.lines if line.is_sentence)

    @cached_property
    def explanations(self) -> Explanations:
        """Which words the page explains."""
        return Explanations(self.lines)


@dataclass(frozen=True)
class Found:
    """One place: where it is in the file, and what to fill into the rule's message.

    `column` is 0 where a whole block or page is meant. `placed` is the line it stands in, `block` its block;
    both are None for a whole page.
    """

    line: int
    fields: dict[str, object]
    column: int = 0
    block: Block | None = None
    placed: PlacedLine | None = None

    @property
    def words(self) -> str:
        """The words that are meant; empty for a whole block or page."""
        return str(self.fields.get("words", "")) if self.column else ""


Finder = Callable[[Rule, Reading], Iterator[Found]]


def in_line(placed: PlacedLine, start: int, end: int, **fields: object) -> Found:
    """Make the finding for some words of a sentence."""
    line, column = placed.place(start)
    words = placed.said.text[start:end]
    return Found(line, {"words": words, **fields}, column, placed.block, placed)


def on_line(placed: PlacedLine, **fields: object) -> Found:
    """Make the finding for a whole sentence."""
    return in_line(placed, 0, len(placed.said.text), **fields)


def on_block(block: Block, **fields: object) -> Found:
    """Make the finding for a whole block, at its first line."""
    return Found(block.line, fields, block=block)


def on_page(line: int = 1, **fields: object) -> Found:
    """Make the finding for a whole page."""
    return Found(line, fields)
