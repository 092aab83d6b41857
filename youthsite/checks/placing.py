"""Where each sentence of an easy page stands in its file."""

import re
from dataclasses import dataclass
from functools import cached_property

from ..editions import Line, plain_text, spoken_lines
from ..model import Block, Page
from .rules.phrases import Token, tokens

_LETTERS = 24
_QUOTE_MARKS = re.compile(r"[ \t]*(?:>[ \t]*)+")
Place = tuple[int, int]
"""A line and a column of a file, both counted from 1."""


@dataclass(frozen=True)
class PlacedLine:
    """A heading or sentence of a block with the line of the file where it begins, counted from 1.

    `letters` are the places of its characters in the file, white space left out.
    """

    block: Block
    said: Line
    number: int
    letters: tuple[Place, ...] = ()

    @property
    def is_sentence(self) -> bool:
        """Whether this is a sentence or a list item; headings are not counted or graded."""
        return self.said.kind != "heading" and bool(self.said.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """The words of the text in small letters, as the lists of phrases look them up."""
        return tokens(self.said.text)

    def place(self, offset: int) -> Place:
        """Give the place in the file of a character of the text that is said."""
        letter = len("".join(self.said.text[:offset].split()))
        at = self._letters[letter] if letter < len(self._letters) else 0
        return self.letters[at] if at < len(self.letters) else (self.number, 0)

    @cached_property
    def _letters(self) -> tuple[int, ...]:
        """For each letter that is said, which letter of the Markdown it is; marks are letters there."""
        markdown = self.said.markdown
        if self.said.text == markdown:
            return tuple(range(len(self.letters)))
        before, count = [], 0
        for letter in markdown:
            before.append(count)
            count += not letter.isspace()
        plain = plain_text(markdown)
        return tuple(
            before[at] for letter, at in zip(plain.text, plain.sources, strict=True) if not letter.isspace()
        )


def placed_lines(page: Page) -> tuple[PlacedLine, ...]:
    """Give every heading and sentence of a page in order, each with its line in the file."""
    source = page.source.splitlines()
    return tuple(placed for block in page.blocks for placed in _of_block(block, source))


def _of_block(block: Block, source: list[str]) -> list[PlacedLine]:
    letters = [
        (letter, (number, column))
        for number, text in enumerate(source[block.line :], start=block.line + 1)
        for column, letter in enumerate(_unquoted(text), start=1)
        if not letter.isspace()
    ]
    text = "".join(letter for letter, _ in letters)
    placed, cursor = [], 0
    for said in spoken_lines(block):
        whole = "".join(said.markdown.split())
        opening = whole[:_LETTERS]
        found = text.find(opening, cursor) if opening else -1
        cursor = found if found >= 0 else cursor
        number = letters[cursor][1][0] if cursor < len(letters) else block.line
        places = tuple(place for _, place in letters[cursor : cursor + len(whole)]) if found >= 0 else ()
        placed.append(PlacedLine(block, said, number, places))
        cursor += len(opening) if found >= 0 else 0
    return placed


def _unquoted(text: str) -> str:
    """Blank the marks of a quote, which stand on each of its lines but are no part of its sentences."""
    marks = _QUOTE_MARKS.match(text)
    return text if marks is None else " " * marks.end() + text[marks.end() :]
