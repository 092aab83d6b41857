import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from youthsite.cli import main

REPORT = """# Glen Test Children's Services Plan Annual Report 2024-25

## Introduction

We asked 40 young people what they need. They want a place to meet after school.

## What we did

- We opened 2 football clubs for young carers.
- 12 young people learned to swim.

## Next steps

We will open a third club in 2026.
"""


@pytest.fixture
def run():
    def invoke(*words):
        return CliRunner().invoke(main, [str(word) for word in words])

    return invoke


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "glen-test-2024-25.md"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_help_names_every_step_in_plain_words(run):
    shown = run("--help").output
    for command in ("start", "new", "add", "draft", "check", "narrate", "build", "serve", "assemble"):
        assert re.search(rf"^  {command} +[A-Z]", shown, re.MULTILINE), command
        assert run(command, "--help").exit_code == 0


def test_the_readme_names_every_command_but_start_in_its_table():
    readme = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    for command in set(main.commands) - {"start"}:
        assert f"| `youthsite {command}" in readme, command
    assert "youthsite start" in readme


def test_start_makes_a_whole_preview(run, report, tmp_path):
    site = tmp_path / "out"
    done = run("start", report, "--out", site, "--no-audio")
    assert done.exit_code == 0, done.output
    assert "Now people are needed" in done.output
    assert "No audio" in done.output
    assert (site / "site" / "index.html").exists()
    assert (site / "imports" / "glen-test-2024-25" / "import.json").exists()
    assert (
        "Nobody has checked it yet"
        in (site / "site" / "easy" / "glen-test-2024-25" / "index.html").read_text()
    )


def test_the_steps_apart_do_the_same(run, report, tmp_path):
    together, apart = tmp_path / "together", tmp_path / "apart"
    run("start", report, "--out", together, "--no-audio")
    assert run("new", apart, "--yes").exit_code == 0
    for step in (["add", report], ["draft"], ["build"]):
        done = run(*step, "--site", apart)
        assert done.exit_code == 0, done.output
    for folder in ("content/glen-test-2024-25", "easyread/glen-test-2024-25", "imports/glen-test-2024-25"):
        names = sorted(path.name for path in (together / folder).iterdir())
        assert names == sorted(path.name for path in (apart / folder).iterdir())
        for name in names:
            assert (together / folder / name).read_bytes() == (apart / folder / name).read_bytes()


def test_drafting_again_changes_nothing(run, report, tmp_path):
    site = tmp_path / "out"
    run("start", report, "--out", site, "--no-audio")
    before = {path: path.read_bytes() for path in (site / "easyread").rglob("*.*")}
    assert "0 new blocks" in run("draft", "--site", site).output
    assert {path: path.read_bytes() for path in (site / "easyread").rglob("*.*")} == before


def test_check_gives_figures_that_add_up(run, report, tmp_path):
    site = tmp_path / "out"
    run("start", report, "--out", site, "--no-audio")
    (figures,) = json.loads(run("check", "--json", "--site", site).output)["reports"]
    assert figures["report"] == "glen-test-2024-25"
    assert figures["told"] + figures["left_out"] + figures["to_do"] + figures["held"] == figures["passages"]


def test_check_ends_with_1_when_a_fact_is_wrong(run, report, tmp_path):
    site = tmp_path / "out"
    run("start", report, "--out", site, "--no-audio")
    page = next(path for path in (site / "easyread").rglob("*.md") if "12" in path.read_text())
    page.write_text(page.read_text().replace("12", "21"))
    done = run("check", "--json", "--site", site)
    assert done.exit_code == 1
    problems = json.loads(done.output)["reports"][0]["problems"]
    wrong = [
        problem for problem in problems if problem["rule"].startswith("fact-") and problem["level"] == "error"
    ]
    assert wrong
    assert wrong[0]["file"] == page.relative_to(site).as_posix()


def test_assemble_writes_every_page(run, report, tmp_path):
    site = tmp_path / "out"
    run("start", report, "--out", site, "--no-audio")
    done = run("assemble", tmp_path / "pages", "--site", site)
    assert done.exit_code == 0
    assert (tmp_path / "pages" / "easy" / "glen-test-2024-25" / "index.md").exists()
    assert (tmp_path / "pages" / "glen-test-2024-25" / "index.md").exists()
    assert run("assemble", tmp_path / "pages", "--site", site).exit_code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check"], "this is not a youthsite folder"),
        (["start", "nowhere.txt", "--out", "x"], "nowhere.txt"),
    ],
)
def test_errors_are_one_plain_sentence_and_status_2(run, tmp_path, monkeypatch, words, says):
    monkeypatch.chdir(tmp_path)
    done = run(*words)
    assert done.exit_code == 2
    assert says in done.output
    assert "Traceback" not in done.output
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_report_names_those_there_are(run, report, tmp_path):
    site = tmp_path / "out"
    run("start", report, "--out", site, "--no-audio")
    done = run("check", "glen-tset", "--site", site)
    assert done.exit_code == 2
    assert "glen-test-2024-25" in done.output


def test_check_writes_a_file_and_keeps_its_status(run, report, tmp_path):
    site = tmp_path / "out"
    run("start", report, "--out", site, "--no-audio")
    told = run("check", "--json", "--site", site)
    done = run("check", "--json", "--output", tmp_path / "new" / "check.json", "--site", site)
    assert done.exit_code == told.exit_code == 0
    assert (tmp_path / "new" / "check.json").read_text(encoding="utf-8") == told.output
    assert "check.json" in done.output


def test_check_for_ci_names_files_from_the_front_of_the_repository(run, report, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run("start", report, "--out", "sites/ours", "--no-audio")
    only = run("check", "--format", "github", "--site", "sites/ours").output.splitlines()
    assert [line.partition("::")[2].partition("::")[0] for line in only] == [
        "notice file=sites/ours/content/glen-test-2024-25/01-introduction.md,line=3,title=coverage-to-do",
        "notice file=sites/ours/youthsite.yml,line=1,title=unsure-helpline",
        "notice file=sites/ours/youthsite.yml,line=1,title=no-contact",
    ]
    page = next(path for path in (tmp_path / "sites/ours/easyread").rglob("*.md") if "12" in path.read_text())
    page.write_text(page.read_text().replace("12", "21"))
    lines = run("check", "--format", "github", "--site", "sites/ours").output.splitlines()
    assert lines
    for line in lines:
        assert (tmp_path / re.match(r"::\w+ file=([^,]+),", line)[1]).exists()
    for row in json.loads(run("check", "--format", "gitlab", "--site", "sites/ours").output):
        assert (tmp_path / row["location"]["path"]).exists()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb"), ("", "")])
def test_check_has_no_colours_where_none_are_wanted(monkeypatch, name, value):
    from youthsite.cli.commands import checking

    for other in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(other, raising=False)
    if name:
        monkeypatch.setenv(name, value)
    assert checking._has_colours() is (name == "")
    assert checking._paint("Stop", "error") != "Stop"


def test_check_shows_no_colours_in_a_file_or_a_pipe(run, report, tmp_path):
    site = tmp_path / "out"
    run("start", report, "--out", site, "--no-audio")
    assert "\x1b" not in run("check", "--all", "--site", site).output


def test_check_does_not_stop_at_letters_that_a_console_lacks(monkeypatch):
    from types import SimpleNamespace

    from youthsite.cli.commands import checking

    monkeypatch.setattr(checking.sys, "stdout", SimpleNamespace(encoding="ascii"))
    assert checking._printable("Thèid “sinn”") == "Th?id ?sinn?"
