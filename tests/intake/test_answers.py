import pytest

from youthsite.errors import YouthsiteError
from youthsite.intake.answers import NAME, open_answers, read_answers
from youthsite.intake.log import Log
from youthsite.intake.questions import Answer, Answers, Question, most_important

CHOICES = {"one": "Yes, it is one sentence.", "two": "No, they are two."}


def question(about="The bus was\nlate: “again”", kind="join", line=3):
    return Question(kind, line, about, "Is this one sentence?", tuple(CHOICES.items()), "one")


def test_the_first_answer_makes_the_file_and_is_found_again(tmp_path):
    assert read_answers(tmp_path) == Answers()
    open_answers(tmp_path).add(question(), "two")
    assert read_answers(tmp_path).given == (Answer("join", "The bus was\nlate: “again”", "two"),)
    assert "# two = No, they are two." in (tmp_path / NAME).read_text(encoding="utf-8")


def test_another_choice_changes_one_word_and_comments_stay(tmp_path):
    file = open_answers(tmp_path).add(question(), "two").add(question("Other words"), "one")
    path = tmp_path / NAME
    path.write_text(
        file.text.replace("choice: two", "choice: two   # asked Ann’s team") + "# The end\n", encoding="utf-8"
    )
    before = path.read_text(encoding="utf-8")
    open_answers(tmp_path).add(question(), "one")
    assert path.read_text(encoding="utf-8") == before.replace("choice: two ", "choice: one ")
    open_answers(tmp_path).add(question("A third text"), "two")
    after = path.read_text(encoding="utf-8")
    assert "# asked Ann’s team" in after
    assert after.endswith("# The end\n")
    assert [answer.choice for answer in read_answers(tmp_path).given] == ["one", "one", "two"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "format: 1\n",
        "format: 1\nanswers:\n",
        "format: 1\nanswers: []\n",
        "format: 1\r\nanswers:\r\n- kind: pair\r\n  about: x\r\n  choice: no\r\n",
        "answers:\n  - {kind: pair, about: 'x', choice: yes}\nformat: '1'\nby: us\n",
        'format: 1\nanswers:\n    -   choice: "no"\n        kind: pair\n        about: |\n          x\n',
        "format: 1\nanswers: [{kind: pair, about: x, choice: null}]",
        "format: 1\nanswers:\n- kind: join\n  about: 'The bus was late: “again”'\n  choice:\n",
        "format: 1\nanswers:\n- kind: join\n  about: 'The bus was late: “again”'\n  choice: |\n    one\n",
    ],
)
def test_what_people_laid_out_otherwise_is_read_and_added_to(tmp_path, text):
    (tmp_path / NAME).write_bytes(text.encode())
    known = [answer for answer in read_answers(tmp_path).given if answer.kind == "pair"]
    assert len(known) == ("pair" in text)
    open_answers(tmp_path).add(question(), "two")
    given = read_answers(tmp_path).given
    assert [answer for answer in given if answer.kind == "pair"] == known
    assert [answer.choice for answer in given if answer.kind == "join"] == ["two"]


def test_words_like_yes_and_no_stay_words(tmp_path):
    (tmp_path / NAME).write_text("format: 1\nanswers:\n- {kind: join, about: x, choice: no}\n")
    assert read_answers(tmp_path).given[0].choice == "no"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("format: 1\nanswers:\n- kind: join\n   about: x\n", 4),
        ("format: 1\nanswers:\n- kind: join\n  about: x\n- just words\n", 3),
        ("format: 1\nanswers:\n- kind: join\n  about: x\n  choice: one\n- just words\n", 6),
        ("format: 1\nanswers: none\n", 2),
        ("format: 2\nanswers: []\n", 1),
        ("- one\n- two\n", 1),
        ("format: 1\nanswers: [\x00]\n", 2),
        ("format: 1\nanswers: *none\n", 2),
        ("format: 1\nanswers:\n- {kind: join, about: [x], choice: one}\n", 3),
        ("[" * 20_000, None),
    ],
)
def test_a_damaged_file_names_its_line_and_stays(tmp_path, text, line):
    path = tmp_path / NAME
    path.write_text(text)
    with pytest.raises(YouthsiteError) as caught:
        open_answers(tmp_path)
    assert (caught.value.file, caught.value.line) == (path, line)
    assert path.read_text() == text


@pytest.mark.parametrize("first", ["", "format: 1\nanswers: []\n"])
def test_what_somebody_wrote_meanwhile_is_not_written_over(tmp_path, first):
    path = tmp_path / NAME
    if first:
        path.write_text(first)
    opened = open_answers(tmp_path)
    path.write_text("format: 1\n# mine\n")
    with pytest.raises(YouthsiteError, match="meantime"):
        opened.add(question(), "one")
    assert path.read_text() == "format: 1\n# mine\n"


def test_answers_fit_like_words_but_not_other_numbers():
    answers = Answers((Answer("heading-level", "Outcome 1: being safe at home", "one"),))
    assert answers.find("heading-level", "Outcome 1: being safe at homes", CHOICES) == "one"
    assert answers.find("heading-level", "Outcome 2: being safe at home", CHOICES) is None
    assert answers.find("join", "Outcome 1: being safe at home", CHOICES) is None
    assert answers.find("heading-level", "Outcome 1: being safe at home", {"other": "x"}) is None


@pytest.mark.parametrize("kind", ["private-story", "photo"])
def test_leave_to_tell_one_story_is_no_leave_to_tell_a_story_like_it(kind):
    answers = Answers((Answer(kind, "She was in hospital for a long time.", "release"),))
    choices = {"hold": "Hold it", "release": "Tell it"}
    assert answers.find(kind, "She was in hospital  for a long time.", choices) == "release"
    assert answers.find(kind, "She was in hospital for a long, long time.", choices) is None


def test_a_log_follows_answers_and_lists_those_that_fit_nothing():
    old = Answer("pair", "gone", "one")
    log = Log(Answers((Answer("join", "here", "two"), old)))
    assert log.ask("join", 3, "here", "Is it?", CHOICES, "one") == "two"
    assert log.ask("join", 9, "there is more", "Is it?", CHOICES, "one") == "one"
    assert [asked.answered for asked in log.questions] == [True, False]
    assert log.unfit == [old]


def test_ten_are_asked_by_what_matters_most_and_the_same_words_once():
    asked = [question(f"words {number}", line=number) for number in range(12)]
    asked += [question("words 1", line=90), question("a story", "private-story", 99)]
    ten = most_important(asked)
    assert [found.line for found in ten] == [99, *range(9)]


@pytest.mark.parametrize(("kind", "default"), [("no such kind", "one"), ("join", "no such choice")])
def test_a_question_of_an_unknown_kind_is_a_fault(kind, default):
    with pytest.raises(ValueError, match="must be one of"):
        Log().ask(kind, 1, "x", "Is it?", CHOICES, default)


def test_a_flag_stands_once():
    log = Log()
    for _ in range(2):
        log.flag(3, "picture", "Look.")
    assert log.flags == [{"line": 3, "kind": "picture", "message": "Look."}]
