"""Whatever a person drops in: a clear sentence, and nothing left half done."""

import pytest
from click.testing import CliRunner

from tests.webpage import pages_of
from youthsite.cli import main

HOSTILE = """# Glen Test Annual Report 2024-25

## Introduction

<script>alert(1)</script> We opened 2 clubs. <img src=x onerror=alert(2)> They are free.

[a link](javascript:alert(3)) and <a href="javascript:alert(4)">another</a>.

<iframe src="https://example.org"></iframe> <b onclick="alert(5)">Bold</b> words stay.

What we said\tWhat we did
Open clubs\t<ul><li onmouseover="alert(6)"> • We opened clubs <svg onload=alert(7)>

::: {#x .did}
A fence of our own format in the report.
:::

{{ config }} {% raw %} &lt;script&gt;
"""


def start(source, out):
    return CliRunner().invoke(main, ["start", str(source), "--out", str(out), "--no-audio"])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b"\n \n\t\n"),
        ("binary.txt", bytes(range(256)) * 40),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50),
        ("report.pdf", b"%PDF-1.7\n1 0 obj\n"),
        ("report.docx", b"PK\x03\x04" + b"\0" * 40),
        ("noname", b"words"),
        ("huge.txt", b"word " * 10_000_000),
    ],
)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(tmp_path, name, data):
    source = tmp_path / name
    source.write_bytes(data)
    done = start(source, tmp_path / "out")
    assert done.exit_code == 2, done.output
    assert name in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_old_windows_letters_are_read_and_flagged(tmp_path):
    source = tmp_path / "glen-test-2024-25.txt"
    source.write_bytes(
        "# Glen Test Report 2024-25\n\n## Intro\n\nWe spent £5 – on the children’s club.\n".encode("cp1252")
    )
    done = start(source, tmp_path / "out")
    assert done.exit_code == 0, done.output
    page = next((tmp_path / "out" / "content").rglob("*intro*.md")).read_text(encoding="utf-8")
    assert "£5 – on the children’s club" in page


def test_a_folder_with_something_in_it_is_not_touched(tmp_path):
    source = tmp_path / "glen-test-2024-25.txt"
    source.write_text("# Glen Test Report 2024-25\n\n## Intro\n\nWords.\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    assert start(source, tmp_path / "out").exit_code == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_hostile_markup_is_only_words(tmp_path):
    source = tmp_path / "glen-test-2024-25.txt"
    source.write_text(HOSTILE)
    done = start(source, tmp_path / "out")
    assert done.exit_code == 0, done.output
    for page in pages_of(tmp_path / "out" / "site"):
        assert not page.having("iframe")
        for tag, values in page.tags:
            assert not [name for name in values if name.startswith("on")], (page.path, tag)
            assert not (values.get("href") or "").lower().startswith("javascript")
        scripts = [values for tag, values in page.tags if tag == "script"]
        assert all(values.get("src") or values.get("type") == "application/json" for values in scripts)
    text = " ".join(page.text for page in pages_of(tmp_path / "out" / "site"))
    assert "We opened 2 clubs." in text
    assert "words stay" in text
