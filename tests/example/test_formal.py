import json

import pytest

from tests.sites import ROOT
from youthsite.intake import import_report
from youthsite.progress import quiet
from youthsite.report import read_report

SLUG = "glen-orra-2024-25"
RAW = ROOT / "tests" / "fixtures" / "example" / f"{SLUG}.txt"
MAKE_AGAIN = (
    "the committed import of the example is not what intake makes now. Make it again, in the repo's folder: "
    f"rm -r content/{SLUG} imports/{SLUG} && .venv/bin/youthsite add {RAW.relative_to(ROOT).as_posix()}. "
    "Then read what changed, and tie the easy blocks to passages whose ids or words are others now."
)


def files(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("import")
    import_report(RAW, folder / "content", folder / "imports", SLUG, quiet)
    return folder


@pytest.fixture(scope="module")
def report():
    return read_report(ROOT / "content" / SLUG, ROOT / "imports" / SLUG / "passages.yml")


@pytest.mark.parametrize("part", ["content", "imports"])
def test_the_raw_report_imports_to_the_committed_files(imported, part):
    assert files(imported / part / SLUG) == files(ROOT / part / SLUG), MAKE_AGAIN


def test_the_report_is_as_long_as_a_real_one():
    assert len(RAW.read_text(encoding="utf-8").split()) >= 3500


def test_the_import_names_only_the_file(imported):
    notes = json.loads((ROOT / "imports" / SLUG / "import.json").read_text(encoding="utf-8"))
    assert notes["source"] == RAW.name


def test_the_private_story_is_held(report):
    held = [passage for passage in report.passages if passage.held]
    assert {passage.heading[-1] for passage in held} == {"Case study: M's story"}
    assert any("blue blanket" in passage.text for passage in held)


def test_the_sentence_torn_by_the_page_break_is_whole(report):
    [passage] = [passage for passage in report.passages if "22 out of 26" in passage.text]
    assert "move on to a positive destination" in passage.text


def test_each_row_of_the_tables_keeps_its_cells(report):
    cells = [passage.text for passage in report.passages if passage.kind == "cell"]
    assert "Glen Orra Council" in cells
    assert any(cell.startswith("The last bus leaves") for cell in cells)
