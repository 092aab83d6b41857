import re
from collections import Counter

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont
from rapidfuzz.distance import Levenshtein

from tests.intake.conftest import bring_in_file
from youthsite.errors import YouthsiteError
from youthsite.intake.log import Log
from youthsite.intake.ocr import engine, is_installed
from youthsite.intake.pdf import read_pdf, scanned
from youthsite.intake.pdf.glyphs import Word
from youthsite.intake.pdf.scanned import even_sizes, is_scan
from youthsite.intake.tree import Heading, Run, plain

A4 = (1654, 2339)  # at 200 dots an inch
needs_ocr = pytest.mark.skipif(not is_installed(), reason="the extra `ocr` is not installed")

HEADS = ["What we did", "Clubs and play", "What comes next"]
TEXT = [
    "In 2024-25 the partnership opened 14 clubs in Glen Orra. By March, 1,310",
    "young people had joined one, 21% more than the year before.",
    "The cost was £48,500. Of this, £12,750 came from the island fund, and the",
    "rest from the council and from NHS Glen Orra.",
    "Children told us that they want clubs that are near, free and open late.",
]


def scan(path, pages):
    """Write an image-only PDF; a page is a list of (text, size in points)."""
    images = []
    for lines in pages:
        image = Image.new("L", A4, "white")
        top = 150.0
        for text, size in lines:
            font = ImageFont.load_default(size * 200 / 72)
            ImageDraw.Draw(image).text((160, top), text, font=font, fill=30)
            top += size * 200 / 72 * (1.5 if text else 1)
        images.append(image)
    images[0].save(path, "PDF", resolution=200, save_all=True, append_images=images[1:])
    return path


def page(head):
    return [(head, 18), ("", 11), *((line, 11) for line in TEXT)]


def seen_as(text):
    class Line:
        top, bottom = 100, 140
        words = tuple(
            type("Seen", (), {"text": word, "x0": n * 100, "x1": n * 100 + 80, "sure": sure})()
            for n, (word, sure) in enumerate(text)
        )

    return lambda image: [Line]


def test_without_the_extra_a_scan_is_refused_with_the_way_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setattr("youthsite.intake.pdf.opening.is_installed", lambda: False)
    monkeypatch.setattr("youthsite.intake.pdf.scanned.is_installed", lambda: False)
    with pytest.raises(YouthsiteError, match=re.escape("pip install 'youthsite[ocr]'")):
        read_pdf(scan(tmp_path / "a.pdf", [page(HEADS[0])]), Log())


def test_the_mark_of_a_scanner_is_listed(monkeypatch):
    monkeypatch.setattr("youthsite.intake.pdf.scanned.is_installed", lambda: False)
    log = Log()
    _, text = scanned.scanned(None, 4, (595, 842), "17", log)
    assert (text, log.dropped[0]["words"]) == ("17", ["17"])


def mixed(tmp_path):
    """A page of letters and a page that was scanned."""
    from tests.intake.test_pdf_figures import pdf

    both = pypdfium2.PdfDocument(pdf(tmp_path / "letters.pdf", []))
    both.import_pages(pypdfium2.PdfDocument(scan(tmp_path / "scan.pdf", [page(HEADS[1])])))
    both.save(tmp_path / "orra-2024.pdf")
    return tmp_path / "orra-2024.pdf"


def test_without_the_extra_each_scanned_page_of_a_mixed_report_is_flagged(tmp_path, monkeypatch):
    monkeypatch.setattr("youthsite.intake.pdf.scanned.is_installed", lambda: False)
    found = bring_in_file(mixed(tmp_path), tmp_path / "site")
    assert found.flags("scanned-page") == [2]


def test_every_doubtful_number_is_flagged_by_itself(tmp_path, monkeypatch):
    words = [("In", 0.5), ("2024", 0.99), ("14", 0.4), ("of", 0.5), ("21%", 0.89)]
    monkeypatch.setattr("youthsite.intake.pdf.scanned.is_installed", lambda: True)
    monkeypatch.setattr(scanned, "engine", lambda: seen_as(words))
    found = bring_in_file(mixed(tmp_path), tmp_path / "site")
    numbers = [flag["message"] for flag in found.account["flags"] if flag["kind"] == "ocr-number"]
    assert [message.split("“")[1].split("”")[0] for message in numbers] == ["14", "21%"]
    assert found.flags("ocr") == [2]
    assert "In 2024 14 of 21%" in found.markdown


@pytest.mark.parametrize(
    ("text", "pictures", "is_one"),
    [
        ("", [(0, 0, 595, 842)], True),
        ("3", [(0, 0, 595, 400), (0, 400, 595, 842)], True),
        ("", [(0, 0, 200, 200)], False),
        ("", [], False),
        ("Clubs in Glen Orra", [(0, 0, 595, 842)], False),
    ],
)
def test_what_a_scan_is(text, pictures, is_one):
    assert is_scan(text, pictures, (595, 842)) is is_one


def test_sizes_that_are_nearly_alike_become_one():
    sizes = [10.2, 11.4, 10.9, 9.8, 11.0, 15.6, 16.4, 22.0, 7.4]
    words = [Word(1, "x" * (40 if size < 12 else 5), 0, 9, 0, 9, size, Run("")) for size in sizes]
    even_sizes(words)
    assert [word.size for word in words] == [11, 11, 11, 11, 11, 15.5, 15.5, 22, 7.5]


@needs_ocr
def test_a_scan_comes_in_with_its_words_numbers_and_headings(tmp_path):
    source = scan(tmp_path / "orra-2024.pdf", [page(head) for head in HEADS])
    log = Log()
    _, reading = read_pdf(source, log)
    assert [plain(block.text) for block in reading.blocks if isinstance(block, Heading)] == HEADS
    wanted = " ".join(f"{head} {' '.join(TEXT)}" for head in HEADS)
    got = " ".join(plain(block.text) for block in reading.blocks if hasattr(block, "text"))
    assert Levenshtein.normalized_similarity(got, wanted) > 0.97
    numbers = Counter(re.findall(r"\d[\d,.-]*\d", wanted))
    assert Counter(re.findall(r"\d[\d,.-]*\d", got)) == numbers
    assert sorted(flag["line"] for flag in log.flags if flag["kind"] == "ocr") == [1, 2, 3]
    found = bring_in_file(source, tmp_path / "site")
    assert "fills the page" in found.account["pictures"][0]["became"]


@needs_ocr
def test_recognition_opens_no_connection(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    engine.cache_clear()
    image = Image.new("L", (800, 200), "white")
    ImageDraw.Draw(image).text((20, 60), "Clubs in Glen Orra", font=ImageFont.load_default(40), fill=0)
    assert engine()(image) == engine()(image)
    [line] = engine()(image)
    assert [word.text for word in line.words] == ["Clubs", "in", "Glen", "Orra"]
