from dataclasses import replace
from datetime import date

import pytest

from tests.sites import copy_example
from youthsite import steps
from youthsite.feedback import save_entry

SLUG = "glen-orra-2024-25"


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def rules(project, *, release=False):
    (found,) = steps.check(project, release=release)
    return [one for one in found.problems if one.rule.startswith("feedback-")]


def change(project, **new):
    (entry,) = (entry for entry in project.log(SLUG) if entry.id == "last-bus")
    save_entry(replace(entry, exchange=replace(entry.exchange, **new)))
    return [(one.rule, one.line) for one in rules(project) if "last-bus" in one.file]


def test_the_example_waits_for_two_looks_and_nothing_else(project):
    found = rules(project)
    assert {one.rule for one in found} <= {"feedback-followed"}
    assert {one.rule for one in rules(project, release=True)} >= {"feedback-waiting"}


@pytest.mark.parametrize(
    ("new", "rule"),
    [
        ({"answer": "", "reply": "", "answered": "", "next_look": ""}, "feedback-full"),
        ({"reason": ""}, "feedback-full"),
        ({"next_look": ""}, "feedback-followed"),
        ({"answered": "2025-02-16"}, "feedback-fast"),
        ({"answered": "2024-11-01"}, "feedback-days"),
        ({"looked": "2025-01-01", "since": "It works."}, "feedback-days"),
        ({"reply": "The implementation was undertaken e.g. by stakeholders."}, "feedback-friendly"),
        ({"reply": "Mrs Stewart will ask."}, "feedback-held"),
        ({"tells": ("01-foreword#gone",)}, "feedback-tie"),
    ],
)
def test_each_question_has_its_rule(project, new, rule):
    assert rule in [found for found, _ in change(project, **new)]


def test_a_day_that_has_passed_asks_what_was_seen(project):
    (check,) = steps.check(project, today=date(2027, 4, 1))
    late = {
        one.file.rsplit("/")[-1]: one.message for one in check.problems if one.rule == "feedback-followed"
    }
    assert sorted(late) == ["last-bus.yml", "one-page-for-help.yml", "skate-park.yml"]
    assert "was to look again on 2027-03-31" in late["last-bus.yml"]
    assert "`youthsite said look last-bus --found" in late["last-bus.yml"]
    (check,) = steps.check(project, today=date(2027, 2, 26))
    assert "feedback-followed" not in {one.rule for one in check.problems}


def test_an_answer_that_is_still_owed_is_late_by_the_day_of_the_check(project):
    change(project, answer="", reply="", reason="", answered="", asked="2026-11-01", next_look="")
    for day, late in ((date(2027, 1, 31), False), (date(2027, 2, 2), True)):
        (check,) = steps.check(project, today=day)
        found = {one.rule for one in check.problems if "last-bus" in one.file}
        assert ("feedback-fast" in found) is late


def test_what_is_held_is_not_quoted(project):
    change(project, reply="Mrs Stewart will ask.")
    assert not any("Stewart" in one.message for one in rules(project))


def test_a_problem_stands_at_the_line_of_its_key(project):
    found = dict(change(project, answered="2025-02-16"))
    lines = (project.root / "feedback" / SLUG / "last-bus.yml").read_text(encoding="utf-8").splitlines()
    assert lines[found["feedback-fast"] - 1].startswith("answered:")
