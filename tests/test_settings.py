from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_type_hints

import pytest

from youthsite.errors import YouthsiteError
from youthsite.settings import Settings, read_settings

DOCS = (Path(__file__).resolve().parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")


def options(kind=Settings, prefix=""):
    hints = get_type_hints(kind)
    for item in fields(kind):
        name = prefix + item.name
        if is_dataclass(hints[item.name]):
            yield from options(hints[item.name], f"{name}.")
        else:
            yield name, getattr(kind(), item.name)


@pytest.mark.parametrize(("name", "default"), list(options()))
def test_every_option_is_in_the_docs_with_its_default(name, default):
    row = next((line for line in DOCS.splitlines() if line.startswith(f"| `{name}` |")), None)
    assert row is not None
    assert (f"`{default}`" if default != "" else "empty") in row.rsplit("|", 2)[1]


def read(tmp_path, text):
    path = tmp_path / "youthsite.yml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_a_missing_file_means_defaults(tmp_path):
    assert read_settings(tmp_path / "youthsite.yml") == Settings()


def test_an_empty_file_means_defaults(tmp_path):
    assert read(tmp_path, "# nothing\n") == Settings()


def test_values_are_read(tmp_path):
    settings = read(tmp_path, "partnership: Glen Orra\npublish: approved\naudio:\n  rate: 130\n")
    assert (settings.partnership, settings.publish, settings.audio.rate) == ("Glen Orra", "approved", 130)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("area: x\npartnershp: y\n", 2, "Did you mean `partnership`?"),
        ("shape: red\n", 1, "The settings here are: partnership"),
        ("publish: live\n", 1, "It can be: preview, approved."),
        ("audio:\n  rate: fast\n", 2, "It should be a whole number."),
        ("audio:\n  rate: true\n", 2, "It should be a whole number."),
        ("area: [a\n", 2, "Each line should look like"),
        ("- area\n", None, "See docs/settings.md."),
        ("audio: loud\n", None, "See docs/settings.md."),
        ("check:\n  reader: adult\n", 2, "It can be: easy, teen, early."),
        ("check:\n  limits: 4\n", 2, "Write lines like `name: 4` below it"),
        ("check:\n  limits:\n    block-length: long\n", 3, "It should be a whole number."),
    ],
)
def test_a_wrong_file_says_where_and_how_to_mend_it(tmp_path, text, line, says):
    with pytest.raises(YouthsiteError) as caught:
        read(tmp_path, text)
    assert caught.value.line == line
    assert says in str(caught.value)
    assert "youthsite.yml" in str(caught.value)


@pytest.mark.parametrize(("reader", "longest", "grade"), [("easy", 15, 6), ("teen", 20, 8), ("early", 10, 4)])
def test_limits_are_those_of_the_reader(tmp_path, reader, longest, grade):
    check = read(tmp_path, f"check:\n  reader: {reader}\n").check
    assert (check.max_sentence_words, check.max_grade) == (longest, grade)


def test_limits_of_the_site_win_over_those_of_the_reader(tmp_path):
    check = read(tmp_path, "check:\n  reader: early\n  max_grade: 7\n  limits:\n    block-length: 4\n").check
    assert (check.max_sentence_words, check.max_grade, check.limits) == (10, 7, {"block-length": 4})
