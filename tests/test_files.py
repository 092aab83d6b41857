import pytest

from youthsite.errors import YouthsiteError
from youthsite.files import read_bytes, read_text, write_bytes, write_text


def test_text_is_written_and_read_as_it_is(tmp_path):
    path = tmp_path / "new" / "page.md"
    write_text(path, "one\r\ntwo\n")
    assert path.read_bytes() == b"one\r\ntwo\n"
    assert read_text(path) == "one\r\ntwo\n"


def test_nothing_is_left_beside_the_file(tmp_path):
    write_text(tmp_path / "page.md", "words")
    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]


def test_an_equal_file_is_left_alone(tmp_path):
    path = tmp_path / "page.md"
    write_text(path, "words")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    write_text(path, "words")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_newer_words_of_somebody_else_are_never_overwritten(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("theirs")
    with pytest.raises(YouthsiteError, match="Somebody changed this file"):
        write_text(path, "ours", expected="as we read it")
    assert path.read_text() == "theirs"


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "page.md"
    path.write_text("old")

    def broken(descriptor):
        raise OSError("no room")

    monkeypatch.setattr("youthsite.files.os.fsync", broken)
    with pytest.raises(OSError, match="no room"):
        write_bytes(path, b"new")
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["page.md"]


def test_letters_that_are_not_utf8_are_named_by_line(tmp_path):
    path = tmp_path / "page.md"
    path.write_bytes(b"fine\nbad \xff here\n")
    with pytest.raises(YouthsiteError) as caught:
        read_text(path)
    assert caught.value.line == 2


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 2_000_001)
    with pytest.raises(YouthsiteError, match=r"2 MB; such a file can have 1 MB. Cut it."):
        read_bytes(path, 1_000_000, "Cut it.")
    assert read_bytes(path, 3_000_000, "") == path.read_bytes()


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(YouthsiteError, match=r"nowhere\.md"):
        read_text(tmp_path / "nowhere.md")
