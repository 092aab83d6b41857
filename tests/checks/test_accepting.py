import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite import steps
from youthsite.accepting import accept
from youthsite.checks import to_json
from youthsite.cli import main
from youthsite.errors import YouthsiteError
from youthsite.project import open_project

PAGE = """# Play

::: {#play .did}
### What did we do?
Families can get respite.
We met.
:::
"""


@pytest.fixture
def site(tmp_path):
    project = copy_example(tmp_path)
    path = project.easyread / project.slugs[0] / "10-play.md"
    path.write_text(PAGE, encoding="utf-8")
    return open_project(project.root), path


def rules(project):
    (found,) = steps.check(project)
    return [p.rule for p in found.problems if p.file.endswith("10-play.md")], found


def test_what_is_accepted_is_in_another_list_with_its_reason(site):
    project, _ = site
    before, _ = rules(project)
    accept(project, "10-play.md:5", "care-words", "Families\n call it so.")
    after, found = rules(project)
    assert sorted([*after, "care-words"]) == sorted(before)
    (one,) = to_json([found])["reports"][0]["accepted"]
    assert (one["rule"], one["line"], one["reason"]) == ("care-words", 5, "Families call it so.")


def test_it_lapses_when_the_sentence_changes_and_not_when_another_does(site):
    project, path = site
    accept(project, "10-play:5", "care-words", "their word")
    path.write_text(PAGE.replace("We met.", "We met there."), encoding="utf-8")
    assert "care-words" not in rules(project)[0]
    path.write_text(PAGE.replace("can get", "got"), encoding="utf-8")
    assert "care-words" in rules(project)[0]


def test_a_whole_block_is_accepted_until_any_word_of_it_changes(site):
    project, path = site
    accept(project, "10-play:3", "no-tie", "the group wrote it")
    assert "no-tie" not in rules(project)[0]
    path.write_text(PAGE.replace("We met.", "We met there."), encoding="utf-8")
    assert "no-tie" in rules(project)[0]


@pytest.mark.parametrize(
    ("place", "rule", "reason", "says"),
    [
        ("10-play:5", "care-words", " ", "A reason is needed."),
        ("10-play", "care-words", "x", "is no page and line"),
        ("10-play:6", "care-words", "x", "It is on line 5."),
        ("10-play:5", "padding", "x", "On this line it found: care-words."),
        ("11-play:5", "care-words", "x", "There is no easy page"),
    ],
)
def test_what_cannot_be_accepted_is_said_and_nothing_is_written(site, place, rule, reason, says):
    project, path = site
    with pytest.raises(YouthsiteError) as caught:
        accept(project, place, rule, reason)
    assert says in str(caught.value)
    assert not path.with_name("10-play.record.yml").exists()
    assert path.read_text(encoding="utf-8") == PAGE


def test_the_command_accepts_and_says_for_how_long(site):
    project, _ = site
    words = ["accept", "10-play.md:5", "care-words", "--reason", "their word", "--site", str(project.root)]
    result = CliRunner().invoke(main, words)
    assert (result.exit_code, result.output) == (
        0,
        "Accepted: care-words. It counts until the sentence changes.\n",
    )
    assert "care-words" not in rules(project)[0]


def test_what_is_about_a_whole_page_cannot_be_accepted(site):
    project, path = site
    path.write_text("# Play\n\n" + PAGE[8:] + PAGE[8:].replace("#play", "#run"), encoding="utf-8")
    (found,) = steps.check(project)
    (line,) = (p.line for p in found.problems if p.rule == "no-picture" and p.file.endswith("10-play.md"))
    with pytest.raises(YouthsiteError, match="whole site"):
        accept(project, f"10-play:{line}", "no-picture", "there is none")


def test_an_entry_without_a_reason_is_refused(site):
    project, path = site
    accept(project, "10-play:5", "care-words", "their word")
    record = path.with_name("10-play.record.yml")
    record.write_text(record.read_text(encoding="utf-8").replace("their word", " "), encoding="utf-8")
    with pytest.raises(YouthsiteError, match="accepted without a reason"):
        project.edition(project.slugs[0])
