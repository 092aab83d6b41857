"""One PDF from file to blocks, and the account that no letter of it went missing on the way."""

import hashlib
import io
import logging
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pdfplumber
from pdfplumber.page import Page as PdfPage
from pdfplumber.pdf import PDF

from ...errors import YouthsiteError
from ..log import Log
from ..source import Source
from ..text_reader import Reading
from ..tree import Block, Items, Paragraph, Run, find, inlines, plain
from ..words import plain_words
from .edges import drop_edges
from .glyphs import Page, Word, dots_of, words_of
from .layout import LayoutReader
from .opening import Bare, open_pdf
from .ruled import find_tables
from .structure import Node, Structure, places
from .tagged import Marked, TaggedReader
from .wording import Wording

_FEW_LINES_DRAWN = 4


def read_pdf(path: Path, log: Log) -> tuple[Source, Reading]:
    """Read a PDF; the `line` of all it gives is the number of the page.

    Raises YouthsiteError as `open_pdf` does, for a file that cannot be understood, and when a letter that
    PDFium sees is neither in the blocks nor listed as dropped.
    """
    bare = open_pdf(path)
    with _plain_errors(path):
        pages, structure = _parse(bare, log)
        wording = Wording(bare.pages, log)
        tagged = structure is not None and _is_well_tagged(pages, structure)
        if structure is not None and tagged:
            blocks = _tagged(pages, structure, wording, log)
        else:
            blocks = LayoutReader(pages, wording, log).blocks()
    words = [word for block in blocks for word in _words(block)]
    words += [word for entry in log.dropped for word in entry["words"]]
    _check(bare, words, path)
    reading = Reading(blocks, words, [" ".join(words)], styled=tagged)
    return Source(path.name, (reading.raw[0],), hashlib.sha256(bare.data).hexdigest()), reading


@contextmanager
def _plain_errors(path: Path) -> Iterator[None]:
    """Turn whatever the PDF libraries raise at a broken file into one sentence, and keep their log quiet."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    except (YouthsiteError, KeyboardInterrupt):
        raise
    except Exception as error:
        raise YouthsiteError(
            "This PDF cannot be understood; it may be broken.",
            fix="Open it in a PDF program, save or print it as a new PDF, and add that file.",
            file=path,
        ) from error
    finally:
        logger.setLevel(level)


def _parse(bare: Bare, log: Log) -> tuple[list[Page], Structure | None]:
    pages: list[Page] = []
    with pdfplumber.open(io.BytesIO(bare.data)) as document:
        for number, text in enumerate(bare.pages, start=1):
            pages.append(_page(document.pages[number - 1], number, text, log))
            document.pages[number - 1].close()
        return pages, _structure(document)


def _page(page: PdfPage, number: int, text: str, log: Log) -> Page:
    links = [link for link in page.hyperlinks if link.get("uri")]
    words, unreadable = words_of(page.chars, links, number)
    if _letters(text) != _letters(word.text for word in words):
        words, unreadable = words_of(page.dedupe_chars().chars, links, number)
    if _letters(text) != _letters(word.text for word in words):
        words = _bare_words(text, number, float(page.width))
        log.flag(
            number,
            "page-order",
            "Only the bare text of this page could be read. Check its order, lists and headings.",
        )
    elif unreadable:
        log.flag(
            number,
            "unreadable-letters",
            f"{unreadable} letters on this page have no meaning in the file. Compare it with the PDF.",
        )
    found = Page(number, float(page.width), float(page.height), words, unreadable)
    found.words = words + dots_of([*page.curves, *page.rects], words, number)
    if len(page.edges) >= _FEW_LINES_DRAWN:
        found.tables = find_tables(page)
    return found


def _bare_words(text: str, page: int, width: float) -> list[Word]:
    """Lay out bare text as lines of one size, so that nothing of it is lost."""
    words: list[Word] = []
    for row, line in enumerate(text.splitlines()):
        for place, piece in enumerate(line.split()):
            clean = "".join(letter for letter in piece if letter.isprintable())
            if clean:
                x0, top = 50.0 + place * 20, 100.0 + row * 12
                words.append(Word(page, clean, x0, x0 + 19, top, top + 10, 10, Run(""), spaced=True))
    return words


def _structure(document: PDF) -> Structure | None:
    try:
        structure = Structure(document)
    except Exception:  # a broken tree is no reason to refuse a page that can be seen
        return None
    return structure if structure.top.children else None


def _is_well_tagged(pages: list[Page], structure: Structure) -> bool:
    """Whether the tags hold 85 words in 100, and two headings at least."""
    known = set(places(structure.top))
    words = [word for page in pages for word in page.words if not word.artifact]
    inside = sum((word.page, word.mark) in known for word in words)
    headings = sum(1 for kind in _kinds(structure.top) if kind in ("H", "H1", "H2", "H3", "H4", "H5", "H6"))
    return bool(words) and inside >= 0.85 * len(words) and headings >= 2


def _kinds(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, Node):
            yield child.kind
            yield from _kinds(child)


def _tagged(pages: list[Page], structure: Structure, wording: Wording, log: Log) -> list[Block]:
    known = set(places(structure.top))
    marked: Marked = {}
    loose: list[Page] = []
    for page in pages:
        rest: list[Word] = []
        for word in page.words:
            place = (word.page, word.mark if word.mark is not None else -1)
            if place in known:
                marked.setdefault(place, []).append(word)
            else:
                rest.append(word)
        _drop_artifacts(page, [word for word in rest if word.artifact], log)
        words = [word for word in rest if not word.artifact and plain_words(word.text)]
        loose.append(Page(page.number, page.width, page.height, words))
    drop_edges(loose, log)
    reader = TaggedReader(marked, wording, log)
    blocks = reader.blocks(structure.top)
    left = [word for words in marked.values() for word in words]
    for page in loose:
        if found := page.words + [word for word in left if word.page == page.number]:
            blocks.append(Paragraph(page.number, wording.text(found), page.number))
            log.flag(
                page.number,
                "untagged-text",
                "These words stand outside the order of the file: they are at the end of the report now.",
            )
    return blocks


def _drop_artifacts(page: Page, words: list[Word], log: Log) -> None:
    log.drop(
        page.number,
        "marked in the PDF as no part of the text (a header, a footer, decoration)",
        [found for word in words for found in plain_words(word.text)],
    )


def _words(block: Block) -> list[str]:
    numbers = [
        str(item.number) for items in find([block], Items) for item in items.items if item.number is not None
    ]
    return numbers + [word for _, inline in inlines(block) for word in plain_words(plain(inline))]


def _letters(texts: Iterable[str]) -> Counter[str]:
    """Count letters and digits, ligatures and accents taken apart, since two programs write them two ways."""
    letters = Counter(letter for text in texts for letter in text if letter.isalnum())
    counted: Counter[str] = Counter()
    for letter, count in letters.items():
        for part in unicodedata.normalize("NFKD", letter):
            counted[part] += count if part.isalnum() else 0
    return +counted


def _check(bare: Bare, words: list[str], path: Path) -> None:
    seen, placed = _letters(bare.pages), _letters(words)
    if seen != placed:
        lost, gained = "".join((seen - placed).elements())[:20], "".join((placed - seen).elements())[:20]
        raise YouthsiteError(
            f"The account of letters does not add up: missing “{lost}”; too many “{gained}”. "
            "Nothing was written.",
            fix="This is a fault of youthsite. Please report it, with the file if you may share it.",
            file=path,
        )
