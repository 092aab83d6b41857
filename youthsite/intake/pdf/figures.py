"""The pictures on the pages of a PDF: taken out, described by its tags, and put at the end of their page."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from ..image_files import MAX_PIXELS, SMALLEST, packed_png
from ..log import Log
from ..pictures import MAX_PICTURES, Found, Pictures, keep_pictures
from ..tree import Block
from .structure import Node, Structure, places

_DEPTH = 5
_WHOLE_PAGE = 0.85
Place = tuple[int, int]


def with_figures(
    blocks: Sequence[Block], data: bytes, structure: Structure | None, log: Log
) -> tuple[list[Block], Pictures]:
    """Give the blocks with a PDF's pictures at the end of the page they stand on, and the pictures.

    A picture that fills its page is a scan or a background, and is left out and listed. Drawings made of
    lines are no pictures in a PDF, and stay behind.
    """
    said = dict(_descriptions(structure.top)) if structure else {}
    with pypdfium2.PdfDocument(data) as document:
        pictures = keep_pictures(list(_found(document, said, log)), log)
    placed = list(blocks)
    for group in pictures.blocks:
        for figure in group:
            later = (place for place, block in enumerate(placed) if block.line > figure.line)
            placed.insert(next(later, len(placed)), figure)
    return placed, pictures


def _descriptions(node: Node) -> Iterator[tuple[Place, str]]:
    for child in node.children:
        if isinstance(child, Node):
            if child.kind == "Figure" and child.alt.strip():
                yield from ((place, child.alt) for place in places(child))
            yield from _descriptions(child)


def _found(document: pypdfium2.PdfDocument, said: Mapping[Place, str], log: Log) -> Iterator[Found]:
    count = 0
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        with suppress(pypdfium2.PdfiumError):
            for image in _images(page):
                if _fills(image, page):
                    log.picture(number, "", "left out: it fills the page, as a scan or a background does")
                    continue
                count += 1
                if count > MAX_PICTURES:
                    message = f"Only the first {MAX_PICTURES} pictures were taken out of the PDF."
                    log.flag(number, "picture", message)
                    return
                mark = int(pdfium.FPDFPageObj_GetMarkedContentID(image.raw))
                yield Found(number, _bytes(image), said.get((number, mark), ""))
        page.close()


def _images(page: pypdfium2.PdfPage) -> list[pypdfium2.PdfImage]:
    """Give the pictures of a page that show something, from its top down."""
    found = list(page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH))
    large = [image for image in found if min(image.get_px_size()) >= SMALLEST]
    return sorted(large, key=lambda image: (-round(image.get_bounds()[3]), round(image.get_bounds()[0])))


def _fills(image: pypdfium2.PdfImage, page: pypdfium2.PdfPage) -> bool:
    left, bottom, right, top = image.get_bounds()
    wide, high = page.get_size()
    return bool((right - left) * (top - bottom) >= _WHOLE_PAGE * wide * high)


def _bytes(image: pypdfium2.PdfImage) -> bytes | None:
    """Give a picture as it is drawn, with its mask and turned as on the page; None when that cannot be."""
    wide, high = image.get_px_size()
    if wide * high > MAX_PIXELS:
        return None
    try:
        bitmap = image.get_bitmap(render=True)
        drawn: Image.Image = bitmap.to_pil()
        return packed_png(drawn)
    except (pypdfium2.PdfiumError, ValueError, OSError, MemoryError):
        return None
