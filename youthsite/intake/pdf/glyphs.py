"""Words with their place, size and style, and the pages that hold them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..tree import Run
from .frame import Box

_TOUCHING = 0.1
_DOT = (1.2, 8.0)  # in points
_MANY_DOTS = 400


@dataclass(slots=True)
class Word:
    """An unbroken run of letters in one style; sizes and places are in points from the page's top left.

    `mark` is the number of the marked content it stands in (None: in none), `artifact` says that the file
    itself calls it decoration; `part` counts the pieces of a cell that the end of a page or column cut, and
    `order` the words of a page as the file has them (0: not known).
    """

    page: int
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    run: Run
    mark: int | None = None
    artifact: bool = False
    spaced: bool = False
    upright: bool = True
    courier: bool = False
    part: int = 0
    order: int = 0

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Page:
    """One page: its words in the order of the file, and what else the reader needs of it."""

    number: int
    width: float
    height: float
    words: list[Word]
    unreadable: int = 0
    scanned: bool = False
    tables: list[tuple[list[list[Box | None]], bool]] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)


def same_line(word: Word, other: Word) -> bool:
    """Whether two words stand side by side: they share more than a third of the lower one's height."""
    if word.page != other.page or word.part != other.part:
        return False
    shared = min(word.bottom, other.bottom) - max(word.top, other.top)
    return shared > 0.35 * min(word.bottom - word.top, other.bottom - other.top)


def touching(word: Word, other: Word) -> bool:
    """Whether the second goes on where the first ends, as when only a part of a word is bold."""
    if other.spaced or not same_line(word, other):
        return False
    return abs(other.x0 - word.x1) < _TOUCHING * max(word.size, other.size)


def ends_line(word: Word, other: Word) -> bool:
    """Whether a line ends between two words."""
    return not same_line(word, other) or other.x0 < word.x0


def dots_of(shapes: Iterable[Box], words: list[Word], page: int) -> list[Word]:
    """Give the bullets that are drawn, not written: small round or square shapes just before a word."""
    dots: list[Word] = []
    for x0, top, x1, bottom in shapes:
        wide, high = x1 - x0, bottom - top
        if not (_DOT[0] < wide < _DOT[1] and _DOT[0] < high < _DOT[1] and 0.7 < wide / high < 1.4):
            continue
        middle = (top + bottom) / 2
        after = [word for word in words if word.upright and 0 < word.x0 - x1 < 3 * word.size]
        word = next((w for w in after if w.top < middle < w.bottom), None)
        if word and len(dots) < _MANY_DOTS:
            dots.append(Word(page, "•", x0, x1, word.top, word.bottom, word.size, Run(""), spaced=True))
    return dots
