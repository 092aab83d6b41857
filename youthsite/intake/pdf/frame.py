"""Where things stand on a page as a reader sees it: turned upright, in points from the top left."""

from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_LOOKED_AT = 200

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page in the file's own measure, and by how many quarters it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, as seen."""
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if self.turns % 2 else (wide, high)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give a place as seen, from the top left."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Give (x0, top, x1, bottom) as seen."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def upright(self, x: float, y: float) -> bool:
        """Whether writing in this direction reads from left to right."""
        along = (x, y, -x, -y)[self.turns]
        return along > 0.9 * (abs(x) + abs(y))


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """Give the frame of a page."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, pdfium.FPDFPage_GetRotation(page.raw) % 4)


def set_upright(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> bool:
    """Turn a page so that most of its writing reads from left to right; say whether it was turned."""
    matrix = pdfium.FS_MATRIX()
    count = int(pdfium.FPDFText_CountChars(textpage.raw))
    ways = [0, 0, 0, 0]
    for place in range(0, count, max(1, count // _LOOKED_AT)):
        if pdfium.FPDFText_GetTextObject(textpage.raw, place):
            pdfium.FPDFText_GetMatrix(textpage.raw, place, matrix)
            if abs(matrix.a) > abs(matrix.b):
                ways[0 if matrix.a > 0 else 2] += 1
            else:
                ways[1 if matrix.b > 0 else 3] += 1
    most = max(range(4), key=lambda way: ways[way])
    if not ways[most] or most == pdfium.FPDFPage_GetRotation(page.raw) % 4:
        return False
    page.set_rotation(90 * most)
    return True
