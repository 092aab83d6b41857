import pytest

from tests.published import REPORT_NAMES
from tests.webpage import broken_links, everything_readable, outside_requests, pages_of
from youthsite import steps
from youthsite.editions import steps_of, undo_step

pytestmark = pytest.mark.reports


@pytest.fixture(params=REPORT_NAMES)
def built(request, built_report):
    return built_report(request.param)


def test_every_passage_has_one_fate(built):
    (checked,) = steps.check(built.project)
    assert checked.told + checked.left_out + checked.to_do + checked.held == checked.passages
    assert checked.passages == len(built.project.report(built.slug).passages)
    assert checked.to_do > 0


def test_no_drafted_sentence_is_too_long_or_wrong(built):
    (checked,) = steps.check(built.project)
    assert checked.max_words_per_sentence <= 15
    facts = [problem for problem in checked.problems if problem.rule.startswith("fact-")]
    assert [problem for problem in facts if problem.level == "error"] == []


def test_every_step_of_a_draft_has_words_and_can_be_undone(built):
    blocks = [block for page in built.project.edition(built.slug).pages for block in page.blocks]
    steps_taken = [(block, step) for block in blocks for step in steps_of(block)]
    assert bool(steps_taken) == any(block.record.ties for block in blocks)
    for block, step in steps_taken:
        assert "This was done by the step" not in step.said
        assert undo_step(block, step.number).body != block.body


def test_every_link_leads_somewhere(built):
    assert broken_links(built.site) == []
    assert outside_requests(built.site) == []


def test_every_page_is_labelled_as_a_draft(built):
    for page in pages_of(built.site):
        assert "Nobody has checked" in page.text or "This is a preview." in page.text, page.path
        assert page.having("meta", name="robots", content="noindex"), page.path


def test_held_passages_are_nowhere(built):
    held = [passage for passage in built.project.report(built.slug).passages if passage.held]
    everything = everything_readable(built.site)
    for passage in held:
        assert passage.text not in everything
    assert ("One part is private." in everything) == bool(held)


def test_the_private_story_of_south_lanarkshire_is_held(built_report):
    built = built_report("south-lanarkshire-2021-22")
    (checked,) = steps.check(built.project)
    assert checked.held >= 4
