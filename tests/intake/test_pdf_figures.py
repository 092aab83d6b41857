import ctypes
import io

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from tests.intake.conftest import bring_in_file
from tests.intake.images import chart, photo

TEXT = "In 2024 the clubs of Glen Orra were open for all who came to them."


def pdf(path, *pages):
    """Write a PDF; a page is a list of (picture, left, bottom, width, height) above lines of text."""
    document = pypdfium2.PdfDocument.new()
    font = pdfium.FPDFText_LoadStandardFont(document.raw, b"Helvetica")
    for pictures in pages:
        page = document.new_page(595, 842)
        for row in range(3):
            words = pdfium.FPDFPageObj_CreateTextObj(document.raw, font, 12.0)
            encoded = (TEXT + "\0").encode("utf-16-le")
            pdfium.FPDFText_SetText(words, _wide(encoded))
            pdfium.FPDFPageObj_Transform(words, 1, 0, 0, 1, 50, 100 - 15 * row)
            pdfium.FPDFPage_InsertObject(page.raw, words)
        for data, left, bottom, width, height in pictures:
            image = pypdfium2.PdfImage.new(document)
            with Image.open(io.BytesIO(data)) as opened:
                image.set_bitmap(pypdfium2.PdfBitmap.from_pil(opened.convert("RGB")))
            image.set_matrix(pypdfium2.PdfMatrix().scale(width, height).translate(left, bottom))
            page.insert_obj(image)
        page.gen_content()
    document.save(path)
    return path


def _wide(encoded):
    return ctypes.cast(ctypes.create_string_buffer(encoded), ctypes.POINTER(ctypes.c_ushort))


@pytest.fixture
def bring(tmp_path):
    def bring(*pages):
        found = bring_in_file(pdf(tmp_path / "orra-2024.pdf", *pages), tmp_path / "site")
        shown = sorted((tmp_path / "site/content/orra-2024/pictures").glob("*"))
        return found, shown, sorted((tmp_path / "site/imports/orra-2024/pictures").glob("*"))

    return bring


def test_pictures_come_out_of_a_pdf_and_photographs_are_held(bring):
    found, shown, held = bring([(chart(), 50, 500, 300, 200), (photo(), 50, 200, 200, 150)], [])
    assert (len(shown), len(held)) == (1, 1)
    assert [entry["line"] for entry in found.account["pictures"]] == [1, 1]
    with Image.open(shown[0]) as image:
        assert image.getpixel((35, 190)) == (0x33, 0x66, 0x99)
        assert image.getpixel((5, 5)) == (255, 255, 255)
    assert found.markdown.index(shown[0].name) < found.markdown.index(held[0].name)


def test_a_logo_on_each_page_and_a_ground_behind_a_page_are_left_out_and_listed(bring):
    logo = (chart(90, 60, "red"), 50, 780, 45, 30)
    found, shown, held = bring([logo, (photo(), 0, 0, 595, 842)], [logo], [logo])
    assert (shown, held) == ([], [])
    became = [entry["became"] for entry in found.account["pictures"]]
    assert len([one for one in became if "logo" in one]) == 3
    assert len([one for one in became if "fills the page" in one]) == 1
