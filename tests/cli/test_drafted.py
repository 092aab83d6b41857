"""What `draft` says at its end: what became of every passage, and the next thing to do."""

import re
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from youthsite.cli import main
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.writing.parsing import reader

REPORT = """# Glen Test Children's Services Plan Annual Report 2024-25

## What we did

We opened 2 clubs for young carers in our area. Links, documentation and resources are collated on a webpage.

Documentation was collated in line with the above.

## Next steps

We will open a third club in 2026.
"""
TRAINED = "We trained 12 youth workers to help pupils."


@pytest.fixture
def site(tmp_path):
    source = tmp_path / "glen-test-2024-25.md"
    source.write_text(REPORT, encoding="utf-8")
    assert CliRunner().invoke(main, ["new", str(tmp_path / "site"), "--yes"]).exit_code == 0
    run(tmp_path / "site", "add", source)
    return tmp_path / "site"


def run(site, *words):
    done = CliRunner().invoke(main, [*map(str, words), "--site", str(site)])
    assert done.exit_code in (0, 1), done.output
    return done.output


def test_every_passage_is_counted_once_and_the_next_step_is_said(site):
    said = run(site, "draft")
    total = int(re.search(r"Of (\d+) passages are", said)[1])
    counts = [int(number) for number in re.findall(r"^ +(\d+) (?:told|left|to do|held)", said, re.MULTILINE)]
    assert sum(counts) == total
    assert re.search(r"^ +1 told in part: 1 sentence of them waits$", said, re.MULTILINE)
    assert re.search(r"^ +1 to do", said, re.MULTILINE)
    assert "What to check" in said
    assert said.count("Next:") == 1


def test_when_nothing_waits_it_is_to_be_read_with_young_people(site):
    (page,) = (one for one in (site / "content").rglob("*.md") if "collated" in one.read_text("utf-8"))
    text = page.read_text("utf-8").replace(
        " Links, documentation and resources are collated on a webpage.", ""
    )
    page.write_text(text.replace("Documentation was collated in line with the above.", TRAINED), "utf-8")
    said = run(site, "draft")
    assert "in part" not in said
    assert "to do" not in said
    assert "Next: read it with young people" in said


def test_the_readers_page_says_what_is_told_only_in_part(site):
    run(site, "draft")
    told = [page.told for page in assemble(open_project(site)).pages if page.told]
    assert sum(partly for _, _, partly in told) == 1
    assert all(partly <= number <= of for number, of, partly in told)


@pytest.mark.parametrize(
    ("spacy", "model", "version", "says"),
    [
        (None, None, "", "Long sentences wait for people."),
        (True, None, "", "spaCy is installed, but not its model"),
        (True, True, "3.7.1", "is here with version 3.7.1; the rules were tested with 3.8.0"),
        (True, True, "3.8.0", "is here with other data"),
    ],
)
def test_a_missing_or_another_parser_is_said(monkeypatch, spacy, model, version, says):
    monkeypatch.setattr(reader, "can_parse", lambda: False)
    monkeypatch.setattr(reader, "find_spec", {"spacy": spacy, reader.MODEL: model}.get)
    monkeypatch.setattr(reader, "import_module", lambda name: SimpleNamespace(__version__=version))
    assert says in reader.parser_note()
    assert 'pip install "youthsite[draft]"' in reader.parser_note()


def test_nothing_is_said_of_a_parser_that_is_there(monkeypatch):
    monkeypatch.setattr(reader, "can_parse", lambda: True)
    assert reader.parser_note() == ""
