from pathlib import Path

import pytest

from youthsite.errors import YouthsiteError
from youthsite.intake import built as built_module
from youthsite.intake import import_report, slug_for
from youthsite.progress import quiet


def bring(source, site):
    return import_report(source, site / "content", site / "imports", "orra", quiet)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "no words"),
        ("blank.txt", b" \n\n\t\n", "no words"),
        ("marks.txt", b"# \n\n- \n\n***\n", "no words"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00", "not a text file"),
        ("report.txt", b"%PDF-1.7\n", "a PDF"),
        ("report.docx", b"PK\x03\x04", ".txt"),
        ("zipped.txt", b"PK\x03\x04", "Word"),
        ("wide.txt", "Report".encode("utf-16"), "UTF-16"),
        ("neither.txt", b"Report \x81\x8d words\n", "neither UTF-8 nor Windows"),
        ("report", b"words", "cannot be read yet"),
        ("long.txt", b"word " * 30_000, "longest that can be read"),
        ("huge.txt", b"word " * 1_200_000, "6 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_leaves_no_trace(tmp_path, name, data, said):
    source = tmp_path / name
    source.write_bytes(data)
    with pytest.raises(YouthsiteError, match=said) as caught:
        bring(source, tmp_path / "site")
    assert caught.value.fix
    assert not (tmp_path / "site").exists()


def test_fifty_megabytes_in_one_line_are_refused_without_reading_them(tmp_path, monkeypatch):
    source = tmp_path / "one-line.txt"
    with source.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))
    with pytest.raises(YouthsiteError, match="50 MB"):
        bring(source, tmp_path / "site")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(YouthsiteError, match=r"gone\.txt"):
        bring(tmp_path / "gone.txt", tmp_path / "site")


@pytest.mark.parametrize("taken", ["content", "imports"])
def test_a_name_that_is_taken_is_refused_and_nothing_changes(tmp_path, taken):
    source = tmp_path / "report.txt"
    source.write_text("# A report\n\nWords.\n")
    (tmp_path / "site" / taken / "orra").mkdir(parents=True)
    with pytest.raises(YouthsiteError, match="--slug"):
        bring(source, tmp_path / "site")
    assert [path.name for path in (tmp_path / "site").iterdir()] == [taken]


def test_a_failure_while_writing_leaves_no_trace(tmp_path, monkeypatch):
    source = tmp_path / "report.txt"
    source.write_text("# A report\n\nWords.\n")
    rename = Path.rename

    def fail_at_imports(self, target):
        if "imports" in str(target):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_at_imports)
    with pytest.raises(YouthsiteError, match="No space left"):
        bring(source, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_lost_word_stops_the_import(tmp_path, monkeypatch):
    source = tmp_path / "report.txt"
    source.write_text("# A report\n\nOne word and another.\n")
    write = built_module.write_page
    monkeypatch.setattr(
        built_module,
        "write_page",
        lambda *given, **named: (write(*given, **named)[0].replace("another", ""), []),
    )
    with pytest.raises(YouthsiteError, match="another"):
        bring(source, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_an_invented_word_stops_the_import(tmp_path, monkeypatch):
    source = tmp_path / "report.txt"
    source.write_text("# A report\n\nOne word.\n")
    write = built_module.write_page
    monkeypatch.setattr(
        built_module,
        "write_page",
        lambda *given, **named: (write(*given, **named)[0] + "surplus", []),
    )
    with pytest.raises(YouthsiteError, match="surplus"):
        bring(source, tmp_path / "site")


@pytest.mark.parametrize(
    ("name", "text", "slug"),
    [
        ("Glen Orra_2023-24.txt", "words", "glen-orra-2023-24"),
        (
            "report.txt",
            "Glen Orra Partnership\n\n# Glen Orra Children's Plan\n\nReport 2022/23\n\n## One\n\n"
            "Text here.\n",
            "",
        ),
        ("report.txt", "# Orra Annual Report 2021–22\n\nText here.\n", "orra-annual-report-2021-22"),
        ("x.txt", "Only words, no title at all, are in this file.\n", "x"),
    ],
)
def test_a_slug_is_the_place_and_the_period(tmp_path, name, text, slug):
    source = tmp_path / name
    source.write_text(text)
    assert slug_for(source) == (slug or "glen-orra-childrens-plan-report-2022-23")
