import pytest
from click.testing import CliRunner

from tests.cli.asking import SLUG, asking_site  # noqa: F401 - a fixture
from youthsite.cli import main
from youthsite.intake import read_answers


@pytest.fixture
def run(asking_site):  # noqa: F811
    file = asking_site.parent / f"{SLUG}.md"

    def invoke(*words, keys=""):
        return CliRunner().invoke(
            main, [words[0], *words[1:], str(file), "--site", str(asking_site)], input=keys
        )

    invoke.imports = asking_site / "imports" / SLUG
    invoke.file = file
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
