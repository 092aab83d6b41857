import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite import steps
from youthsite.cli.commands import main
from youthsite.project import open_project
from youthsite.publishing import assemble

SLUG = "small-2024"
REPORT = """# Small plan report 2024

## What we did

Implementation of multi-agency arrangements commenced for 12 families, enabling holistic support.

## Case study

This young person is known to her social worker. She was in hospital because of her mental health. The young
person takes medication and her mother has an addiction. She said that the young person should be safe.

## What is next

Governance synergies will be leveraged with 3 schools, facilitating integrated thresholds.
"""


@pytest.fixture
def project(tmp_path, model):
    source = tmp_path / f"{SLUG}.txt"
    source.write_text(REPORT, encoding="utf-8")
    found, _ = steps.start(source, tmp_path / "site", audio=False)
    steps.draft(found, SLUG)
    with (found.root / "youthsite.yml").open("a", encoding="utf-8") as file:
        file.write(f"\nrewriter:\n  url: {model.url}\n  model: m\n")
    return open_project(found.root)


def says(passage):
    return "We started a new way of working with 12 families." if "12" in passage else "CANNOT"


def test_what_passes_becomes_a_labelled_draft_and_the_rest_stays_to_do(project, model):
    model.says = says
    before = {omission.passage for page in project.edition(SLUG).pages for omission in page.to_do}
    done = steps.rewrite(project, SLUG)
    edition = project.edition(SLUG)
    blocks = [block for block in edition.blocks if block.record.origin == "model"]
    assert [block.body.strip() for block in blocks] == ["We started a new way of working with 12 families."]
    assert blocks[0].record.state == "draft"
    assert blocks[0].record.edits[0].rule == "written by a machine"
    left = {o.passage: o.reason for page in edition.pages for o in page.to_do}
    assert before - set(left) == {blocks[0].record.ties[0].passage}
    assert any("the rewriter had no easy words" in reason for reason in left.values())
    assert (done.asked, done.told) == (len(before), 1)


def test_a_private_passage_is_never_sent(project, model):
    assert any(passage.held for passage in project.report(SLUG).passages)
    steps.rewrite(project, SLUG)
    assert model.asked
    assert not any("medication" in passage for passage in model.asked)


def test_the_site_says_who_wrote_it_until_a_person_changes_it(project, model):
    model.says = says
    steps.rewrite(project, SLUG)

    def page():
        easy = next(one for one in assemble(project).pages if one.uri == f"easy/{SLUG}/01-what-we-did.md")
        return easy.markdown

    assert page().count("A computer program wrote this part.") == 1
    file = project.easyread / SLUG / "01-what-we-did.md"
    file.write_text(file.read_text().replace("a new way of working", "something new"), encoding="utf-8")
    assert "A computer program wrote this part." not in page()


def test_asking_again_changes_nothing_and_asks_nothing(project, model):
    model.says = says
    steps.rewrite(project, SLUG)
    files = {path: path.read_bytes() for path in project.easyread.rglob("*") if path.is_file()}
    count = len(model.asked)
    steps.rewrite(project, SLUG)
    assert {path: path.read_bytes() for path in project.easyread.rglob("*") if path.is_file()} == files
    assert len(model.asked) == count


def test_without_a_model_the_command_says_how_to_set_one_up(tmp_path, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    site = copy_example(tmp_path / "site")
    result = CliRunner().invoke(main, ["rewrite", "--site", str(site.root)])
    assert result.exit_code == 2
    assert "No rewriter is set up" in result.output


def test_the_command_says_what_was_kept(project, model):
    model.says = says
    result = CliRunner().invoke(main, ["rewrite", SLUG, "--site", str(project.root)])
    assert result.exit_code == 0, result.output
    assert "1 of its answers passed" in result.output
