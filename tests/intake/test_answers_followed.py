"""Each answer does what its question said: the report comes in another way, and still no word is lost."""

from pathlib import Path

import pytest

from tests.published import REPORT_NAMES
from youthsite.intake import import_report
from youthsite.intake.preparing import prepare
from youthsite.intake.questions import NO_ANSWERS, Answer, Answers, Question
from youthsite.progress import quiet

HEAD = "# Plan\n\n## One\n\nSome words to begin with.\n\n"
SAID = "Key achievements\tPlanned actions\n"
RUN_ON = " ".join(
    f"Boat {one} came home that day and all were glad" for one in ("A", "B", "C", "D", "E", "F")
)
ASKED = {
    "pair": f"{HEAD}{SAID}<p>A club opened.</p><p>A pier was new.</p>\t<p>Open two.</p><p>Mend a mill.</p>\n",
    "list-items": f"{HEAD}{SAID}Open a club\t<ul> • {RUN_ON}\n",
    "private-story": (
        f"{HEAD}## Case study\n\nThe young person was in hospital with poor mental health. She took "
        "medication. Her mother had an addiction. The young person said that she felt safe at last.\n"
    ),
}


def results(source: Path, folder: Path, answers: Answers) -> tuple[dict[str, str], str]:
    """The pages and the passages (with what is held) of one import; it raises when a word is lost."""
    import_report(source, folder / "content", folder / "imports", "x", quiet, answers)
    pages = {path.name: path.read_text(encoding="utf-8") for path in (folder / "content/x").glob("*.md")}
    return pages, (folder / "imports/x/passages.yml").read_text(encoding="utf-8")


def other_choices(question: Question) -> list[Answers]:
    return [
        Answers((Answer(question.kind, question.about, key),))
        for key, _ in question.choices
        if key != question.taken
    ]


def follow_all(source: Path, folder: Path) -> list[str]:
    """Answer each question of a report in each other way, one at a time; give the kinds asked."""
    questions = prepare(source, quiet, NO_ANSWERS).log.questions
    before = results(source, folder / "before", NO_ANSWERS)
    for place, question in enumerate(questions):
        for number, answers in enumerate(other_choices(question)):
            after = results(source, folder / f"after-{place}-{number}", answers)
            assert after != before, f"the answer to {question.id} changed nothing"
            again = prepare(source, quiet, answers).log.questions
            assert any(one.answered and one.kind == question.kind for one in again)
    return [question.kind for question in questions]


@pytest.mark.parametrize("kind", ASKED)
def test_an_answer_is_followed(tmp_path, kind):
    source = tmp_path / "orra-2030.txt"
    source.write_text(ASKED[kind], encoding="utf-8")
    assert kind in follow_all(source, tmp_path)


@pytest.mark.reports
@pytest.mark.parametrize("name", REPORT_NAMES)
def test_every_answer_to_the_published_reports_is_followed(tmp_path, report_file, name):
    follow_all(report_file(name), tmp_path)
