"""From pdfplumber's characters to words with their place, size and style."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..tree import Run

_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\xa0": " ", "\u2007": " ", "\u202f": " ",
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf0fc": "•", "\uf0a8": "•", "\uf06f": "○",
}  # fmt: skip
_UNREADABLE = re.compile(r"\(cid:\d+\)")
_NO_LETTER = re.compile(
    "[\x00-\x08\x0b-\x1f\u200b-\u200f\u2060\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff\ufffd]"
)
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
# A gap of this part of the letters' size parts words; wider where the page has spaces of its own.
_GAP_WITHOUT_SPACES = 0.17
_GAP_WITH_SPACES = 0.35
_TOUCHING = 0.1
_DOT = (1.2, 8.0)  # in points
_MANY_DOTS = 400


@dataclass(slots=True)
class Word:
    """An unbroken run of letters in one style; sizes and places are in points from the page's top left.

    `mark` is the number of the marked content it stands in (None: in none), `artifact` says that the file
    itself calls it decoration.
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
    tables: list[tuple[list[list[tuple[float, float, float, float] | None]], bool]] = field(
        default_factory=list
    )


def words_of(
    chars: Iterable[dict[str, Any]], links: list[dict[str, Any]], page: int
) -> tuple[list[Word], int]:
    """Give the words of a page's characters, and how many characters have no known letter."""
    letters = list(chars)
    spaces = sum(char["text"].isspace() for char in letters)
    gap = _GAP_WITH_SPACES if spaces * 20 > len(letters) else _GAP_WITHOUT_SPACES
    words: list[Word] = []
    unreadable = 0
    spaced = True
    for char in letters:
        text = _LIGATURES.get(char["text"], char["text"])
        if _UNREADABLE.fullmatch(text):
            unreadable += 1
            text = ""
        text = _NO_LETTER.sub("", text)
        if not text.strip():
            spaced = spaced or bool(text)
            continue
        word = _word(char, text, links, page, spaced=spaced)
        if words and not spaced and _continues(words[-1], word, gap):
            _lengthen(words[-1], word)
        else:
            words.append(word)
        spaced = text[-1:].isspace()
    return words, unreadable


def _word(char: dict[str, Any], text: str, links: list[dict[str, Any]], page: int, *, spaced: bool) -> Word:
    font = str(char.get("fontname", ""))
    middle, height = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    link = next(
        (a["uri"] for a in links if a["x0"] <= middle <= a["x1"] and a["top"] <= height <= a["bottom"]), ""
    )
    style = Run("", bool(_BOLD.search(font)), bool(_ITALIC.search(font)), link)
    artifact = char.get("tag") == "Artifact"
    return Word(
        page, text.strip(), char["x0"], char["x1"], char["top"], char["bottom"], float(char["size"]), style,
        char.get("mcid"), artifact, spaced, bool(char["upright"]), "courier" in font.lower(),
    )  # fmt: skip


def _continues(word: Word, other: Word, gap: float) -> bool:
    same = (word.run, word.mark, word.upright) == (other.run, other.mark, other.upright)
    if not (same and word.artifact == other.artifact and abs(word.size - other.size) < 0.6):
        return False
    if not word.upright:
        return True
    return same_line(word, other) and -word.size / 2 < other.x0 - word.x1 < gap * word.size


def _lengthen(word: Word, other: Word) -> None:
    word.text += other.text
    word.x0, word.x1 = min(word.x0, other.x0), max(word.x1, other.x1)
    word.top, word.bottom = min(word.top, other.top), max(word.bottom, other.bottom)


def same_line(word: Word, other: Word) -> bool:
    """Whether two words stand side by side: they share more than a third of the lower one's height."""
    shared = min(word.bottom, other.bottom) - max(word.top, other.top)
    return word.page == other.page and shared > 0.35 * min(word.bottom - word.top, other.bottom - other.top)


def touching(word: Word, other: Word) -> bool:
    """Whether the second goes on where the first ends, as when only a part of a word is bold."""
    if other.spaced or not same_line(word, other):
        return False
    return abs(other.x0 - word.x1) < _TOUCHING * max(word.size, other.size)


def ends_line(word: Word, other: Word) -> bool:
    """Whether a line ends between two words."""
    return not same_line(word, other) or other.x0 < word.x0


def dots_of(shapes: Iterable[dict[str, Any]], words: list[Word], page: int) -> list[Word]:
    """Give the bullets that are drawn, not written: small round or square shapes just before a word."""
    dots: list[Word] = []
    for shape in shapes:
        wide, high = float(shape["width"]), float(shape["height"])
        if not (_DOT[0] < wide < _DOT[1] and _DOT[0] < high < _DOT[1] and 0.7 < wide / high < 1.4):
            continue
        middle = (shape["top"] + shape["bottom"]) / 2
        after = [word for word in words if word.upright and 0 < word.x0 - shape["x1"] < 3 * word.size]
        word = next((w for w in after if w.top < middle < w.bottom), None)
        if word and len(dots) < _MANY_DOTS:
            dot = Word(
                page, "•", shape["x0"], shape["x1"], word.top, word.bottom, word.size, Run(""), spaced=True
            )
            dots.append(dot)
    return dots
