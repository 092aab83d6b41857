"""The corrected file in a report's place, and the next year's beside it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.published import REPORT_NAMES
from tests.sites import ROOT, copy_example
from youthsite import steps
from youthsite.cli import main
from youthsite.editions import stale_blocks
from youthsite.errors import YouthsiteError
from youthsite.intake import storing
from youthsite.model import Passage
from youthsite.versions import predecessor_of
from youthsite.versions.as_text import changes_text
from youthsite.versions.compare import Change, Changes
from youthsite.versions.touched import Touched

SLUG = "glen-orra-2024-25"


@pytest.fixture
def site(tmp_path):
    return copy_example(tmp_path / "site")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / f"{SLUG}.txt"
    path.write_bytes((ROOT / "tests" / "fixtures" / "example" / path.name).read_bytes())
    return path


def disk(project):
    return {
        path.relative_to(project.root).as_posix(): path.read_bytes()
        for path in sorted(project.root.rglob("*"))
        if path.is_file()
    }


def test_a_changed_number_makes_its_blocks_stale_and_no_others(site, source):
    before = disk(site)
    source.write_text(source.read_text().replace("cancelled on 41 days", "cancelled on 43 days"))
    brought = steps.replace(site, SLUG, source)
    (change,) = brought.changes.changes
    assert (change.kind, change.figures) == ("numbers", (("41", "43"),))
    assert {each.block for each in brought.touched} == {"better-same-worse", "what-was-hard"}
    after = disk(site)
    names = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert names == {
        f"content/{SLUG}/01-foreword.md",
        *(f"imports/{SLUG}/{name}" for name in ("import.json", "passages.yml", "changes.md", "changes.json")),
    }


def change(source, old="cancelled on 41 days", new="cancelled on 43 days"):
    assert old in source.read_text()
    source.write_text(source.read_text().replace(old, new))


def test_the_tie_of_a_changed_passage_is_stale_and_others_are_not(site, source):
    change(source)
    assert stale_blocks(site.report(SLUG), site.edition(SLUG)) == ()
    steps.replace(site, SLUG, source)
    stale = stale_blocks(site.report(SLUG), site.edition(SLUG))
    assert {tie.block.id for tie in stale} == {"better-same-worse", "what-was-hard"}
    assert all("43 days" in tie.passage.text for tie in stale)


def test_the_same_file_again_writes_nothing(site, source):
    before = disk(site)
    assert steps.replace(site, SLUG, source).unchanged
    assert disk(site) == before


def test_changes_are_listed_for_people_and_programs(site, source):
    change(source)
    steps.replace(site, SLUG, source)
    folder = site.imports / SLUG
    said = (folder / "changes.md").read_text()
    assert "`p-0005` (01-foreword, line 5): **41 → 43**" in said
    assert "easyread/glen-orra-2024-25/01-foreword.md, line 3, `better-same-worse`" in said
    data = json.loads((folder / "changes.json").read_text())
    assert [found["numbers"] for found in data["changes"]] == [[["41", "43"]]]
    assert [block["block"] for block in data["easy_blocks"]] == ["better-same-worse", "what-was-hard"]


def test_a_block_that_several_changes_touch_stands_in_one_line_with_each_reason_once():
    def passage(id, text):
        return Passage(id, "paragraph", text, "v1:0", "clubs", (), 1, 0, 0)

    def changed(kind, id, figures=()):
        return Change(kind, (passage(id, "Then."),), (passage(id, "Now."),), figures)

    several = (changed("words", "p-1"), changed("words", "p-2"), changed("numbers", "p-3", (("9", "8"),)))
    touched = [Touched("a-club", "clubs.md", 3, each) for each in several]
    said = changes_text("Then and now.", Changes(4, several), touched, [], beside=False)
    section = said.split("## Please look at these easy blocks (1)\n\n")[1].split("\n\n")[0]
    assert section == "- clubs.md, line 3, `a-club`: its words changed; its numbers changed: **9 → 8**"


def test_a_page_changed_by_hand_stays_where_the_file_did_not_change(site, source):
    mine = site.content / SLUG / "02-introduction-and-vision.md"
    mine.write_text(mine.read_text() + "\nA line of our own.\n")
    text = mine.read_text()
    change(source)
    brought = steps.replace(site, SLUG, source)
    assert brought.kept == (mine.name,)
    assert mine.read_text() == text
    assert "43 days" in mine.with_name("01-foreword.md").read_text()
    assert any(passage.text == "A line of our own." for passage in site.report(SLUG).passages)


def test_a_page_changed_by_hand_stays_when_the_file_renumbers_it(site, source):
    mine = site.content / SLUG / "02-introduction-and-vision.md"
    mine.write_text(mine.read_text() + "\nA line of our own.\n")
    text = mine.read_text()
    mine.rename(mine.with_name("mine.md"))
    (site.imports / SLUG / "import.json").write_text(
        (site.imports / SLUG / "import.json").read_text().replace(f'"{mine.name}"', '"mine.md"')
    )
    change(source)
    assert steps.replace(site, SLUG, source).kept == (mine.name,)
    assert mine.read_text() == text
    assert not mine.with_name("mine.md").exists()


def test_a_page_changed_on_both_sides_is_refused_until_it_may_be_put_aside(site, source):
    mine = site.content / SLUG / "01-foreword.md"
    mine.write_text(mine.read_text() + "\nA line of our own.\n")
    text = mine.read_text()
    change(source)
    before = disk(site)
    with pytest.raises(YouthsiteError, match=r"01-foreword\.md.*--set-aside"):
        steps.replace(site, SLUG, source)
    assert disk(site) == before
    assert steps.replace(site, SLUG, source, set_aside=True).aside == (mine.name,)
    assert (site.imports / SLUG / "set-aside" / mine.name).read_text() == text
    assert "A line of our own." not in mine.read_text()


def test_files_that_people_made_stay(site, source):
    ours = {
        site.content / SLUG / "map.svg": b"<svg/>",
        site.content / SLUG / "more" / "notes.txt": b"\xff",
        site.imports / SLUG / "answers.yml": b"format: 1\nanswers: []\n",
        site.imports / SLUG / "our-notes.md": b"Ask Jo.\n",
    }
    for path, data in ours.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    change(source)
    steps.replace(site, SLUG, source)
    assert {path: path.read_bytes() for path in ours} == ours


def test_what_is_held_stays_held_and_what_was_released_stays_released(site, source):
    file = site.imports / SLUG / "passages.yml"
    passages = {passage.id: passage for passage in site.report(SLUG).passages}
    released, *held = [passage.id for passage in passages.values() if passage.held]
    assert held
    text = file.read_text()
    entry = f"  text: {passages[released].text}\n"
    assert f"{entry}  held: true\n" in text
    text = text.replace(f"{entry}  held: true\n", entry)
    entry = f"  text: {passages['p-0010'].text}\n"
    file.write_text(text.replace(entry, f"{entry}  held: true\n"))
    for old, new in (("41 days", "43 days"), ("43 days", "45 days")):
        change(source, f"cancelled on {old}", f"cancelled on {new}")
        steps.replace(site, SLUG, source)
        now = {passage.id for passage in site.report(SLUG).passages if passage.held}
        assert now == {*held, "p-0010"}


def test_a_release_by_an_answer_is_followed(site, source):
    held = [passage.id for passage in site.report(SLUG).passages if passage.held]
    assert held
    asking, file = steps.questions(site, SLUG, source)
    for asked in asking.now:
        if asked.question.kind == "private-story":
            file = file.add(asked.question, "release")
    for _ in range(2):
        steps.replace(site, SLUG, source)
        assert not any(passage.held for passage in site.report(SLUG).passages)


@pytest.mark.parametrize(
    ("step", "after"), [("rename", count) for count in range(4)] + [("write_bytes", n) for n in (0, 5, 13)]
)
def test_a_failure_in_the_middle_leaves_everything_as_it_was(site, source, monkeypatch, step, after):
    change(source)
    before = disk(site)
    owner = Path if step == "rename" else storing
    real, calls = getattr(owner, step), []

    def fail(*words):
        calls.append(words)
        if len(calls) == after + 1:
            raise OSError(28, "No space left on device")
        return real(*words)

    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(YouthsiteError, match="No space left"):
        steps.replace(site, SLUG, source)
    assert disk(site) == before


def test_the_next_year_stands_beside_and_shares_ids(site, source, tmp_path):
    later = tmp_path / "glen-orra-2025-26.txt"
    later.write_text(source.read_text().replace("41 days", "17 days").replace("2024", "2025"))
    before = disk(site)
    assert steps.follow(site, SLUG, later).imported.slug == "glen-orra-2025-26"
    now, then = site.report("glen-orra-2025-26"), site.report(SLUG)
    assert [passage.id for passage in now.passages] == [passage.id for passage in then.passages]
    assert [passage.held for passage in now.passages] == [passage.held for passage in then.passages]
    assert json.loads((site.imports / now.slug / "import.json").read_text())["follows"] == SLUG
    assert "**41 → 17**" in (site.imports / now.slug / "changes.md").read_text()
    assert {name: data for name, data in disk(site).items() if now.slug not in name} == before


def test_a_corrected_follower_still_follows(site, source, tmp_path):
    later = tmp_path / "glen-orra-2025-26.txt"
    later.write_text(source.read_text())
    steps.follow(site, SLUG, later)
    change(later)
    steps.replace(site, later.stem, later)
    assert json.loads((site.imports / later.stem / "import.json").read_text())["follows"] == SLUG


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--replaces", "nope"], "There is no report called nope"),
        (["--follows", "nope"], "There is no report called nope"),
        (["--follows", SLUG], "the same name"),
        (["--follows", SLUG, "--replaces", SLUG], "cannot both"),
        (["--replaces", SLUG, "--slug", "other"], "keeps the name"),
        (["--set-aside"], "goes with --replaces"),
    ],
)
def test_wrong_wishes_are_answered_in_plain_words(site, source, words, says):
    before = disk(site)
    done = CliRunner().invoke(main, ["add", str(source), *words, "--site", str(site.root)])
    assert done.exit_code == 2
    assert says in done.output
    assert disk(site) == before


def test_the_command_says_what_changed(site, source):
    command = ["add", str(source), "--replaces", SLUG, "--site", str(site.root)]
    assert "Nothing changed" in CliRunner().invoke(main, command).output
    change(source)
    said = CliRunner().invoke(main, command).output
    assert (
        "145 passages are the same. Changes: 1 with other numbers. 2 easy blocks tell what changed." in said
    )


def test_the_id_of_a_passage_that_is_gone_is_never_given_again(site, source):
    file = site.imports / SLUG / "passages.yml"
    last = site.report(SLUG).passages[-1]
    text = source.read_text()
    source.write_text(text[: text.rindex("\n\n", 0, text.index(last.text[:30]))] + "\n")
    steps.replace(site, SLUG, source)
    assert last.id not in {passage.id for passage in site.report(SLUG).passages}
    assert f"highest: {int(last.id[2:])}" in file.read_text()
    source.write_text(source.read_text() + "\nA new sentence about a lighthouse stands at the very end.\n")
    steps.replace(site, SLUG, source)
    new = next(one for one in site.report(SLUG).passages if "lighthouse" in one.text)
    assert int(new.id[2:]) > int(last.id[2:])


def test_a_highest_that_is_no_number_is_refused(site):
    file = site.imports / SLUG / "passages.yml"
    file.write_text(file.read_text().replace("format: 1\n", "format: 1\nhighest: many\n"))
    with pytest.raises(YouthsiteError, match="line 2: `highest` must be a whole number"):
        site.report(SLUG)


def test_next_years_report_knows_what_was_said_last_year(site, source, tmp_path):
    change(source)
    later = tmp_path / "glen-orra-2025-26.txt"
    later.write_bytes(source.read_bytes())
    steps.follow(site, SLUG, later)
    found = predecessor_of(site, "glen-orra-2025-26")
    now = next(one for one in site.report("glen-orra-2025-26").passages if "43 days" in one.text)
    assert "41 days" in found.pairs[now.id].text
    assert predecessor_of(site, SLUG) is None


@pytest.mark.reports
@pytest.mark.parametrize("name", REPORT_NAMES)
def test_a_published_report_in_its_own_place_changes_nothing(tmp_path, report_file, name):
    project, imported = steps.start(report_file(name), tmp_path / "site", audio=False)
    before = disk(project)
    brought = steps.replace(project, imported.slug, report_file(name))
    assert brought.unchanged
    assert disk(project) == before
