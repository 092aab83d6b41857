"""PDF files that are broken, locked, empty or hostile: a plain sentence, and nothing written."""

import random
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.conftest import bring_in_file
from youthsite.errors import YouthsiteError
from youthsite.intake import import_report
from youthsite.intake.log import Log
from youthsite.intake.pdf import opening, read_pdf

LINES = ["Glen Test Plan", "We opened 2 clubs for children.", "They are free."]


def pdf(pages=(LINES,), *, trailer=b"", objects=(), packed=True):
    """A small PDF of our own: one text object a page."""
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        shown = " ".join(f"1 0 0 1 72 {720 - 30 * n} Tm ({line}) Tj" for n, line in enumerate(lines))
        data = f"BT /F1 12 Tf {shown} ET".encode()
        data = zlib.compress(data) if packed else data
        packing = b"/Filter /FlateDecode " if packed else b""
        bodies.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (packing, len(data), data))
        kids.append(len(bodies) + 1)
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (len(bodies))
        )
    bodies[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
        b" ".join(b"%d 0 R" % k for k in kids),
        len(kids),
    )
    bodies += objects
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1,
        trailer,
        start,
    )
    return bytes(out)


LOCK = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>] " % (
    b"41" * 32,
    b"42" * 32,
)
BOMB = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"


def bomb():
    packed = zlib.compress(bytes(300_000_000), 9)
    return BOMB % (len(packed), packed)


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


def test_a_small_file_is_read_with_pages_for_lines(tmp_path, site):
    path = tmp_path / "glen-test-2024.pdf"
    path.write_bytes(pdf([LINES, ["More words on the second page."]]))
    brought = bring_in_file(path, site)
    assert "We opened 2 clubs for children." in brought.markdown
    assert brought.imported.words_in == brought.imported.words_out - len(["Glen", "test", "2024"])
    assert {p.page for p in brought.report.passages}


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "not a PDF"),
        (b"Only words", "not a PDF"),
        (b"%PDF-1.7\n1 0 obj\n", "broken or cut short"),
        (pdf()[:300], "broken or cut short"),
        (pdf(trailer=LOCK), "locked with a password"),
        (pdf([[]]), "holds no text"),
        (pdf([["1"], [], [], []]), "picture of text"),
        (pdf(objects=[bomb()]), "unpacks to far more"),
    ],
    ids=["empty", "text", "header", "cut", "locked", "blank", "scanned", "bomb"],
)
def test_what_cannot_be_read_is_told_and_leaves_nothing(tmp_path, site, data, told):
    path = tmp_path / "glen-test-2024.pdf"
    path.write_bytes(data)
    with pytest.raises(YouthsiteError, match=told) as raised:
        bring_in_file(path, site)
    assert str(path) in str(raised.value)
    assert not site.exists()


def test_a_file_may_be_so_large_and_have_so_many_pages(tmp_path, monkeypatch):
    path = tmp_path / "glen-test-2024.pdf"
    path.write_bytes(pdf([LINES, LINES]))
    monkeypatch.setattr(opening, "MAX_PAGES", 1)
    with pytest.raises(YouthsiteError, match="2 pages; 1 can be read"):
        read_pdf(path, Log())
    monkeypatch.setattr(opening, "MAX_BYTES", 100)
    with pytest.raises(YouthsiteError, match="such a file can have"):
        read_pdf(path, Log())


def test_a_word_that_the_reader_loses_stops_the_import(tmp_path, site, monkeypatch):
    from youthsite.intake.pdf import reader

    path = tmp_path / "glen-test-2024.pdf"
    path.write_bytes(pdf())
    whole = reader.LayoutReader.blocks
    monkeypatch.setattr(reader.LayoutReader, "blocks", lambda self: whole(self)[:-1])
    with pytest.raises(YouthsiteError, match="account of letters"):
        bring_in_file(path, site)
    assert not site.exists()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.booleans())
def test_a_spoiled_file_is_read_or_refused_but_never_breaks(tmp_path_factory, seed, packed):
    chance = random.Random(seed)
    data = bytearray(pdf([LINES, LINES], packed=packed))
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(data))
        if chance.random() < 0.5:
            data[place] = chance.randrange(256)
        else:
            del data[place : place + chance.randint(1, 20)]
    path = tmp_path_factory.mktemp("spoiled") / "glen-test-2024.pdf"
    path.write_bytes(bytes(data))
    with suppress(YouthsiteError):
        told = "nothing"
        try:
            _, reading = read_pdf(path, Log())
        except YouthsiteError as error:
            told = str(error)
            raise
        finally:
            assert "account of letters" not in told
        assert reading.words


def test_a_page_whose_words_lack_letters_comes_in_as_bare_text(tmp_path, site, monkeypatch):
    from youthsite.intake.pdf.letters import Letters

    path = tmp_path / "glen-test-2024.pdf"
    path.write_bytes(pdf([["Glen Test Plan", "We opened 2 clubs.", "They are free."]]))
    whole = Letters.words
    monkeypatch.setattr(Letters, "words", lambda self, number: whole(self, number)[:-1])
    brought = bring_in_file(path, site)
    assert brought.flags("page-order") == [1]
    assert "They are free." in brought.markdown


def test_the_pages_are_counted_while_they_are_read_and_ctrl_c_writes_nothing(tmp_path, site):
    path = tmp_path / "glen-test-2024.pdf"
    path.write_bytes(pdf([LINES] * 5))
    seen = []
    read_pdf(path, Log(), lambda *told: seen.append(told))
    assert seen == [("reading the pages", number, 5) for number in range(1, 6)]

    def stop(what, done, total):
        if (what, done) == ("reading the pages", 3):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_report(path, site / "content", site / "imports", "glen", stop)
    assert not site.exists()
