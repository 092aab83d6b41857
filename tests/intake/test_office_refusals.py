import io
import random
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.conftest import bring_in_file
from tests.intake.word_files import NAMES, numbering, para, run, save, table
from youthsite.errors import YouthsiteError
from youthsite.intake import package

BODY = para("Glen Orra Report 2024", "Title") + para("Clubs", "Heading1") + para("We opened 2 clubs.")


def zipped(**parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return packed.getvalue()


def document(body, before=""):
    return zipped(word__document=f"{before}<w:document {NAMES}><w:body>{body}</w:body></w:document>")


DEEP = "<w:tbl><w:tr><w:tc>" * 3_000 + para("x") + "</w:tc></w:tr></w:tbl>" * 3_000
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha ha">]>'


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("locked.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password"),
        ("report.docx", b"%PDF-1.7\n", "a PDF"),
        ("report.docx", b"{\\rtf1 words}", "rich text"),
        ("report.docx", b"Only words.", "damaged"),
        ("report.docx", b"", "damaged"),
        ("report.docx", document(BODY)[:-40], "damaged"),
        ("report.docx", zipped(other="<x/>"), "damaged"),
        ("report.docx", zipped(word__document="<w:document"), "damaged"),
        ("report.docx", document(BODY, LAUGHS), "damaged"),
        ("report.docx", document(""), "no words"),
        ("report.docx", document("<w:p><w:r><w:t>Two<w:t>words</w:t></w:t></w:r></w:p>"), "damaged"),
        ("report.docx", document(f"<w:tbl><w:tblGrid>{BODY}</w:tblGrid></w:tbl>{BODY}"), "damaged"),
        ("report.docx", document(DEEP), "deeper than can be read"),
        ("bomb.docx", zipped(word__document=b" " * 40_000_000), "far larger"),
        ("many.docx", zipped(**{f"p{n}": "" for n in range(5_001)}), "far larger"),
        ("page.html", b"%PDF-1.7\n", "a PDF"),
        ("page.html", b"PK\x03\x04", "Word"),
        ("page.html", b"<script>words()</script>", "no words"),
        ("page.html", b"\x81\x8d\xff", "neither UTF-8 nor Windows"),
        ("page.htm", b"", "no words"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_leaves_no_trace(tmp_path, name, data, said):
    source = tmp_path / name
    source.write_bytes(data)
    with pytest.raises(YouthsiteError, match=said) as caught:
        bring_in_file(source, tmp_path / "site")
    assert caught.value.fix
    assert caught.value.file
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", ["large.docx", "large.html"])
def test_fifty_megabytes_are_refused_unread(tmp_path, monkeypatch, name):
    source = tmp_path / name
    with source.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(YouthsiteError, match="50 MB"):
        bring_in_file(source, tmp_path / "site")


def test_a_zip_that_lies_about_its_size_is_unpacked_no_further_than_allowed(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "MAX_XML_BYTES", 1_000)
    source = tmp_path / "report.docx"
    data = document(para("word " * 2_000))
    source.write_bytes(data.replace((10_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    with pytest.raises(YouthsiteError, match=r"far larger|damaged"):
        bring_in_file(source, tmp_path / "site")


def test_macros_are_neither_read_nor_run_and_a_person_is_told(tmp_path):
    source = save(tmp_path / "orra-2024.docm", BODY, {"vbaProject.bin": "Sub Bad()"})
    found = bring_in_file(source, tmp_path / "site")
    assert found.flags("macros") == [1]
    assert "Bad" not in found.markdown


def refused_well(refusal, site):
    """Nothing was refused, or it was for what the file is: not for words that we lost ourselves."""
    if refusal is None:
        return
    assert "account of words" not in str(refusal)
    assert not site.exists()


def whole_report():
    """One of everything, for a fuzzer to break."""
    more = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + run("hid", "<w:vanish/>")
    more += '<w:r><w:footnoteReference w:id="3"/></w:r>'
    more += '<w:r><w:pict><v:shape alt="A dog"><v:imagedata/></v:shape></w:pict></w:r>'
    body = BODY + para("Item", item=(1, 0)) + para("Count", item=(2, 1)) + para("More", more=more)
    return (
        body
        + table([para("A"), para("B")], [para("Bold", bold=True), para("Item", item=(1, 0))])
        + para("End.")
    )


PARTS = {
    "numbering.xml": numbering((1, "decimal", "%1.")),
    "footnotes.xml": f'<w:footnotes {NAMES}><w:footnote w:id="3">{para("Note.")}</w:footnote></w:footnotes>',
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_a_broken_word_file_loses_no_word_without_a_word(tmp_path_factory, seed, cuts):
    """Cut, double or swap pieces of the XML: it is read with an exact account, or refused in plain words."""
    chance = random.Random(seed)
    tags = whole_report().replace("<", "\0<").split("\0")
    for _ in range(cuts):
        place, other = chance.randrange(len(tags)), chance.randrange(len(tags))
        action = chance.choice(["cut", "double", "swap"])
        if action == "cut":
            tags[place] = ""
        elif action == "double":
            tags[place] *= 2
        else:
            tags[place], tags[other] = tags[other], tags[place]
    folder = tmp_path_factory.mktemp("fuzz")
    refusal = None
    try:
        bring_in_file(save(folder / "orra-2024.docx", "".join(tags), PARTS), folder / "site")
    except YouthsiteError as error:
        refusal = error
    refused_well(refusal, folder / "site")


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32))
def test_broken_bytes_are_read_or_refused(tmp_path_factory, seed):
    chance = random.Random(seed)
    folder = tmp_path_factory.mktemp("bytes")
    data = bytearray(save(folder / "whole.docx", whole_report(), PARTS).read_bytes())
    for _ in range(chance.randint(1, 20)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    source = folder / "orra-2024.docx"
    source.write_bytes(data[: chance.randint(1, 2 * len(data))])
    refusal = None
    try:
        bring_in_file(source, folder / "site")
    except YouthsiteError as error:
        refusal = error
    refused_well(refusal, folder / "site")
