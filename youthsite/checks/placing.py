"""Where each sentence of an easy page stands in its file."""

from dataclasses import dataclass

from ..editions import Line, spoken_lines
from ..model import Block, Page

_LETTERS = 24


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A heading or sentence of a block with the line of the file where it begins, counted from 1."""

    block: Block
    said: Line
    number: int

    @property
    def is_sentence(self) -> bool:
        """Whether this is a sentence or a list item; headings are not counted or graded."""
        return self.said.kind != "heading" and bool(self.said.text)


def placed_lines(page: Page) -> tuple[PlacedLine, ...]:
    """Give every heading and sentence of a page in order, each with its line in the file."""
    source = page.source.splitlines()
    return tuple(placed for block in page.blocks for placed in _of_block(block, source))


def _of_block(block: Block, source: list[str]) -> list[PlacedLine]:
    letters = [
        (letter, number)
        for number, text in enumerate(source[block.line :], start=block.line + 1)
        for letter in text
        if not letter.isspace()
    ]
    text = "".join(letter for letter, _ in letters)
    placed, cursor = [], 0
    for said in spoken_lines(block):
        opening = "".join(said.markdown.split())[:_LETTERS]
        found = text.find(opening, cursor) if opening else -1
        cursor = found if found >= 0 else cursor
        number = letters[cursor][1] if cursor < len(letters) else block.line
        placed.append(PlacedLine(block, said, number))
        cursor += len(opening) if found >= 0 else 0
    return placed
