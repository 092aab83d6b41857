"""What is drawn on a page beside its letters: lines, small shapes, frames, pictures; and links."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from .frame import Box, Frame

_MOST_SEGMENTS = 400
_MOST_DRAWN = 20_000
_MOST_DEEP = 6
_STRAIGHT = 0.5
_SMALL = 9.0
_SIDES = 4
_SIDE_OFF = 2.0  # a drawn line has a width
_FRAME = (60.0, 25.0)  # what a frame with words in it measures at least

Matrix = tuple[float, float, float, float, float, float]
Edge = dict[str, Any]  # as pdfplumber's table functions want it
Link = tuple[Box, str]
_PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawn:
    """The upright and level lines of a page, its small shapes, its frames and the places of its pictures."""

    edges: list[Edge] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)


def drawn_on(page: pypdfium2.PdfPage, frame: Frame) -> Drawn:
    """Give what is drawn on a page; drawings with very many lines are pictures, and give no lines."""
    drawn = Drawn()
    for found, kind, matrix in _objects(page.raw, _PLAIN, 0):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawn.pictures.append(_bounds(found, matrix, frame))
        elif len(drawn.edges) < _MOST_DRAWN:
            box = _bounds(found, matrix, frame)
            if box[2] - box[0] < _SMALL and box[3] - box[1] < _SMALL:
                drawn.dots.append(box)
            edges = list(_edges(found, matrix, frame))
            drawn.edges += edges
            if _is_frame(box, edges, frame):
                drawn.boxes.append(box)
    return drawn


def _objects(holder: object, matrix: Matrix, depth: int) -> Iterator[tuple[object, int, Matrix]]:
    """Give the paths and pictures of a page, and of the forms on it, with what moves them into place."""
    count, get = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if depth
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    for place in range(count(holder)):
        found = get(holder, place)
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MOST_DEEP:
            yield from _objects(found, _both(_matrix(found), matrix), depth + 1)
        elif kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            yield found, kind, matrix


def _matrix(found: object) -> Matrix:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(found, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def _both(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    return (*_turn(a, b, then), *_turn(c, d, then), *_move(e, f, then))


def _turn(x: float, y: float, by: Matrix) -> tuple[float, float]:
    return x * by[0] + y * by[2], x * by[1] + y * by[3]


def _move(x: float, y: float, by: Matrix) -> tuple[float, float]:
    across, up = _turn(x, y, by)
    return across + by[4], up + by[5]


def _bounds(found: object, matrix: Matrix, frame: Frame) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(found, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return frame.box(*_move(left, bottom, matrix), *_move(right, top, matrix))


def _is_frame(box: Box, edges: list[Edge], frame: Frame) -> bool:
    """Whether a path is a rectangle for words; some programs draw a side of it in two pieces."""
    wide, high = box[2] - box[0], box[3] - box[1]
    if not (_FRAME[0] < wide < 0.8 * frame.size[0] and high > _FRAME[1]):
        return False
    return _SIDES <= len(edges) <= 2 * _SIDES and all(_is_side(edge, box) for edge in edges)


def _is_side(edge: Edge, box: Box) -> bool:
    places = (box[1], box[3]) if edge["orientation"] == "h" else (box[0], box[2])
    at = edge["top"] if edge["orientation"] == "h" else edge["x0"]
    return any(abs(at - place) < _SIDE_OFF for place in places)


def _edges(path: object, matrix: Matrix, frame: Frame) -> Iterator[Edge]:
    count = pdfium.FPDFPath_CountSegments(path)
    if not 2 <= count <= _MOST_SEGMENTS or not _is_seen(path):
        return
    whole = _both(_matrix(path), matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    start = here = (0.0, 0.0)
    for place in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, place)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        point = frame.point(*_move(x.value, y.value, whole))
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _edge(here, point)
        here = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _edge(here, start)
            here = start


def _is_seen(path: object) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value or stroke.value)


def _edge(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Edge]:
    wide, high = abs(one[0] - two[0]), abs(one[1] - two[1])
    if min(wide, high) < _STRAIGHT < max(wide, high):
        yield edge(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))


def edge(x0: float, top: float, x1: float, bottom: float) -> Edge:
    """Make a line that is either upright or level, whichever it is more."""
    if x1 - x0 > bottom - top:
        bottom, orientation = top, "h"
    else:
        x1, orientation = x0, "v"
    return {
        "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top,
        "orientation": orientation, "object_type": "line",
    }  # fmt: skip


def links_of(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, frame: Frame) -> list[Link]:
    """Give the places on a page that lead to an address."""
    links: list[Link] = []
    place, found, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while len(links) < _MOST_DRAWN and pdfium.FPDFLink_Enumerate(page.raw, place, found):
        action = pdfium.FPDFLink_GetAction(found)
        length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
        if length > 1 and pdfium.FPDFLink_GetAnnotRect(found, box):
            buffer = ctypes.create_string_buffer(length)
            pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, length)
            address = buffer.value.decode("utf-8", "ignore").strip()
            links += [(frame.box(box.left, box.bottom, box.right, box.top), address)] if address else []
    return links


def link_at(links: list[Link], x: float, y: float) -> str:
    """Give the address that a place leads to, or nothing."""
    return next((link for (x0, top, x1, bottom), link in links if x0 <= x <= x1 and top <= y <= bottom), "")
