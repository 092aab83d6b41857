"""Starts of what is to do: where they stand, what is said of them, what becomes of those that are taken."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from youthsite import starting, steps
from youthsite.checks import report_text, to_json
from youthsite.checks.starts import LABEL, NOTHING
from youthsite.cli import main, said_starts
from youthsite.deciding import hold
from youthsite.editions import fates, save_page, spoken_lines
from youthsite.errors import YouthsiteError
from youthsite.language import fingerprint
from youthsite.model import FormalPage, Passage, Report
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.writing import starts_of

REPORT = """# Glen Test Children's Services Plan Annual Report 2024-25

## What we did

We opened 2 youth clubs for pupils in our area.

The Glen Test Recovery Forum (GTRF) was set up in March 2024 to coordinate mitigation, and it met 14 times.

Notwithstanding budgetary constraints, commissioning for 42 families was consolidated in May 2023.

Pupils remediated \\<script>alert(1)\\</script> by *bad* [governance](http://example.org) & escalation.

The forum shall facilitate:

- escalation of interagency concerns regarding pupils
- remediation of procedural inconsistencies

## Next steps

We will open a third club in 2026.
"""
FORUM, BUDGET, MARKUP, LEAD = "Recovery Forum", "Notwithstanding", "Pupils remediated", "The forum shall"


@pytest.fixture
def project(tmp_path):
    source = tmp_path / "glen-test-2024-25.md"
    source.write_text(REPORT, encoding="utf-8")
    found, _ = steps.start(source, tmp_path / "site", audio=False)
    steps.draft(found, found.slugs[0])
    return open_project(found.root)


def parts(project):
    slug = project.slugs[0]
    return slug, project.report(slug), project.edition(slug)


def passage(project, words):
    (found,) = [each for each in parts(project)[1].passages if words in each.text]
    return found


def start(project, words):
    _, report, edition = parts(project)
    wanted = passage(project, words).id
    (found,) = [each for each in starting.starts(project, report, edition) if each.passage.id == wanted]
    return found


def take(project, *words):
    slug = project.slugs[0]
    return starting.take(project, slug, [passage(project, each).id for each in words])


def written(project):
    slug = project.slugs[0]
    return {file.name: file.read_bytes() for file in sorted((project.easyread / slug).iterdir())}


def run(project, *words):
    return CliRunner().invoke(main, [*words, "--site", str(project.root)])


def test_each_passage_to_do_has_one_start_and_no_other_has():
    texts = "Co-ordination of multi-agency governance.", "We met 12 parents."
    report = make(texts)
    (found,) = starts_of(report, {"p-0001": "it is hard"})
    assert (found.passage.id, found.reason) == ("p-0001", "it is hard")
    assert starts_of(report, {}) == ()


def make(texts):
    passages = tuple(
        Passage(f"p-000{n}", "paragraph", text, fingerprint(text), "index", ("What we did",), n, 0, len(text))
        for n, text in enumerate(texts, start=1)
    )
    return Report(
        "glen", "Glen", (FormalPage("index", "Glen", Path("index.md"), "\n\n".join(texts), (), passages),)
    )


def test_a_start_says_what_the_rules_could_make_and_why_they_stopped(project):
    found = start(project, FORUM)
    assert found.lines
    assert found.label.startswith(f"{LABEL} The rules stopped because ")
    assert any("met 14 times" in line for line in found.lines)
    assert "March 2024" in " ".join([*found.lines, *found.asked])


def test_no_fact_is_lost_from_the_list_below_a_start(project):
    found = start(project, BUDGET)
    shown = " ".join([*found.lines, *found.asked])
    assert "42" in shown
    assert "May 2023" in shown
    assert "families" in shown


def test_where_the_rules_make_nothing_the_facts_are_listed(project):
    report = make(["Escalation pathways regarding 42 secondments (March 2022) notwithstanding."])
    (found,) = starts_of(report, {"p-0001": "it is not a whole sentence"})
    if not found.lines:
        assert found.label.startswith(NOTHING)
    assert "42" in " ".join(found.asked + found.lines)
    assert found.own == ("Escalation pathways regarding 42 secondments (March 2022) notwithstanding.",)


def test_the_same_report_gives_the_same_starts(project):
    _, report, edition = parts(project)
    to_do = {id: "it is hard" for id, fate in fates(report, edition).items() if fate == "to do"}
    assert starts_of(report, to_do) == starts_of(report, to_do)


def test_starts_change_no_count_and_no_problem(project):
    _, report, edition = parts(project)
    (check,) = steps.check(project)
    assert check.starts
    assert check.to_do == len(check.starts)
    assert check.told + check.left_out + check.to_do + check.held == check.passages
    bare = starting.with_starts(check, project, report, edition)
    assert (bare.told, bare.problems, bare.sentences) == (check.told, check.problems, check.sentences)
    (release,) = steps.check(project, release=True)
    assert release.starts == ()


def test_every_start_is_labelled_wherever_it_is_shown(project):
    checks = steps.check(project)
    some = [each for each in checks[0].starts if each.lines]
    assert some
    text = report_text(checks, all_of_it=True)
    assert text.count(LABEL) == len(some)
    assert all(each["label"].startswith((LABEL, NOTHING)) for each in to_json(checks)["reports"][0]["starts"])
    (page,) = [each for each in assemble(project, checks=True).pages if each.role == "check"]
    shown = re.findall(r'<details class="why start"><summary>(.*?)</summary>', page.markdown)
    assert shown.count(LABEL) == len(some)
    assert len(shown) == len(checks[0].starts)


def test_a_short_report_only_counts_the_starts(project):
    checks = steps.check(project)
    text = report_text(checks)
    assert re.search(r"ha(?:ve|s) a start, not checked: `youthsite check \S+ --all`", text)
    assert LABEL not in text


def test_a_start_stands_on_no_page_but_the_one_for_its_makers(project):
    line = next(line for line in start(project, FORUM).lines if "14 times" in line)
    pages = assemble(project, checks=True).pages
    full = {page.uri for page in pages if line in page.markdown}
    assert full == {page.uri for page in pages if page.role == "check"}
    settings = project.root / "youthsite.yml"
    text = re.sub(r"^publish: .*\n", "", settings.read_text(encoding="utf-8"), flags=re.MULTILINE)
    settings.write_text(f"{text}\npublish: approved\n", encoding="utf-8")
    live = assemble(open_project(project.root), checks=True)
    assert [page.uri for page in live.pages if line in page.markdown or "Not checked." in page.markdown] == []
    assert all(check.starts == () for check in live.checks)


def test_a_held_passage_has_no_start(project):
    hidden = passage(project, FORUM)
    hold(project, project.slugs[0], [hidden.id], "It names somebody.")
    (check,) = steps.check(open_project(project.root))
    assert hidden.id not in {each.passage.id for each in check.starts}
    assert "14 times" not in json.dumps(to_json([check]))
    with pytest.raises(YouthsiteError, match="it is held back"):
        take(open_project(project.root), FORUM)


def test_a_start_that_is_taken_is_a_draft_tied_to_its_passage_with_its_doubt(project):
    before = steps.check(project)[0]
    (taken,) = take(project, FORUM)
    _, _, edition = parts(open_project(project.root))
    (block,) = [each for each in edition.blocks if each.id == taken.block.id]
    assert block.record.state == "draft"
    assert [tie.passage for tie in block.record.ties] == [passage(project, FORUM).id]
    assert "met 14 times" in block.body
    doubt = block.record.edits[0]
    assert doubt.rule.startswith("start: ")
    assert doubt.before == passage(project, FORUM).text
    (after,) = steps.check(open_project(project.root))
    assert after.to_do == before.to_do - 1
    assert after.told_in_part == before.told_in_part + 1
    assert "unread-start" in {each.rule for each in after.problems}
    assert not any(
        each.passage == passage(project, FORUM).id for page in edition.pages for each in page.to_do
    )


def test_a_taken_block_is_checked_as_any_other_until_a_person_changes_it(project):
    (taken,) = take(project, BUDGET)
    fresh = open_project(project.root)
    page = next(page for page in fresh.edition(fresh.slugs[0]).pages if page.stem == taken.page.stem)
    file = page.path.read_text(encoding="utf-8")
    page.path.write_text(file.replace("42 families", "43 families"), encoding="utf-8")
    (check,) = steps.check(open_project(project.root))
    rules = {each.problem.rule for each in check.findings if each.block and each.block.id == taken.block.id}
    assert "fact-number" in rules
    assert "unread-start" not in rules


def test_drafting_again_leaves_a_taken_block_as_it_is(project):
    (taken,) = take(project, FORUM)
    fresh = open_project(project.root)
    page = next(page for page in fresh.edition(fresh.slugs[0]).pages if page.stem == taken.page.stem)
    file = page.path.read_text(encoding="utf-8")
    page.path.write_text(file.replace("14 times", "14 times, in our own words"), encoding="utf-8")
    before = written(project)
    steps.draft(open_project(project.root), project.slugs[0])
    assert written(project) == before


def made_starts(project):
    return [each for each in starting.starts(project, *parts(project)[1:]) if each.lines]


def test_all_starts_are_taken_at_once(project):
    wanted = {each.passage.id for each in made_starts(project)}
    assert len(wanted) > 1
    taken = starting.take(project, project.slugs[0], ["all"])
    assert {each.id for one in taken for each in one.start.passages} >= wanted
    fresh = open_project(project.root)
    assert made_starts(fresh) == []
    every = fresh.edition(fresh.slugs[0]).blocks
    ids = {each.block.id for each in taken}
    assert {block.record.state for block in every if block.id in ids} == {"draft"}
    with pytest.raises(YouthsiteError, match="Nothing of this report that is to do has a start"):
        starting.take(fresh, fresh.slugs[0], ["all"])


def test_the_starts_of_one_page_are_taken_by_its_name(project):
    page = made_starts(project)[0].passage.page
    taken = starting.take(project, project.slugs[0], [page])
    assert {each.page.stem for each in taken} == {page}
    assert all(each.lines == () for each in made_starts(project) if each.passage.page == page)


def test_of_many_that_were_taken_only_the_pages_are_said(project, monkeypatch):
    monkeypatch.setattr(said_starts, "_MANY", 1)
    said = run(project, "draft", "--take", "all").output
    assert re.search(r"^\d+ new drafts, which nobody has checked:\n  \d+ in \S+\.md$", said, re.MULTILINE)
    assert "None goes live before somebody approves it." in said


def test_a_start_is_taken_once(project):
    take(project, FORUM)
    before = written(project)
    with pytest.raises(YouthsiteError, match=r"is not to do: .*#.* tells it"):
        take(open_project(project.root), FORUM)
    assert written(project) == before


def test_two_starts_of_one_page_are_taken_together_or_not_at_all(project):
    before = written(project)
    slug = project.slugs[0]
    with pytest.raises(YouthsiteError, match="no passage p-9999"):
        starting.take(project, slug, [passage(project, FORUM).id, "p-9999"])
    assert written(project) == before
    first, second = take(project, FORUM, BUDGET)
    assert first.block.id != second.block.id
    assert first.block.heading != second.block.heading
    ids = [block.id for block in parts(open_project(project.root))[2].blocks]
    assert ids.index(first.block.id) + 1 == ids.index(second.block.id)


def test_a_lead_in_takes_its_list_along(project):
    (taken,) = take(project, LEAD)
    assert len(taken.start.passages) == 3
    (block,) = [each for each in parts(open_project(project.root))[2].blocks if each.id == taken.block.id]
    assert block.body.count("\n- ") == 2
    assert len(block.record.ties) == 3


def test_a_passage_that_changed_meanwhile_is_begun_anew(project):
    _, report, _ = parts(project)
    page = next(page for page in report.pages if FORUM in page.markdown)
    page.path.write_text(page.markdown.replace("met 14 times", "met 15 times"), encoding="utf-8")
    fresh = open_project(project.root)
    found = start(fresh, FORUM)
    assert any("15 times" in line for line in found.lines)
    assert "changed since" in found.label
    assert "14 times" not in report_text(steps.check(fresh), all_of_it=True).split("To do (")[1]
    (taken,) = take(fresh, FORUM)
    assert taken.block.record.ties[0].fingerprint == passage(fresh, FORUM).fingerprint


def test_marks_of_a_passage_stay_words(project):
    (page,) = [each for each in assemble(project, checks=True).pages if each.role == "check"]
    assert "<script" not in page.markdown
    (taken,) = take(project, MARKUP)
    assert "<script" not in taken.block.body
    easy = [each for each in assemble(open_project(project.root)).pages if each.role.startswith("easy")]
    assert [each.uri for each in easy if "<script>alert" in each.markdown] == []


@pytest.mark.parametrize(
    "text", ["::: {#x .did}", "# A heading", "<!-- tells: p-0001 -->", "1. One", "~~~", "- a"]
)
def test_a_passage_that_looks_like_a_fence_can_be_taken(project, text):
    _, report, edition = parts(project)
    found = start(project, FORUM)
    page = edition.pages[0]
    odd = replace(found, lines=(f"{text} of mitigation",), edits=())
    new, block = starting._with_block(project, page, odd, report)
    save_page(new, before=page)
    (kept,) = [each for each in parts(open_project(project.root))[2].blocks if each.id == block.id]
    said = " ".join(line.text for line in spoken_lines(kept) if line.kind != "heading")
    assert " ".join(f"{text} of mitigation".removeprefix("- ").split()) in said


def test_the_command_takes_a_start_and_says_what_to_do(project):
    wanted = passage(project, FORUM).id
    done = run(project, "draft", "--take", f"#{wanted.upper()}")
    assert done.exit_code == 0, done.output
    assert f"is a new draft. It tells {wanted}." in done.output
    assert LABEL in done.output
    assert "then run `youthsite check`" in done.output
    again = run(project, "draft", "--take", wanted)
    assert again.exit_code != 0
    assert "is not to do" in again.output


def test_a_passage_that_is_left_out_has_no_start(project):
    _, _, edition = parts(project)
    wanted = passage(project, FORUM)
    (page,) = [page for page in edition.pages if any(each.passage == wanted.id for each in page.to_do)]
    (entry,) = [each for each in page.to_do if each.passage == wanted.id]
    to_do = tuple(each for each in page.to_do if each is not entry)
    save_page(replace(page, to_do=to_do, left_out=(*page.left_out, entry)), before=page)
    with pytest.raises(YouthsiteError, match="it is left out"):
        take(open_project(project.root), FORUM)
