"""Pages that hold a picture of text and no letters: recognised where that is possible, flagged where not."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import pypdfium2
from PIL import Image

from ..log import Log
from ..ocr import HOW_TO_INSTALL, engine, is_installed
from ..tree import Run
from ..words import plain_words
from .frame import Box
from .glyphs import Page, Word

_FEW_LETTERS = 3
_SHARE = 0.5
_SCALE = 200 / 72  # dots a point: enough for small print
_MAX_PIXELS = 16_000_000
_LINE = 1.25  # how much higher the box of a line is than its letters' size
_ALIKE = 1.15  # boxes of one size differ by so much, as some lines have no high or low letters
_DOUBTFUL = 0.9


def is_scan(text: str, pictures: Iterable[Box], size: tuple[float, float]) -> bool:
    """Whether a page has next to no letters, and pictures that together cover half of it."""
    if sum(letter.isalnum() for letter in text) > _FEW_LETTERS:
        return False
    covered = sum((x1 - x0) * (bottom - top) for x0, top, x1, bottom in pictures)
    return covered >= _SHARE * size[0] * size[1]


def scanned(
    page: pypdfium2.PdfPage, number: int, size: tuple[float, float], marks: str, log: Log
) -> tuple[Page, str]:
    """Give a scanned page with the words that were recognised on it, and its bare text, with its `marks`.

    The marks are the few letters beside the picture, such as a stamp, which are dropped and listed.
    """
    log.drop(number, "a mark beside a scanned page", plain_words(marks))
    found = Page(number, *size, [], scanned=True)
    if not is_installed():
        log.flag(
            number,
            "scanned-page",
            "This page is a picture, so its words are missing. Ask for the file it was printed from, "
            f"or have it recognised: {HOW_TO_INSTALL}, then import the report again.",
        )
        return found, marks
    scale = min(_SCALE, math.sqrt(_MAX_PIXELS / max(1.0, size[0] * size[1])))
    image = page.render(scale=scale).to_pil()
    found.words = _recognised(image, number, size[0], log)
    return found, " ".join([*(word.text for word in found.words), marks])


def _recognised(image: Image.Image, number: int, width: float, log: Log) -> list[Word]:
    """Give the words of a picture `width` points wide, as a PDF would hold them.

    The page is flagged, and each number of which the program is less than 90 per cent sure.
    """
    point = width / image.width
    words: list[Word] = []
    for line in engine()(image):
        top, bottom = line.top * point, line.bottom * point
        size = (bottom - top) / _LINE
        for word in line.words:
            x0, x1 = word.x0 * point, word.x1 * point
            words.append(Word(number, word.text, x0, x1, top, bottom, size, Run(""), spaced=True))
            if word.sure < _DOUBTFUL and any(letter.isdecimal() for letter in word.text):
                message = f"The number “{word.text}” may be misread. Compare it with the paper."
                log.flag(number, "ocr-number", message)
    if words:
        log.flag(
            number,
            "ocr",
            "This page is a scan, and its text was recognised. Compare it with the paper, first the numbers.",
        )
    return words


def even_sizes(words: Iterable[Word]) -> None:
    """Give words whose sizes are nearly the same one size, over all scanned pages; the text's size first."""
    words = list(words)
    weights: Counter[float] = Counter()
    for word in words:
        weights[word.size] += len(word.text)
    if not weights:
        return
    body = _middle(weights, sorted(weights))
    even = {size: body for size in weights if body / _ALIKE <= size <= body * _ALIKE}
    group: list[float] = []
    for size in sorted(weights.keys() - even.keys()):
        if group and size > group[0] * _ALIKE:
            even |= dict.fromkeys(group, _middle(weights, group))
            group = []
        group.append(size)
    even |= dict.fromkeys(group, _middle(weights, group))
    for word in words:
        word.size = round(even[word.size] * 2) / 2


def _middle(weights: Counter[float], sizes: Sequence[float]) -> float:
    """Give the size in the middle of all letters of these sizes."""
    half = sum(weights[size] for size in sizes) / 2
    passed = 0
    for size in sizes:
        passed += weights[size]
        if passed >= half:
            return size
    return 0.0
