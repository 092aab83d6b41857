from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner

from tests.sites import copy_example, forget_accepted
from youthsite import steps
from youthsite.accepting import accept, kept
from youthsite.checks import to_json
from youthsite.cli import main
from youthsite.editions import recorded, save_page, tie_to
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
    project = forget_accepted(copy_example(tmp_path))
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


FACT = """# Play

::: {#play .did}
### What did we do?
12 families got a break.
:::
"""


@pytest.fixture
def told(tmp_path):
    """A block that tells another number than its passage, and the passage's file and words."""
    project = forget_accepted(copy_example(tmp_path))
    report = project.report(project.slugs[0])
    passage = next(one for page in report.pages for one in page.passages if _is_long(one.text))
    path = project.easyread / report.slug / "10-play.md"
    path.write_text(FACT, encoding="utf-8")
    (page,) = (page for page in project.edition(report.slug).pages if page.stem == "10-play")
    (block,) = page.blocks
    save_page(replace(page, blocks=(recorded(block, ties=tie_to([passage])),)), before=page)
    return open_project(project.root), path, passage


def _is_long(text):
    return len(text) > 80 and text.replace(" ", "").replace(",", "").replace(".", "").isalpha()


def facts(project):
    return [name for name in rules(project)[0] if name == "fact-number"]


def test_a_fact_is_accepted_until_its_sentence_changes(told):
    project, path, _ = told
    assert facts(project)
    accept(project, "10-play:5", "fact-number", "Our own count.", by="officer", date="2025-03-31")
    assert facts(project) == []
    path.write_text(FACT.replace("got a", "had a"), encoding="utf-8")
    assert facts(project)


def test_a_fact_is_no_longer_accepted_when_the_full_report_changes(told):
    """Also not when the block is tied again to the new words: nobody accepted it beside them."""
    project, _, passage = told
    accept(project, "10-play:5", "fact-number", "Our own count.")
    (file,) = [
        one
        for one in (project.root / "content").rglob("*.md")
        if passage.text[:40] in one.read_text(encoding="utf-8")
    ]
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace(passage.text[:40], f"Also {passage.text[:40]}"), encoding="utf-8")
    new = open_project(project.root)
    assert facts(new)
    (page,) = (page for page in new.edition(new.slugs[0]).pages if page.stem == "10-play")
    changed = [one for one in new.report(new.slugs[0]).passages if one.id == passage.id]
    assert changed
    assert changed[0].text != passage.text
    (block,) = page.blocks
    save_page(replace(page, blocks=(recorded(block, ties=tie_to(changed)),)), before=page)
    assert facts(open_project(project.root))
    (one,) = kept(open_project(project.root), new.slugs[0])
    assert not one.counts


def command(project, *words):
    return CliRunner().invoke(main, ["accept", *words, "--site", str(project.root)])


def test_what_was_accepted_is_listed_with_its_reason_role_and_day(site):
    project, path = site
    assert command(project, "--list").output == "Nothing was accepted.\n"
    accept(project, "10-play:5", "care-words", "their word", by="the group", date="2025-03-31")
    accept(project, "10-play:3", "no-tie", "the group wrote it")
    shown = command(project, "--list").output
    assert "/10-play.md:5 care-words" in shown
    assert "  “Families can get respite.”\n  their word (the group, 2025-03-31)\n" in shown
    assert "/10-play.md:3 no-tie\n  the group wrote it\n" in shown
    assert "no longer counts" not in shown
    path.write_text(PAGE.replace("can get", "got"), encoding="utf-8")
    assert command(project, "--list").output.count("no longer counts") == 2


def test_what_was_accepted_can_be_taken_back(site):
    project, path = site
    before = path.with_name("10-play.record.yml").exists()
    accept(project, "10-play:5", "care-words", "their word")
    done = command(project, "10-play:5", "care-words", "--undo")
    assert (done.exit_code, done.output) == (0, "Taken back: care-words. `youthsite check` finds it again.\n")
    assert "care-words" in rules(project)[0]
    assert (before, kept(project, project.slugs[0])) == (False, ())
    again = command(project, "10-play:5", "care-words", "--undo")
    assert again.exit_code == 2
    assert "No `care-words` was accepted on this line." in again.output


def test_what_has_lapsed_can_be_taken_back_where_its_block_opens(site):
    project, path = site
    accept(project, "10-play:5", "care-words", "their word")
    path.write_text(PAGE.replace("can get", "got"), encoding="utf-8")
    assert command(project, "10-play:3", "care-words", "--undo").exit_code == 0
    assert kept(project, project.slugs[0]) == ()


def test_a_role_and_a_day_are_kept_in_the_record_and_the_json(site):
    project, path = site
    done = command(project, "10-play:5", "care-words", "--reason", "their word", "--by", "the  group")
    assert done.exit_code == 0
    (one,) = to_json([rules(project)[1]])["reports"][0]["accepted"]
    assert one["by"] == "the group"
    assert date.fromisoformat(one["date"])
    assert 'by: "the group"' in path.with_name("10-play.record.yml").read_text(encoding="utf-8")


def test_the_command_without_a_place_says_how(site):
    done = command(site[0])
    assert done.exit_code == 2
    assert "Say PAGE:LINE and RULE" in done.output


def test_who_accepts_is_a_role_and_never_a_person(site):
    project, _ = site
    with pytest.raises(YouthsiteError, match="never a person's"):
        accept(project, "10-play:5", "care-words", "their word", by="me@example.org")
