"""An officer holds and releases single passages: nothing held is anywhere in the built site."""

import gzip

import pytest
import yaml
from click.testing import CliRunner

from youthsite import steps
from youthsite.cli import main
from youthsite.cli.building import build_site
from youthsite.deciding import hold, release
from youthsite.errors import YouthsiteError
from youthsite.intake import read_answers
from youthsite.narration import why_no_audio
from youthsite.project import open_project
from youthsite.scaffold import new_site

SLUG = "glen-marker-2024"
MARKERS = ("Zibblewort", "Quonkerby", "Frimblegast", "Wuzzledean", "Plonkermoor")
REPORT = f"""# Glen Marker Plan 2024

## Introduction

We asked 40 young people what they need.

We opened a club at {MARKERS[0]} for 12 pupils in May 2024.

## What we did

- We trained 12 workers.
- We met 30 families at {MARKERS[1]} in June 2024.

Year\tPlace
2023\tOrra
2024\t{MARKERS[2]}

## Next

### A day at {MARKERS[3]}

We will go to {MARKERS[4]} with 20 pupils in 2025.

### More

We will open a third club in 2026.
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A site with audio where there is any, whose easy edition tells all five markers."""
    folder = tmp_path_factory.mktemp("held")
    source = folder / f"{SLUG}.md"
    source.write_text(REPORT, encoding="utf-8")
    new_site(folder / "site", partnership="Glen Marker", area="Glen Marker")
    made = open_project(folder / "site")
    steps.add(made, source, SLUG)
    steps.draft(made, SLUG)
    return made


def ids_of(project, *markers):
    passages = project.report(SLUG).passages
    return [passage.id for passage in passages if any(marker in passage.text for marker in markers)]


def files_with(project, *markers):
    """The ending of each built file that has a marker, with it: pages, search, cues, tags of sound files."""
    found = set()
    for path in (project.root / "site").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            data = gzip.decompress(data) if path.suffix == ".gz" else data
            for marker in markers:
                ways = (marker.lower().encode(), marker.lower().encode("utf-16-le"))
                if any(way in data.lower() for way in ways):
                    found.add((path.suffix, marker))
    return found


def test_held_is_in_no_file_of_the_site_and_released_is_back(project):
    build_site(project, strict=False)
    before = files_with(project, *MARKERS)
    assert {marker for _, marker in before} == set(MARKERS)
    assert {".html", ".js"} <= {suffix for suffix, _ in before}
    if why_no_audio() is None:
        assert any((project.root / "site").rglob("*.mp3"))

    done = hold(project, SLUG, ids_of(project, *MARKERS), "a family asked")
    assert len(done.passages) == 4
    assert done.silenced
    build_site(project, strict=False)
    assert files_with(project, *MARKERS) == set()
    pages = (project.root / "site" / SLUG).glob("*.html")
    assert all("One part is private." in page.read_text() for page in pages if page.stem != "index")

    release(project, SLUG, ids_of(project, *MARKERS), "the family agreed")
    build_site(project, strict=False)
    assert files_with(project, *MARKERS) == before


def test_a_decision_outlives_an_edit_and_a_new_import(project, tmp_path):
    chosen = ids_of(project, MARKERS[0])
    hold(project, SLUG, chosen, "one pupil could be known")
    page = next(path for path in (project.content / SLUG).glob("*.md") if MARKERS[0] in path.read_text())
    page.write_text(page.read_text().replace("12 pupils", "13 pupils"), encoding="utf-8")
    assert [passage.id for passage in project.report(SLUG).passages if passage.held] == chosen

    source = tmp_path / f"{SLUG}.md"
    source.write_text(REPORT.replace("in May 2024", "in early May 2024"), encoding="utf-8")
    anew = tmp_path / "anew"
    new_site(anew, partnership="Glen Marker", area="")
    other = open_project(anew)
    (other.imports / SLUG).mkdir(parents=True)
    answers = read_answers(project.imports / SLUG)
    found = steps.import_report(source, tmp_path / "c", tmp_path / "i", SLUG, steps.quiet, answers)
    assert found.held == 1
    assert "fit no question" not in (tmp_path / "i" / SLUG / "import.md").read_text()
    release(project, SLUG, chosen, "all agreed")


def test_the_reason_stands_in_the_answers_and_a_later_decision_replaces_it(project):
    chosen = ids_of(project, MARKERS[1])
    hold(project, SLUG, chosen, "first\nreason")
    release(project, SLUG, [f"#{chosen[0]}"], "second reason")
    data = yaml.safe_load((project.imports / SLUG / "answers.yml").read_text())
    mine = [entry for entry in data["answers"] if MARKERS[1] in entry["about"]]
    assert [(entry["kind"], entry["choice"]) for entry in mine] == [("passage", "release")]
    assert not any(passage.held for passage in project.report(SLUG).passages)


@pytest.mark.parametrize(
    ("ids", "reason", "said"), [(["p-9999"], "so", "p-9999"), (["p-0001"], " ", "--reason")]
)
def test_a_decision_that_makes_no_sense_changes_nothing(project, ids, reason, said):
    file = project.imports / SLUG / "passages.yml"
    before = file.read_bytes()
    with pytest.raises(YouthsiteError, match=said):
        hold(project, SLUG, ids, reason)
    assert file.read_bytes() == before


def test_the_command_line_says_what_is_gone_and_what_to_do(project):
    chosen = ids_of(project, MARKERS[0])

    def run(*words):
        return CliRunner().invoke(main, [*words, "--site", str(project.root)])

    done = run("hold", SLUG, *chosen, "--reason", "one pupil could be known")
    assert done.exit_code == 0, done.output
    assert "One part is private." in done.output
    assert "not published" in done.output
    assert "youthsite build" in done.output
    done = run("release", SLUG, *chosen, "--reason", "agreed")
    assert done.exit_code == 0, done.output
    assert run("hold", "nobody", *chosen, "--reason", "x").exit_code == 2
    assert run("hold", SLUG, *chosen).exit_code == 2
