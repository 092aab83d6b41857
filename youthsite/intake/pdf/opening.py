"""What must hold before a PDF is read: its size, kind, pages, how far it unpacks, and that it has words."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2

from ...errors import YouthsiteError
from ...files import read_bytes
from ..ocr import HOW_TO_INSTALL, is_installed

MAX_BYTES = 50_000_000
MAX_PAGES = 1_000
MAX_LETTERS = 10_000_000
MAX_UNPACKED = 1_000_000_000
_UNPACKED_ONCE = 200_000_000
_STREAM = re.compile(rb"stream\r?\n")
_FEW_LETTERS = 3  # a page: fewer on the average are what a scanner adds, such as a stamp
_SMALLER = "Save it with smaller pictures (“reduce file size”), and add that file."
_PRINTED_FROM = "Ask for the file it was printed from (Word or PDF)."
_NOTHING_RECOGNISED = f"No words could be recognised in it. {_PRINTED_FROM}"
_RECOGNISE = (
    f"{_PRINTED_FROM} Or let youthsite recognise the text (“OCR”): `{HOW_TO_INSTALL}`, then add this file "
    "again and compare every page with the paper."
)
_SAVE_ANEW = "Open it in a PDF program, save or print it as a new PDF, and add that file."


def check_pdf(path: Path) -> bytes:
    """Give the bytes of a PDF of at most 50 MB.

    Raises YouthsiteError for a file that is missing, too large, no PDF, or unpacks to more than 1 GB.
    """
    data = read_bytes(path, MAX_BYTES, _SMALLER)
    if b"%PDF-" not in data[:1024]:
        raise YouthsiteError(
            "This is not a PDF, though its name ends in .pdf.",
            fix="Check that it is the right file. If it is text, let its name end in .txt.",
            file=path,
        )
    _refuse_bombs(data, path)
    return data


def _refuse_bombs(data: bytes, path: Path) -> None:
    """Unpack every stream piece by piece and count, so that no small file fills the memory."""
    total = 0
    for found in _STREAM.finditer(data):
        size = _unpacked(data, found.end())
        total += size
        if size > _UNPACKED_ONCE or total > MAX_UNPACKED:
            raise YouthsiteError(
                "This PDF unpacks to far more than a report can hold.", fix=_SAVE_ANEW, file=path
            )


def _unpacked(data: bytes, start: int) -> int:
    if data[start : start + 1] not in (b"x", b"h", b"H", b"X", b"8"):  # how packed data (zlib) begins
        return 0
    outer, inner, size = zlib.decompressobj(), zlib.decompressobj(), 0
    twice = False
    part = data[start : start + 65_536]
    try:
        while not outer.eof and part:
            plain = outer.decompress(part, 1_000_000)
            twice = twice or (size == 0 and plain[:1] == b"x")
            size += len(plain)
            if twice:
                size += len(inner.decompress(plain, _UNPACKED_ONCE))
            if size > _UNPACKED_ONCE:
                return size
            start += 0 if outer.unconsumed_tail else 65_536
            part = outer.unconsumed_tail or data[start : start + 65_536]
    except zlib.error:
        pass  # no packed data after all, or broken: then it unpacks no further
    return size


@contextmanager
def opened(data: bytes, path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """Give the document, of at most 1,000 pages; raises as `check_pdf` does."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(str(error), path) from error
    with document:
        if len(document) > MAX_PAGES:
            raise YouthsiteError(
                f"This PDF has {len(document):,} pages; {MAX_PAGES:,} can be read.",
                fix="Split it into parts, and add each as a report of its own.",
                file=path,
            )
        yield document


def refuse_many_letters(count: int, path: Path) -> None:
    """Raise when there are more letters than a report can hold."""
    if count > MAX_LETTERS:
        raise YouthsiteError("This PDF has more letters than a report can hold.", fix=_SAVE_ANEW, file=path)


def _refusal(message: str, path: Path) -> YouthsiteError:
    if "password" in message.lower() or "security" in message.lower():
        return YouthsiteError(
            "This PDF is locked with a password.",
            fix="Open it with its password, save it without one, and add that file.",
            file=path,
        )
    return YouthsiteError("This PDF is broken or cut short.", fix=f"Fetch it again. {_SAVE_ANEW}", file=path)


def refuse_pictures(pages: list[str], path: Path) -> None:
    """Raise when the pages hold pictures of text only."""
    letters = sum(letter.isalnum() for page in pages for letter in page)
    if not pages or letters < _FEW_LETTERS * len(pages):
        raise YouthsiteError(
            "This PDF holds no text. Most likely it was scanned: then each page is a picture of text.",
            fix=_NOTHING_RECOGNISED if is_installed() else _RECOGNISE,
            file=path,
        )
