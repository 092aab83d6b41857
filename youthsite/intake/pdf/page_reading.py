"""Each page of a PDF: its bare text, its words, its lines and its pictures."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

import pypdfium2

from ...progress import Progress
from ..log import Log
from ..tree import Run
from .drawn import drawn_on, links_of
from .frame import frame_of, set_upright
from .glyphs import Page, Word, dots_of
from .letters import Letters
from .opening import opened, refuse_many_letters, refuse_pictures
from .ruled import find_tables
from .scanned import even_sizes, is_scan, scanned
from .spacing import close_up

_FEW_LINES_DRAWN = 4
_STEP = "reading the pages"


def read_pages(data: bytes, path: Path, log: Log, progress: Progress) -> tuple[list[Page], list[str]]:
    """Give the pages, and the bare text of each as PDFium tells it, against which no letter may go missing.

    Raises YouthsiteError for a file that is broken, locked, too long, or holds pictures of text only.
    """
    pages: list[Page] = []
    texts: list[str] = []
    letters = 0
    with opened(data, path) as document:
        total = len(document)
        for number in range(1, total + 1):
            page, text = _page(document, number, log)
            pages.append(page)
            texts.append(text)
            letters += len(text)
            refuse_many_letters(letters, path)
            progress(_STEP, number, total)
    even_sizes(word for page in pages if page.scanned for word in page.words)
    refuse_pictures(texts, path)
    return pages, texts


def _page(document: pypdfium2.PdfDocument, number: int, log: Log) -> tuple[Page, str]:
    page = document[number - 1]
    textpage = page.get_textpage()
    try:
        if set_upright(page, textpage):
            textpage.close()
            textpage = page.get_textpage()
        frame = frame_of(page)
        letters = Letters(textpage, frame, links_of(document, page, frame))
        words = close_up(letters.words(number))
        if letters_in([letters.text]) != letters_in(word.text for word in words):
            words = _bare_words(letters.text, number)
            log.flag(
                number,
                "page-order",
                "Only the bare text of this page could be read. Check its order, lists and headings.",
            )
        elif letters.unreadable:
            log.flag(
                number,
                "unreadable-letters",
                f"{letters.unreadable} letters on this page have no meaning in the file. "
                "Compare it with the PDF.",
            )
        drawn = drawn_on(page, frame)
        if is_scan(letters.text, drawn.pictures, frame.size):
            return scanned(page, number, frame.size, letters.text, log)
        found = Page(number, *frame.size, words, letters.unreadable, boxes=drawn.boxes)
        found.words = words + dots_of(drawn.dots, words, number)
        if len(drawn.edges) >= _FEW_LINES_DRAWN:
            found.tables = find_tables(drawn.edges)
        return found, letters.text
    finally:
        textpage.close()
        page.close()


def _bare_words(text: str, page: int) -> list[Word]:
    """Lay out bare text as lines of one size, so that nothing of it is lost."""
    words: list[Word] = []
    for row, line in enumerate(text.splitlines()):
        for place, piece in enumerate(line.split()):
            clean = "".join(letter for letter in piece if letter.isprintable())
            if clean:
                x0, top = 50.0 + place * 20, 100.0 + row * 12
                words.append(Word(page, clean, x0, x0 + 19, top, top + 10, 10, Run(""), spaced=True))
    return words


def letters_in(texts: Iterable[str]) -> Counter[str]:
    """Count letters and digits, ligatures and accents taken apart, since they can be written two ways.

    Signs that hold letters, such as “㎏”, are no letters, as in the account of words.
    """
    counted: Counter[str] = Counter()
    for letter, count in Counter("".join(texts)).items():
        if not letter.isalnum():
            continue
        for part in normalize("NFKD", letter) if not letter.isascii() else letter:
            counted[part] += count if part.isalnum() else 0
    return +counted
