"""From PDFium's letters to words with their place, size and style.

PDFium tells a page's text with its spaces. Each unbroken piece of it is a word, unless its letters come from
writing of two kinds; so only the first and the last letter of most words are looked at, which is quick.
"""

import ctypes
import re
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

from ..tree import Run
from .drawn import Link, link_at
from .frame import Box, Frame
from .glyphs import Word

_PIECE = re.compile(r"[^\s\x00\x02\ufffe\uffff]+[\x02\ufffe]?|[\x02\ufffe]")
_HYPHENS = "\x02\ufffe"
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_LIGATURES = str.maketrans({
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf0fc": "•", "\uf0a8": "•", "\uf06f": "○",
})  # fmt: skip
_NO_LETTER = re.compile(
    "[\x00-\x08\x0b-\x1f\u200b-\u200f\u2060\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff\ufffd]"
)
_ASCENT, _DESCENT = 0.9, 0.22  # of the size: how far letters reach above and below their line
_STROKED = (1, 2)  # ways of drawing letters that thicken them


@dataclass(frozen=True, slots=True)
class Writing:
    """What all letters of one piece of the file's writing share; `line` is the height they stand on."""

    style: Run
    size: float
    line: float
    upright: bool
    mark: int | None
    artifact: bool
    courier: bool


class Letters:
    """The words of one page; `text` is its bare text, `unreadable` counts letters without a meaning."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, frame: Frame, links: list[Link]) -> None:
        self.raw = textpage.raw
        self.frame = frame
        self.links = links
        self.count = int(pdfium.FPDFText_CountChars(self.raw))
        self.text = self._text()
        self.unreadable = 0
        self.fonts: dict[int, tuple[bool, bool, bool]] = {}
        self.writings: dict[int, Writing] = {}
        self.box, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()

    def _text(self) -> str:
        """Give the text with one letter for each of PDFium's, so that places in both agree."""
        if not self.count:
            return ""
        buffer = ctypes.create_string_buffer(2 * self.count + 2)
        pdfium.FPDFText_GetText(self.raw, 0, self.count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
        text = buffer.raw[: 2 * self.count].decode("utf-16-le", "replace")
        if len(text) == self.count and "\0" not in text and "\ufffd" not in text:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self.raw, place) for place in range(self.count))
        return "".join(
            chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes
        )

    def words(self, number: int) -> list[Word]:
        """Give the words in the order of the file."""
        words: list[Word] = []
        end = -1
        for found in _PIECE.finditer(self.text):
            for first, last in self._pieces(*found.span()):
                word = self._word(number, first, last, spaced=self._is_spaced(end, first))
                end = last + 1
                if word.text:
                    word.order = len(words) + 1
                    words.append(word)
        return words

    def _is_spaced(self, end: int, start: int) -> bool:
        """Whether the file itself has a space between two letters; PDFium adds some by what it sees."""
        if end < 0:
            return True
        return not all(pdfium.FPDFText_IsGenerated(self.raw, place) for place in range(end, start))

    def _pieces(self, start: int, after: int) -> list[tuple[int, int]]:
        """Part an unbroken piece where its writing changes: the first and the last letter of each part."""
        last = after - 1
        linked = bool(self.links) and self._link(start) != self._link(last)
        if not linked and (start == last or self._object(start)[0] == self._object(last)[0]):
            return [(start, last)]
        parts = [(start, start)]
        before = self._kind(start)
        for place in range(start + 1, after):
            kind = self._kind(place)
            if kind == before and not (linked and self._link(place - 1) != self._link(place)):
                parts[-1] = (parts[-1][0], place)
            else:
                parts.append((place, place))
            before = kind
        return parts

    def _object(self, place: int) -> tuple[int, object]:
        found = pdfium.FPDFText_GetTextObject(self.raw, place)
        return (ctypes.addressof(found.contents), found) if found else (0, None)

    def _kind(self, place: int) -> tuple[object, ...]:
        """Give what tells one kind of writing from another, quickly: font, size, direction and mark."""
        found = pdfium.FPDFText_GetTextObject(self.raw, place)
        if not found:
            return ()
        font, matrix = pdfium.FPDFTextObj_GetFont(found), self.matrix
        pdfium.FPDFText_GetMatrix(self.raw, place, matrix)
        size = pdfium.FPDFText_GetFontSize(self.raw, place)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(found)
        address = ctypes.addressof(font.contents) if font else 0
        return address, size, matrix.a, matrix.b, matrix.d, mark

    def _link(self, place: int) -> str:
        x0, top, x1, bottom = self._letter_box(place)
        return link_at(self.links, (x0 + x1) / 2, (top + bottom) / 2)

    def _letter_box(self, place: int) -> Box:
        box = self.box
        pdfium.FPDFText_GetLooseCharBox(self.raw, place, box)
        return self.frame.box(box.left, box.bottom, box.right, box.top)

    def _word(self, number: int, first: int, last: int, *, spaced: bool) -> Word:
        text = self.text[first : last + 1]
        if text[-1] in _HYPHENS:
            text = f"{text[:-1]}-"
        if not text.isascii():
            text = text.translate(_LIGATURES)
            self.unreadable += sum(letter == "\ufffd" for letter in text)
            text = _NO_LETTER.sub("", text)
        x0, top, x1, bottom = self._letter_box(first)
        if last > first:
            end = self._letter_box(last)
            x0, x1 = min(x0, end[0]), max(x1, end[2])
            top, bottom = min(top, end[1]), max(bottom, end[3])
        key, found = self._object(first)
        if found is None:
            return Word(number, text, x0, x1, top, bottom, max(bottom - top, 1.0), Run(""), spaced=spaced)
        writing = self.writings.get(key) or self._writing(found, first)
        self.writings[key] = writing
        if writing.upright:
            top, bottom = writing.line - _ASCENT * writing.size, writing.line + _DESCENT * writing.size
        style = writing.style
        if self.links and (link := self._link(first)):
            style = replace(style, link=link)
        return Word(
            number, text, x0, x1, top, bottom, writing.size, style, writing.mark, writing.artifact,
            spaced, writing.upright, writing.courier,
        )  # fmt: skip

    def _writing(self, found: object, place: int) -> Writing:
        matrix, x, y = self.matrix, ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetMatrix(self.raw, place, matrix)
        pdfium.FPDFText_GetCharOrigin(self.raw, place, x, y)
        size = pdfium.FPDFText_GetFontSize(self.raw, place) * (matrix.c**2 + matrix.d**2) ** 0.5
        bold, italic, courier = self._font(found)
        if not bold and pdfium.FPDFTextObj_GetTextRenderMode(found) in _STROKED:
            bold = True
        mark = pdfium.FPDFPageObj_GetMarkedContentID(found)
        return Writing(
            Run("", bold, italic), round(size, 2) or 1.0, self.frame.point(x.value, y.value)[1],
            self.frame.upright(matrix.a, matrix.b), mark if mark >= 0 else None, _is_artifact(found), courier,
        )  # fmt: skip

    def _font(self, found: object) -> tuple[bool, bool, bool]:
        font = pdfium.FPDFTextObj_GetFont(found)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self.fonts:
            name = _font_name(font) if font else ""
            self.fonts[key] = bool(_BOLD.search(name)), bool(_ITALIC.search(name)), "courier" in name.lower()
        return self.fonts[key]


def _is_artifact(found: object) -> bool:
    """Whether the file itself calls a piece of writing decoration."""
    marks = (pdfium.FPDFPageObj_GetMark(found, n) for n in range(pdfium.FPDFPageObj_CountMarks(found)))
    return any(_mark_name(mark) == "Artifact" for mark in marks)


def _mark_name(mark: object) -> str:
    buffer, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
    letters = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFPageObjMark_GetName(mark, letters, 64, length)
    return buffer.raw[: max(0, min(64, length.value) - 2)].decode("utf-16-le", "ignore")


def _font_name(font: object) -> str:
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 128)
    return buffer.value.decode("utf-8", "ignore")
