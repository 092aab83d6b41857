"""Notes and help boxes in Word files: there for who reads, and never taken for the page's own words."""

import re

import pytest

from tests.exchange.documents import edited, part, with_parts
from tests.sites import copy_example
from youthsite.exchanging import export_easy, take_word
from youthsite.meeting import export_session

STEM = "04-priority-1-safe-and-nurtured"
NOTE = "This page talks about very frightening things that happened to people. You do not have to read it."


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


@pytest.fixture
def word(project, tmp_path):
    return export_easy(project, STEM, tmp_path / "easy.docx")[0]


def texts(data):
    paragraphs = re.findall(r"<w:p>.*?</w:p>", part(data), re.DOTALL)
    return ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", each)) for each in paragraphs]


def files_of(project):
    return {path: path.read_bytes() for path in project.easyread.rglob("*") if path.is_file()}


def test_the_note_stands_below_the_title_and_the_box_at_the_end_of_the_page(word):
    lines = texts(word.read_bytes())
    assert lines[1] == NOTE
    box = lines.index("Who can help?")
    assert lines[box + 2].startswith("Childline: Call 0800 1111.")
    assert "Are you in danger now? Call 999." in lines[box:]
    assert len(lines) - box < 12


def test_a_page_of_nothing_hard_has_neither(project, tmp_path):
    path, _ = export_easy(project, "01-foreword", tmp_path / "other.docx")
    assert "EasyCare" not in part(path.read_bytes())


def test_they_come_back_as_nothing_new(project, word):
    before = files_of(project)
    done = take_word(project, word)
    assert (done.added, done.files, done.taken.remarks) == (0, (), [])
    assert done.taken.unchanged == done.taken.found == 15
    assert files_of(project) == before


def test_so_they_do_where_every_style_was_lost(project, word):
    plain = re.sub(r'<w:pStyle w:val="EasyCare(?:Title)?"/>', "", part(word.read_bytes()))
    word.write_bytes(with_parts(word.read_bytes(), {"word/document.xml": plain}))
    done = take_word(project, word)
    assert (done.added, done.files, done.taken.remarks) == (0, (), [])


def test_words_written_into_the_box_are_not_lost_in_silence(project, word):
    word.write_bytes(edited(word.read_bytes(), ("Who can help?", "Who can help me, please?")))
    done = take_word(project, word)
    assert (done.added, done.files) == (0, ())
    (remark,) = done.taken.remarks
    assert "“Who can help me, please?”, was not taken over." in remark


def test_a_session_pack_has_the_note_on_its_sheet_and_the_box_on_one_of_its_own(project, tmp_path):
    path, _, _ = export_session(project, STEM, ["trauma-training", "family-help"], tmp_path / "pack.docx")
    lines = texts(path.read_bytes())
    assert lines.count(NOTE) == 1
    assert lines.index(NOTE) < lines.index("Do staff understand trauma?")
    assert lines.count("Who can help?") == 1
    assert any("Everyone may take the sheet" in line for line in lines)
    path, _, _ = export_session(project, STEM, ["family-help"], tmp_path / "calm.docx")
    assert "Who can help?" not in texts(path.read_bytes())
