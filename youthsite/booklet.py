"""A booklet of a PDF: two pages on each side of a sheet of A4, in the order in which they are folded."""

import hashlib
import io
import re
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from .errors import YouthsiteError
from .files import read_bytes, write_bytes

A4 = (841.89, 595.28)
"""A sheet on its side: width and height, in points."""
MOST_PAGES = 400
_MOST_BYTES = 200_000_000
_ON_A_SHEET = 4
_MINUTE = re.compile(rb"(/CreationDate\(D:)\d{14}")
_CHANCE_NAME = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")


@dataclass(frozen=True, slots=True)
class Booklet:
    """A booklet that was written: its pages, how many of them stay empty, and its sheets of paper."""

    path: Path
    pages: int
    empty: int
    sheets: int


def folding_order(pages: int) -> list[int | None]:
    """Give the pages in the order in which they stand on the sheets, left and right, front and back.

    Pages count from 0; None is an empty one at the end. The sheets are printed on both sides, turned at the
    short edge, put on one another and folded once.
    """
    whole = -(-pages // _ON_A_SHEET) * _ON_A_SHEET
    order: list[int | None] = []
    for first in range(0, whole // 2, 2):
        last = whole - 1 - first
        order += [last, first, first + 1, last - 1]
    return [place if place is not None and place < pages else None for place in order]


def make_booklet(source: Path, out: Path | None = None) -> Booklet:
    """Write the booklet of a PDF, named after it, beside it; words stay words.

    Raises YouthsiteError, with nothing written, for a file that is no PDF, is locked, or is too long.
    """
    path = out or source.with_name(f"{source.stem}-booklet.pdf")
    if path.resolve() == source.resolve():
        raise YouthsiteError("The booklet would stand in the place of its own PDF.", fix="Name another file.")
    data = read_bytes(source, _MOST_BYTES, "Print it again as a smaller PDF.")
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            pages = len(document)
            _refuse_long(source, pages)
            order = folding_order(pages)
            folded = _folded(document, order)
    except pdfium.PdfiumError as error:
        problem = (
            "The PDF asks for a password." if "assword" in str(error) else "This is no PDF that can be read."
        )
        fix = "Open the page to print in a browser, choose Print, and save it as PDF."
        raise YouthsiteError(problem, fix=fix, file=source) from error
    write_bytes(path, folded)
    return Booklet(path, pages, order.count(None), len(order) // _ON_A_SHEET)


def _refuse_long(source: Path, pages: int) -> None:
    if not 1 < pages <= MOST_PAGES:
        raise YouthsiteError(
            f"The PDF has {pages} page{'' if pages == 1 else 's'}; a booklet has 2 to {MOST_PAGES}.",
            fix="Choose another file.",
            file=source,
        )


def _folded(document: pdfium.PdfDocument, order: list[int | None]) -> bytes:
    with closing(pdfium.PdfDocument.new()) as ordered:
        ordered.import_pages(document, [place for place in order if place is not None])
        for index, place in enumerate(order):
            if place is None:
                ordered.new_page(*A4, index=index)
        joined = raw.FPDF_ImportNPagesToOne(ordered, *A4, 2, 1)
        with closing(pdfium.PdfDocument(joined)) as sheets:
            made = io.BytesIO()
            sheets.save(made)
    return _same_each_time(made.getvalue())


def _same_each_time(data: bytes) -> bytes:
    """The same pages give the same file: no minute in it, and its chance name is made from what is in it."""
    bare = _MINUTE.sub(lambda found: found[1] + b"20000101000000", data)
    name = hashlib.sha256(_CHANCE_NAME.sub(b"", bare)).hexdigest()[:32].upper().encode()
    return _CHANCE_NAME.sub(b"/ID[<%b><%b>]" % (name, name), bare)
