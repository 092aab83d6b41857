from dataclasses import replace

import pytest
import yaml
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite import approving
from youthsite.approving import decide_on, dismiss_changes
from youthsite.cli import main
from youthsite.cli.said_states import status_text
from youthsite.deciding import hold
from youthsite.editions import state_of
from youthsite.errors import YouthsiteError
from youthsite.model import Decision
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.steps import draft
from youthsite.tying import propose

SLUG, PAGE, BLOCK = "glen-orra-2024-25", "01-foreword", "better-same-worse"
GROUP, ROLE, DAY = "Youth Forum", "participation officer", "2026-01-05"


@pytest.fixture
def project(tmp_path):
    """The example, with every block sent back to its writers."""
    found = copy_example(tmp_path / "site")
    decide_on(found, [SLUG], decision("draft", ROLE, "let us begin anew"))
    return found


def decision(state, by=GROUP, note=""):
    return Decision(state, by, DAY, note)


def approve(project, *places):
    decide_on(project, places, decision("agreed"))
    return decide_on(project, places, decision("approved", ROLE))


def states(project, stem=PAGE):
    report = project.report(SLUG)
    (page,) = (page for page in project.edition(SLUG).pages if page.stem == stem)
    return {block.id: state_of(block, report) for block in page.blocks}


def edit(project, old, new, stem=PAGE, folder="easyread"):
    path = project.root / folder / SLUG / f"{stem}.md"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def live(project):
    settings = replace(project.settings, publish="approved")
    pages = assemble(replace(project, settings=settings)).pages
    return next(page for page in pages if page.role == "easy" and page.source.stem == PAGE)


def test_a_page_goes_the_whole_way(project):
    (done,) = approve(project, PAGE)
    assert len(done.blocks) == 3
    assert set(states(project).values()) == {"approved"}
    page = live(project)
    assert page.title == "How did the year go?"
    assert "9 of them got better." in page.markdown


def test_a_whole_report_can_be_given_to_a_group(project):
    done = decide_on(project, [SLUG], decision("in review"))
    assert sum(len(each.blocks) for each in done) == len(project.edition(SLUG).blocks)
    assert {
        state for page in project.edition(SLUG).pages for state in states(project, page.stem).values()
    } == {"in review"}


def test_an_edit_by_hand_makes_a_draft_and_the_approved_words_stay_on_the_site(project):
    approve(project, PAGE)
    edit(project, "3 stayed the same.", "4 stayed the same.")
    assert states(project)[BLOCK] == "draft"
    page = live(project)
    assert "3 stayed the same." in page.markdown
    assert "4 stayed the same." not in page.markdown
    assert "4 stayed the same." not in " ".join(entry.text for entry in page.entries)


def test_what_nobody_approved_is_left_out_and_counted(project):
    approve(project, f"{PAGE}#{BLOCK}")
    page = live(project)
    assert "Thank you." not in page.markdown
    assert "2 more parts of this page are not ready yet." in page.markdown


def test_a_changed_report_makes_the_block_stale_and_says_so(project):
    approve(project, PAGE)
    assert "has changed since" not in live(project).markdown
    edit(
        project, "9 of the 14 performance indicators", "8 of the 14 performance indicators", folder="content"
    )
    assert states(project)[BLOCK] == "draft"
    page = live(project)
    assert page.markdown.count("The full report has changed since we wrote this part.") == 2
    with pytest.raises(
        YouthsiteError, match=r"01-foreword\.md, line \d+: This change matters to .*9.*accept"
    ):
        dismiss_changes(project, f"{PAGE}#{BLOCK}", ROLE, DAY, "a slip of the pen")
    assert states(project)[BLOCK] == "draft"
    edit(project, "8 of the 14 performance indicators", "9 of the 14 performance markers", folder="content")
    made = dismiss_changes(project, f"{PAGE}#{BLOCK}", ROLE, DAY, "a slip of the pen")
    assert [each.passage for each in made] == ["p-0005"]
    assert states(project)[BLOCK] == "approved"
    assert live(project).markdown.count("has changed since") == 1
    edit(project, "9 of the 14 performance", "7 of the 14 performance", folder="content")
    assert states(project)[BLOCK] == "draft"


def test_a_wrong_number_that_is_still_on_the_site_is_not_dismissed_with_a_right_draft(project):
    approve(project, PAGE)
    edit(
        project, "9 of the 14 performance indicators", "8 of the 14 performance indicators", folder="content"
    )
    edit(project, "9 of them got better.", "8 of them got better.")
    with pytest.raises(YouthsiteError, match="These words are on the site"):
        dismiss_changes(project, f"{PAGE}#{BLOCK}", ROLE, DAY, "a slip of the pen")


def test_nothing_to_dismiss_is_said(project):
    with pytest.raises(YouthsiteError, match="has changed"):
        dismiss_changes(project, f"{PAGE}#{BLOCK}", ROLE, DAY, "why not")
    with pytest.raises(YouthsiteError, match="names no block"):
        dismiss_changes(project, PAGE, ROLE, DAY, "why not")
    with pytest.raises(YouthsiteError, match="never a person's"):
        dismiss_changes(project, f"{PAGE}#{BLOCK}", "me@example.org", DAY, "why not")


def test_that_a_passage_is_gone_cannot_be_dismissed(project):
    hold(project, SLUG, ["p-0005"], "it names a child")
    with pytest.raises(YouthsiteError, match="is held back: p-0005"):
        dismiss_changes(project, f"{PAGE}#{BLOCK}", ROLE, DAY, "why not")


def test_a_block_with_an_error_is_not_approved(project):
    decide_on(project, [PAGE], decision("agreed"))
    edit(project, "9 of them got better.", "11 of them got better.")
    decide_on(project, [f"{PAGE}#{BLOCK}"], decision("agreed"))
    (done,) = decide_on(project, [PAGE], decision("approved", ROLE))
    assert [each.block for each in done.refused] == [BLOCK]
    assert "The check finds an error" in done.refused[0].reason
    with pytest.raises(YouthsiteError, match="fact-"):
        decide_on(project, [f"{PAGE}#{BLOCK}"], decision("approved", ROLE))


def test_several_blocks_of_a_page_are_decided_on_together(project):
    (done,) = decide_on(project, [f"{PAGE}#{BLOCK}", f"{PAGE}#thank-you"], decision("agreed"))
    assert done.blocks == (BLOCK, "thank-you")
    assert sorted(states(project).values()) == ["agreed", "agreed", "draft"]
    (done,) = decide_on(project, [f"{PAGE}#thank-you", PAGE], decision("agreed"))
    assert (len(done.blocks), len(done.refused)) == (1, 2)


def test_of_blocks_named_one_by_one_all_take_the_step_or_none(project):
    decide_on(project, [f"{PAGE}#{BLOCK}"], decision("agreed"))
    with pytest.raises(YouthsiteError, match="already"):
        decide_on(project, [f"{PAGE}#thank-you", f"{PAGE}#{BLOCK}"], decision("agreed"))
    assert states(project)["thank-you"] == "draft"


def test_a_page_of_one_block_does_not_stop_the_report(project):
    path = project.easyread / SLUG / "10-end.md"
    path.write_text("# The end\n\n::: {#the-end .about}\nThis is the end.\n:::\n", encoding="utf-8")
    decide_on(project, ["10-end"], decision("in review"))
    done = decide_on(project, [SLUG], decision("in review"))
    assert [each.refused[0].block for each in done if each.refused] == ["the-end"]
    assert set(states(project).values()) == {"in review"}


@pytest.mark.parametrize(
    "place", [f"./{PAGE}.md", f".\\{PAGE}.md", f"easyread\\{SLUG}\\{PAGE}.md", f"{SLUG}/{PAGE}"]
)
def test_a_page_is_found_as_a_shell_completes_it(project, place):
    (done,) = decide_on(project, [place], decision("in review"))
    assert len(done.blocks) == 3


@pytest.mark.parametrize("place", [f"{PAGE}#", f"#{BLOCK}", "#"])
def test_half_a_place_is_never_the_whole_page(project, place):
    for wanted in (
        lambda: decide_on(project, [place], decision("agreed")),
        lambda: propose(project, place),
    ):
        with pytest.raises(YouthsiteError, match="names no block"):
            wanted()


def test_a_new_title_is_approved_with_the_page_though_its_blocks_were(project):
    approve(project, PAGE)
    edit(project, "# How did the year go?", "# How was the year?")
    assert live(project).title == "How did the year go?"
    assert "the title on the site" in status_text(project.report(SLUG), project.edition(SLUG))
    (done,) = decide_on(project, [PAGE], decision("approved", ROLE))
    assert (done.blocks, done.title) == ((), "How was the year?")
    assert live(project).title == "How was the year?"
    edit(project, "# How was the year?", "# A year")
    decide_on(project, [SLUG], decision("draft", ROLE, "begin anew"))
    (done,) = decide_on(project, [PAGE], decision("approved", ROLE))
    assert (done.blocks, done.title) == ((), "")
    assert live(project).title == "How was the year?"


def test_without_a_group_is_not_said_of_what_a_group_agreed_to(project):
    decide_on(project, [f"{PAGE}#{BLOCK}"], decision("agreed"))
    decide_on(project, [PAGE], decision("approved", ROLE), anyway="the group meets in May")
    (page,) = (page for page in project.edition(SLUG).pages if page.stem == PAGE)
    notes = {block.id: block.record.decisions[-1].note for block in page.blocks}
    assert notes.pop(BLOCK) == ""
    assert set(notes.values()) == {"without a group: the group meets in May"}


def test_when_one_page_was_changed_meanwhile_none_is_decided_on(project, monkeypatch):
    last = project.easyread / SLUG / "09-contacts-and-other-formats.md"
    save = approving.save_pages

    def late(pages):
        made = list(pages)
        last.write_text(last.read_text(encoding="utf-8") + "\nNew words.\n", encoding="utf-8")
        save(made)

    monkeypatch.setattr(approving, "save_pages", late)
    with pytest.raises(YouthsiteError, match="Somebody changed"):
        decide_on(project, [SLUG], decision("in review"))
    assert set(states(project).values()) == {"draft"}


def test_without_a_group_a_reason_is_kept(project):
    with pytest.raises(YouthsiteError, match="Ask a group first"):
        decide_on(project, [f"{PAGE}#{BLOCK}"], decision("approved", ROLE))
    decide_on(project, [f"{PAGE}#{BLOCK}"], decision("approved", ROLE), anyway="the group meets in May")
    record = yaml.safe_load((project.easyread / SLUG / f"{PAGE}.record.yml").read_text(encoding="utf-8"))
    assert record["blocks"][BLOCK]["decisions"][-1:] == [
        {"state": "approved", "by": ROLE, "date": DAY, "note": "without a group: the group meets in May"}
    ]


@pytest.mark.parametrize("by", ["", "  ", "someone@example.org", "x" * 90])
def test_who_decided_is_a_group_or_a_role(project, by):
    with pytest.raises(YouthsiteError, match="never a person's"):
        decide_on(project, [PAGE], decision("agreed", by))


def test_the_commands(project):
    def run(*arguments):
        result = CliRunner().invoke(main, [*arguments, "--site", str(project.root)])
        return result.output

    assert "3 blocks in review." in run("review", PAGE, "--by", GROUP)
    assert "3 blocks agreed." in run("agree", PAGE, "--by", GROUP)
    assert "3 blocks approved." in run("approve", PAGE, "--by", ROLE)
    assert f"{PAGE}.md: 3 approved" in run("status")
    assert "3 blocks sent back." in run("reject", PAGE, "--by", ROLE, "--reason", "the numbers changed")
    assert f"{PAGE}.md: 3 draft" in run("status", SLUG)
    assert "shown as approved before" in run("status", SLUG)
    assert "Did you mean" in run("agree", "01-forword", "--by", GROUP)
    assert open_project(project.root).edition(SLUG).pages[1].approved_title == "How did the year go?"


def test_drafting_a_deleted_page_anew_never_writes_over_its_record(project):
    folder = project.easyread / SLUG
    approve(project, f"{PAGE}#{BLOCK}")
    (folder / f"{PAGE}.md").unlink()
    before = (folder / f"{PAGE}.record.yml").read_bytes()
    with pytest.raises(YouthsiteError, match="record of an older page") as raised:
        draft(project, SLUG)
    assert raised.value.file == folder / f"{PAGE}.record.yml"
    assert (folder / f"{PAGE}.record.yml").read_bytes() == before
    assert not (folder / f"{PAGE}.md").exists()


@pytest.mark.parametrize("by", ["Jane Smith", "Fiona MacLeod, officer", "priya patel".title()])
def test_a_person_is_not_named(project, by):
    with pytest.raises(YouthsiteError, match="reads like a person's name"):
        decide_on(project, [PAGE], decision("in review", by=by))


@pytest.mark.parametrize("by", ["Glen Orra Youth Forum", "Kirkorra Young Voices", "Participation officer"])
def test_groups_and_roles_are_named(project, by):
    approving.named_role(by)


def test_a_step_that_no_block_takes_ends_with_a_fault(project):
    given = ["approve", PAGE, "--by", ROLE, "--site", str(project.root)]
    assert CliRunner().invoke(main, given).exit_code == 1
