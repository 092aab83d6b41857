"""Booklets: pages in the order in which they are folded, words as words."""

import io

import pdfplumber
import pypdfium2 as pdfium
import pytest

from youthsite.booklet import A4, MOST_PAGES, folding_order, make_booklet
from youthsite.errors import YouthsiteError


def folded(order):
    """Read a pile of sheets, folded once, from its first page to its last."""
    sides = [order[place : place + 2] for place in range(0, len(order), 2)]
    fronts, backs = sides[::2], sides[1::2]
    first_half = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    second = [
        page for front, back in zip(fronts[::-1], backs[::-1], strict=True) for page in (back[1], front[0])
    ]
    return first_half + second


@pytest.mark.parametrize("pages", [2, 3, 4, 5, 8, 11, 12, 13, 40])
def test_a_folded_pile_reads_from_first_to_last_with_empty_pages_at_the_end(pages):
    order = folding_order(pages)
    assert len(order) % 4 == 0
    assert len(order) - pages < 4
    assert folded(order) == [*range(pages), *[None] * (len(order) - pages)]


@pytest.fixture(scope="module")
def printed(tmp_path_factory, browser):
    """PDFs of 4, 5, 8 and 11 pages, as Chromium prints them to A5 and A4."""
    folder = tmp_path_factory.mktemp("printed")
    page = browser.new_page()
    for count in (4, 5, 8, 11):
        sheet = '<div style="break-before:page"><h1>Page {0}</h1><p>Café words of page {0}.</p></div>'
        first = sheet.format(1).replace("page", "auto", 1)
        page.set_content(first + "".join(sheet.format(number) for number in range(2, count + 1)))
        for size in ("A4", "A5"):
            page.pdf(path=str(folder / f"{size}-{count}.pdf"), format=size)
    page.close()
    return folder


@pytest.mark.browser
@pytest.mark.parametrize("size", ["A5", "A4"])
@pytest.mark.parametrize("count", [4, 5, 8, 11])
def test_every_page_stands_in_its_place_with_its_words(printed, tmp_path, size, count):
    made = make_booklet(printed / f"{size}-{count}.pdf", tmp_path / "made.pdf")
    with pdfplumber.open(made.path) as pdf:
        seen = []
        for page in pdf.pages:
            assert (page.width, page.height) == pytest.approx(A4, abs=1)
            middle = page.width / 2
            for left, right in ((0, middle), (middle, page.width)):
                words = page.crop((left, 0, right, page.height)).extract_text().split("\n")
                seen.append(int(words[0].removeprefix("Page ")) - 1 if words[0] else None)
                assert not words[0] or words[1] == f"Café words of page {seen[-1] + 1}."
    assert seen == folding_order(count)
    assert (made.pages, made.empty, made.sheets) == (count, seen.count(None), len(seen) // 4)


@pytest.mark.browser
def test_the_same_pdf_gives_the_same_booklet(printed, tmp_path):
    first = make_booklet(printed / "A5-5.pdf", tmp_path / "1.pdf").path.read_bytes()
    assert make_booklet(printed / "A5-5.pdf", tmp_path / "2.pdf").path.read_bytes() == first
    with pdfplumber.open(io.BytesIO(first)) as pdf:
        assert pdf.metadata["CreationDate"].startswith("D:20000101")


def pdf_of(path, pages):
    document = pdfium.PdfDocument.new()
    for _ in range(pages):
        document.new_page(420, 595)
    document.save(str(path))
    document.close()
    return path


def test_it_stands_beside_its_pdf(tmp_path):
    source = pdf_of(tmp_path / "easy.pdf", 4)
    assert make_booklet(source).path == tmp_path / "easy-booklet.pdf"


@pytest.mark.parametrize(("pages", "says"), [(1, "has 1 page;"), (MOST_PAGES + 1, f"2 to {MOST_PAGES}")])
def test_too_few_and_too_many_pages_are_refused(tmp_path, pages, says):
    with pytest.raises(YouthsiteError, match=says):
        make_booklet(pdf_of(tmp_path / "easy.pdf", pages))
    assert not (tmp_path / "easy-booklet.pdf").exists()


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_refused(tmp_path, data):
    (tmp_path / "easy.pdf").write_bytes(data)
    with pytest.raises(YouthsiteError, match="no PDF"):
        make_booklet(tmp_path / "easy.pdf")


def test_it_never_takes_the_place_of_its_pdf_or_of_nothing(tmp_path):
    source = pdf_of(tmp_path / "easy.pdf", 4)
    with pytest.raises(YouthsiteError, match="in the place of"):
        make_booklet(source, source)
    with pytest.raises(YouthsiteError, match="cannot be read"):
        make_booklet(tmp_path / "none.pdf")
