import os

import pytest

from youthsite.errors import YouthsiteError
from youthsite.files import is_reserved_name, read_bytes, read_text, write_bytes, write_text


@pytest.mark.parametrize(
    ("name", "reserved"),
    [
        ("con", True),
        ("NUL", True),
        ("com1", True),
        ("aux.svg", True),
        ("robin.", True),
        ("robin ", True),
        ("con-1", False),
        ("com10", False),
        ("condor", False),
    ],
)
def test_names_that_windows_keeps_are_known(name, reserved):
    assert is_reserved_name(name) is reserved


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
    with pytest.raises(YouthsiteError, match=r"cannot be written \(no room\)"):
        write_bytes(path, b"new")
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["page.md"]


def test_a_file_deleted_meanwhile_does_not_come_back(tmp_path):
    with pytest.raises(YouthsiteError, match="Somebody changed this file"):
        write_text(tmp_path / "page.md", "ours", expected="as we read it")
    assert list(tmp_path.iterdir()) == []


def test_a_file_made_meanwhile_is_not_overwritten(tmp_path):
    path = tmp_path / "page.md"
    write_text(path, "ours", expected=None)
    with pytest.raises(YouthsiteError, match="Somebody changed this file"):
        write_text(path, "theirs", expected=None)
    write_text(path, "ours", expected=None)
    write_text(tmp_path / "new.yml", "ours", expected="")
    assert path.read_text() == "ours"


def test_a_read_only_file_is_left_alone(tmp_path, monkeypatch):
    path = tmp_path / "page.md"
    path.write_text("old")
    monkeypatch.setattr("youthsite.files.os.access", lambda path, mode: False)
    with pytest.raises(YouthsiteError, match=r"page\.md: The file cannot be written .*read-only"):
        write_text(path, "new")
    assert path.read_text() == "old"


def test_a_file_in_the_place_of_a_folder_is_said_plainly(tmp_path):
    (tmp_path / "site").write_text("")
    with pytest.raises(YouthsiteError, match="cannot be written"):
        write_text(tmp_path / "site" / "page.md", "new")
    with pytest.raises(YouthsiteError, match="cannot be written"):
        write_text(tmp_path, "new")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_who_may_change_a_file_stays(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("old")
    path.chmod(0o664)
    write_text(path, "new")
    assert path.stat().st_mode & 0o777 == 0o664


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
