from pathlib import Path

import pytest

from youthsite.checks.cells import around_cell
from youthsite.checks.facts import fact_problems
from youthsite.editions import fates, new_page, spoken_lines
from youthsite.intake import import_report
from youthsite.language import words
from youthsite.model import Edition
from youthsite.progress import quiet
from youthsite.report import read_report
from youthsite.settings import Settings
from youthsite.writing import draft_report

EXAMPLE = Path(__file__).parents[1] / "fixtures" / "example" / "glen-orra-2024-25.txt"

# At least this many passages of each report are told: a fall means that a rule was lost.
TOLD = {
    "north-lanarkshire-2023-24": 20,
    "scotland-plans-review-2019": 0,
    "scottish-borders-2021-22": 5,
    "south-lanarkshire-2021-22": 9,
    "south-lanarkshire-corporate-parenting-2018": 1,
    EXAMPLE.stem: 3,
}


@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=() if name == EXAMPLE.stem else pytest.mark.reports) for name in TOLD],
)
def drafted(request, report_file, tmp_path_factory):
    name = request.param
    source = EXAMPLE if name == EXAMPLE.stem else report_file(name)
    site = tmp_path_factory.mktemp(name)
    import_report(source, site / "content", site / "imports", name, quiet)
    report = read_report(site / "content" / name, site / "imports" / name / "passages.yml")
    return report, draft_report(report, Settings(), quiet)


def test_every_passage_has_one_fate(drafted):
    report, draft = drafted
    told = [tie.passage for block in draft.blocks for tie in block.record.ties]
    mentioned = [each.passage for page in draft.pages for each in (*page.left_out, *page.to_do)]
    assert sorted(told + mentioned) == sorted(passage.id for passage in report.passages if not passage.held)


def test_fates_agree_with_the_editions_room(drafted):
    report, draft = drafted
    pages = [new_page(Path(f"{p.stem}.md"), p.title, p.blocks, p.left_out, p.to_do) for p in draft.pages]
    found = list(fates(report, Edition(report.slug, tuple(pages))).values())
    assert found.count("told") == len({tie.passage for block in draft.blocks for tie in block.record.ties})
    assert found.count("held") == sum(passage.held for passage in report.passages)


def test_no_sentence_is_too_long(drafted):
    _, draft = drafted
    lines = [line for block in draft.blocks for line in spoken_lines(block) if line.kind != "heading"]
    assert [line.text for line in lines if len(words(line.text)) > 15] == []


def test_no_fact_is_changed(drafted):
    report, draft = drafted
    near = {
        passage.id: (*passage.heading, *around_cell(passage, page))
        for page in report.pages
        for passage in page.passages
    }
    for block in draft.blocks:
        easy = [line.text for line in spoken_lines(block)]
        source = [tie.text for tie in block.record.ties]
        around = [part for tie in block.record.ties for part in near[tie.passage]]
        errors = [problem for problem in fact_problems(easy, source, around) if problem.level == "error"]
        assert not source or errors == [], block.body


def test_two_runs_are_equal(drafted):
    report, draft = drafted
    assert draft_report(report, Settings(), quiet) == draft


def test_enough_is_told(drafted):
    report, draft = drafted
    told = {tie.passage for block in draft.blocks for tie in block.record.ties}
    assert len(told) >= TOLD[report.slug]
