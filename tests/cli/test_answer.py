import json
import re

import pytest
from click.testing import CliRunner

from tests.cli.asking import SLUG, asking_site  # noqa: F401 - a fixture
from youthsite import steps
from youthsite.cli import main
from youthsite.cli.answer_page import AnswerServer
from youthsite.intake import read_answers
from youthsite.project import open_project


@pytest.fixture
def run(asking_site):  # noqa: F811
    file = asking_site.parent / f"{SLUG}.md"

    def invoke(*words, keys=""):
        return CliRunner().invoke(
            main, [words[0], *words[1:], str(file), "--site", str(asking_site)], input=keys
        )

    invoke.imports = asking_site / "imports" / SLUG
    invoke.file = file
    invoke.site = asking_site
    return invoke


def choices(run):
    return [answer.choice for answer in read_answers(run.imports).given]


def test_add_says_how_many_questions_there_are_and_asks_nothing(run):
    done = run("add")
    assert done.exit_code == 0, done.output
    assert "2 questions" in done.output
    assert f"youthsite answer {SLUG}" in done.output
    assert not (run.imports / "answers.yml").exists()
    page = (run.imports / "import.md").read_text(encoding="utf-8")
    assert "## Questions (2)" in page
    assert page.index("    - Yes, it is one sentence. (done)") < page.index("## Please look")


def test_questions_are_asked_with_their_words_in_place_and_choices(run):
    run("add")
    done = run("answer", SLUG, keys="2\n\n")
    assert done.exit_code == 0, done.output
    assert "Question 1 of 2, line 7" in done.output
    before, words, after = (
        done.output.index(text)
        for text in ("    We opened 2 clubs", "  > The bus was late", "    The hall was cold.")
    )
    assert before < words < after
    assert "  1. Yes, it is one sentence. (done so far)" in done.output
    assert choices(run) == ["two", "one"]


def test_stopping_keeps_what_is_answered_and_goes_on_there(run):
    run("add")
    assert "1 answer is kept" in run("answer", SLUG, keys="2\nq\n").output
    assert choices(run) == ["two"]
    done = run("answer", SLUG, keys="2\n")
    assert "Question 1 of 1, line 13" in done.output
    assert choices(run) == ["two", "two"]
    assert "no open question" in run("answer", SLUG).output


def test_a_closed_terminal_is_like_stopping(run):
    run("add")
    done = run("answer", SLUG, keys="2\n")
    assert done.exit_code == 0
    assert choices(run) == ["two"]
    assert "Nothing was answered" in run("answer", SLUG).output


def test_what_is_no_choice_is_asked_again(run):
    run("add")
    done = run("answer", SLUG, keys="3\nyes\n0\n2\nq\n")
    assert done.output.count("Please type a number from 1 to 2") == 3
    assert choices(run) == ["two"]


def test_again_changes_an_answer(run):
    run("add")
    run("answer", SLUG, keys="2\n2\n")
    run("answer", SLUG, "--again", keys="1\nq\n")
    assert choices(run) == ["one", "two"]


def test_another_file_is_refused(run):
    run("add")
    run.file.write_text("# Another report\n\nText maybe.\n")
    done = run("answer", SLUG)
    assert done.exit_code == 2
    assert "not the file" in done.output
    assert "--replaces" in done.output


def test_a_damaged_file_of_answers_is_named_with_its_line(run):
    run("add")
    (run.imports / "answers.yml").write_text("format: 1\nanswers:\n- kind: join\n")
    done = run("answer", SLUG)
    assert done.exit_code == 2
    assert "answers.yml, line 3" in done.output


def followed(run):
    account = json.loads((run.imports / "import.json").read_text(encoding="utf-8"))
    flags = [flag["message"] for flag in account["flags"]]
    return [flag for flag in flags if flag.startswith("Followed")], account["questions"]


def test_answers_are_followed_in_the_same_and_in_a_changed_file(run):
    run("add")
    assert followed(run)[0] == ["Followed one.", "Followed one."]
    done = run("answer", SLUG, keys="2\n2\n")
    assert done.exit_code == 0, done.output
    flags, questions = followed(run)
    assert flags == ["Followed two.", "Followed two."]
    assert [(asked["taken"], asked["answered"]) for asked in questions] == [("two", True)] * 2
    page = (run.imports / "import.md").read_text(encoding="utf-8")
    assert "## Questions" not in page
    assert "You said: No, they are two" in page

    before = (run.imports / "answers.yml").read_bytes()
    text = run.file.read_text(encoding="utf-8").replace("The bus was late", "Our bus was late")
    run.file.write_text(text.replace("A third club opens, maybe in", "Nobody knows, maybe but"))
    steps.replace(open_project(run.site), SLUG, run.file)
    assert followed(run)[0] == ["Followed two.", "Followed one."]
    assert (run.imports / "answers.yml").read_bytes() == before
    page = (run.imports / "import.md").read_text(encoding="utf-8")
    assert "## Answers that fit no question any more (1)" in page
    assert "A third club opens" in page
    assert "## Questions (1)" in page


def test_an_answer_edited_by_hand_is_followed(run):
    run("add")
    run("answer", SLUG, keys="2\n2\n")
    path = run.imports / "answers.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("choice: two", "choice: one  # Mr X says"))
    done = run("answer", SLUG)
    assert done.exit_code == 0, done.output
    assert "no open question" in done.output
    assert followed(run)[0] == ["Followed one.", "Followed one."]
    assert "# Mr X says" in path.read_text(encoding="utf-8")


def test_the_passages_keep_their_ids_when_questions_are_answered(run):
    run("add")
    before = (run.imports / "passages.yml").read_bytes()
    run("answer", SLUG, keys="2\n2\n")
    assert (run.imports / "passages.yml").read_bytes() == before


def test_the_page_leads_to_the_same_import(run, monkeypatch):
    def send(server, poll_interval):
        server.saved = len(server.save({asked.question.id: "two" for asked in server.asking.now}))

    run("add")
    monkeypatch.setattr(AnswerServer, "serve_forever", send)
    done = run("answer", SLUG, "--page")
    assert done.exit_code == 0, done.output
    assert re.search(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", done.output)
    assert followed(run)[0] == ["Followed two.", "Followed two."]


def test_a_stopped_page_changes_nothing(run, monkeypatch):
    def stop(server, poll_interval):
        raise KeyboardInterrupt

    run("add")
    monkeypatch.setattr(AnswerServer, "serve_forever", stop)
    done = run("answer", SLUG, "--page")
    assert "Nothing was answered" in done.output
    assert not (run.imports / "answers.yml").exists()
