from dataclasses import replace

import pytest

from tests.sites import copy_example
from tests.test_approving import BLOCK, PAGE, SLUG, approve, edit
from youthsite import steps
from youthsite.settings import AccessibilitySettings, ProblemSettings

DAY = "2026-11-22"
STATED = AccessibilitySettings(
    applies_to="x", prepared=DAY, reviewed=DAY, tested_by="x", problems={"A chart": ProblemSettings("1.1.1")}
)


@pytest.fixture
def project(tmp_path):
    found = copy_example(tmp_path / "site")
    tested = f'automatic:\n  axe:\n    date: "{DAY}"\n    pages: 1\n'
    (found.root / "accessibility-tests.yml").write_text(tested)
    return replace(found, settings=replace(found.settings, publish="approved", accessibility=STATED))


def problems(project, *rules):
    (checked,) = steps.check(project, release=True)
    return [(each.rule, each.level) for each in checked.problems if each.rule in rules]


def test_a_site_of_which_nothing_is_approved_may_not_go_live(project):
    assert problems(project, "release-empty") == [("release-empty", "error")]


def test_a_preview_may_not_go_live(project):
    approve(project, PAGE)
    preview = replace(project, settings=replace(project.settings, publish="preview"))
    assert problems(preview, "release-preview", "release-empty") == [("release-preview", "error")]


def test_what_is_approved_and_up_to_date_may_go_live(project):
    approve(project, PAGE)
    (checked,) = steps.check(project, release=True)
    assert [each for each in checked.problems if each.level == "error"] == []
    assert ("release-waiting", "hint") in problems(project, "release-waiting")


def test_a_stale_block_may_not_go_live(project):
    approve(project, PAGE)
    edit(project, "9 of the 14 performance", "8 of the 14 performance", folder="content")
    assert problems(project, "release-stale") == [("release-stale", "error")] * 2


def test_an_error_in_words_that_are_not_published_does_not_count(project):
    approve(project, PAGE)
    edit(project, "9 of them got better.", "11 of them got better.")
    (plain,) = steps.check(project)
    assert any(each.rule.startswith("fact-") and each.level == "error" for each in plain.problems)
    (checked,) = steps.check(project, release=True)
    assert not any(each.level == "error" for each in checked.problems)
    assert BLOCK in {block.id for block in project.edition(SLUG).blocks}
