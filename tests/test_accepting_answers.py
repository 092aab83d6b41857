"""Accepting what a check says of an answer to young people."""

from datetime import date

import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite import steps
from youthsite.accepting_answers import accept_answer, kept_answers, withdraw_answer
from youthsite.cli import main
from youthsite.errors import YouthsiteError
from youthsite.hearing import answer
from youthsite.project import open_project

SLUG, ENTRY, RULE = "glen-orra-2024-25", "last-bus", "feedback-followed"
PLACE = f"feedback/{SLUG}/{ENTRY}.yml:9"
LATE = date(2027, 4, 1)


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1806580800")  # 2027-04-01
    return copy_example(tmp_path / "site")


def found(project):
    (check,) = steps.check(project, today=LATE)
    told = {one.rule for one in check.problems if f"{ENTRY}.yml" in one.file}
    return told, [one for one in check.accepted if one.finding.problem.rule.startswith("feedback-")]


def test_what_is_accepted_stands_in_the_other_list_until_a_word_changes(project):
    assert RULE in found(project)[0]
    accept_answer(project, PLACE, RULE, "the  bus company\n answers in May", by="officer", date="2027-04-01")
    told, (accepted,) = found(project)
    assert RULE not in told
    assert (accepted.reason, accepted.entry.by) == ("the bus company answers in May", "officer")
    assert [(one.entry.id, one.counts) for one in kept_answers(project, SLUG)] == [(ENTRY, True)]
    answer(project, ENTRY, "not yet", "The bus now waits.", "It costs too much.", "2025-02-04")
    assert RULE in found(project)[0]
    assert [one.counts for one in kept_answers(project, SLUG)] == [False]


def test_it_can_be_taken_back(project):
    before = (project.feedback / SLUG / f"{ENTRY}.yml").read_bytes()
    accept_answer(project, ENTRY, RULE, "they answer in May")
    assert [one.rule for one in withdraw_answer(project, ENTRY, RULE)] == [RULE]
    assert (project.feedback / SLUG / f"{ENTRY}.yml").read_bytes() == before
    with pytest.raises(YouthsiteError, match="accepted here: none"):
        withdraw_answer(project, ENTRY, RULE)


@pytest.mark.parametrize(
    ("place", "rule", "reason", "says"),
    [
        (ENTRY, RULE, " ", "A reason is needed"),
        (ENTRY, "feedback-fast", "we wait", "It found: feedback-followed"),
        (ENTRY, "feedback-days", "we wait", "cannot be accepted. Mend it. Of an answer, these can be"),
        ("last-buss", RULE, "we wait", "Did you mean last-bus?"),
    ],
)
def test_what_cannot_be_accepted_is_said_and_nothing_is_written(project, place, rule, reason, says):
    before = {path: path.read_bytes() for path in project.feedback.rglob("*.yml")}
    with pytest.raises(YouthsiteError) as caught:
        accept_answer(project, place, rule, reason)
    assert says in str(caught.value)
    assert before == {path: path.read_bytes() for path in project.feedback.rglob("*.yml")}


def test_the_command_accepts_lists_and_takes_back(project):
    def run(*words):
        done = CliRunner().invoke(main, ["accept", *words, "--site", str(project.root)])
        assert done.exit_code == 0, done.output
        return done.output

    said = run(PLACE, RULE, "--reason", "they answer in May", "--by", "officer")
    assert said == f"Accepted: {RULE}. It counts until the words of the entry change.\n"
    assert f"feedback/{SLUG}/{ENTRY}.yml {RULE}\n  they answer in May (officer, " in run("--list")
    assert "Taken back" in run(PLACE, RULE, "--undo")


def test_an_acceptance_without_a_reason_is_damage(project):
    accept_answer(project, ENTRY, RULE, "they answer in May")
    path = project.feedback / SLUG / f"{ENTRY}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('    reason: "they answer in May"\n', ""), encoding="utf-8")
    with pytest.raises(YouthsiteError, match=r"last-bus\.yml, line \d+: Something was accepted"):
        open_project(project.root).log(SLUG)
