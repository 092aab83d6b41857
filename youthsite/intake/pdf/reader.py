"""One PDF from file to blocks, and the account that no letter of it went missing on the way."""

import hashlib
import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

from ...errors import YouthsiteError
from ...progress import Progress, quiet
from ..log import Log
from ..source import Source
from ..text_reader import Reading
from ..tree import Block, Items, Paragraph, find, inlines, plain
from ..words import plain_words
from .edges import drop_edges
from .figures import with_figures
from .glyphs import Page, Word
from .layout import LayoutReader
from .notes import with_notes
from .opening import check_pdf
from .page_reading import letters_in, read_pages
from .structure import Node, Structure, places
from .tagged import Marked, TaggedReader
from .wording import Wording


def read_pdf(path: Path, log: Log, progress: Progress = quiet) -> tuple[Source, Reading]:
    """Read a PDF; the `line` of all it gives is the number of the page.

    Raises YouthsiteError as `check_pdf` and `read_pages` do, for a file that cannot be understood, and when a
    letter that PDFium sees is neither in the blocks nor listed as dropped.
    """
    data = check_pdf(path)
    with _plain_errors(path):
        pages, texts = read_pages(data, path, log, progress)
        structure = _structure(data)
        wording = Wording(texts, log)
        tagged = structure is not None and _is_well_tagged(pages, structure)
        if structure is not None and tagged:
            blocks = _tagged(pages, structure, wording, log)
        else:
            blocks = LayoutReader(pages, wording, log).blocks()
    blocks, added = with_notes(blocks, log)
    ours = {id(block) for block in added}
    words = [word for block in blocks if id(block) not in ours for word in _words(block)]
    words += [word for entry in log.dropped for word in entry["words"]]
    _check(texts, words, path)
    with _plain_errors(path):
        blocks, pictures = with_figures(blocks, data, structure, log)
    reading = Reading(blocks, words, [" ".join(words)], styled=tagged, images=pictures.images)
    return Source(path.name, (reading.raw[0],), hashlib.sha256(data).hexdigest()), reading


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


def _structure(data: bytes) -> Structure | None:
    try:
        structure = Structure(PDFDocument(PDFParser(io.BytesIO(data))))
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


def _check(texts: list[str], words: list[str], path: Path) -> None:
    seen, placed = letters_in(texts), letters_in(words)
    if seen != placed:
        lost, gained = "".join((seen - placed).elements())[:20], "".join((placed - seen).elements())[:20]
        raise YouthsiteError(
            f"The account of letters does not add up: missing “{lost}”; too many “{gained}”. "
            "Nothing was written.",
            fix="This is a fault of youthsite. Please report it, with the file if you may share it.",
            file=path,
        )
