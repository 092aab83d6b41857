import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite.cli import main
from youthsite.hearing import find_entry, held_back
from youthsite.project import open_project
from youthsite.publishing import assemble

SLUG = "glen-orra-2024-25"
BLOCK = "07-priority-4-respected-and-responsible#last-bus"


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def run(project, *words):
    done = CliRunner().invoke(main, ["said", *words, "--site", str(project.root)])
    return done.exit_code, done.output


def keep(project, words="The pool is cold.", *more):
    return run(project, "add", words, "--who", "pupils", "--asked", "2025-02-01", *more)


def page(project):
    return next((one.markdown for one in assemble(project).pages if one.role == "said"), "")


def go_live(project):
    path = project.root / "youthsite.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("publish: preview", "publish: approved"), encoding="utf-8"
    )
    return open_project(project.root)


def test_an_entry_goes_the_whole_way_without_anybody_opening_its_file(project):
    assert keep(project, "The pool is cold.", "--tells", BLOCK) == (
        0,
        "Kept: pool-cold (glen-orra-2024-25/pool-cold.yml)\n"
        'Next: youthsite said answer pool-cold did --reply "…"   (or: "not yet", no, with --reason)\n',
    )
    assert "waits for an answer" in run(project, "list")[1]
    assert (
        run(project, "answer", "pool-cold", "did", "--reply", "It is warm now.", "--date", "2025-03-01")[0]
        == 0
    )
    assert run(project, "look", "pool-cold", "--found", "It stayed warm.", "--date", "2025-06-01")[0] == 0
    live = go_live(project)
    assert page(live) == ""
    for step, who in (
        ("review", "Youth Forum"),
        ("agree", "Youth Forum"),
        ("approve", "participation officer"),
    ):
        assert run(project, step, "pool-cold", "--by", who)[0] == 0, step
    shown = page(live)
    assert "“The pool is cold.”" in shown
    assert "It is warm now." in shown
    assert "It stayed warm." in shown
    assert "#last-bus" not in shown  # that block is not approved, so no link leads there
    assert "draft" not in shown
    assert "4 more are not shown here yet." in shown


def test_a_preview_says_which_parts_are_drafts_and_shows_refusals_with_their_reason(project):
    shown = page(project)
    assert shown.count('class="log__draft"') == 4
    assert "People are still checking it." in shown
    assert "<strong>We said no.</strong>" in shown
    assert "It costs too much." in shown


def test_what_is_held_is_on_no_page_until_it_is_released(project):
    code, said = keep(project, "We want Aileen to stay.")
    assert code == 0
    assert "held back" in said
    id = "aileen-stay"
    assert "Aileen" not in page(project)
    assert "1 more is not shown here yet." in page(project)
    run(project, "answer", id, "no", "--reply", "We cannot.", "--reason", "It is up to her.")
    run(project, "agree", id, "--by", "Youth Forum")
    code, said = run(project, "approve", id, "--by", "participation officer")
    assert code == 2
    assert "held back" in said
    assert run(project, "release", id, "--by", "participation officer", "--reason", "a boat")[0] == 0
    assert "Aileen" in page(project)
    run(project, "look", id, "--next", "2026-01-01")
    assert "Aileen" not in page(project)
    assert held_back(project, *find_entry(project, id)) == ("it may name a person",)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "x", "--who", "pupils", "--asked", "May"), "not a day"),
        (("add", " ", "--who", "pupils", "--asked", "2025-01-01"), "Nothing was said"),
        (("add", "x", "--who", "a@b.scot", "--asked", "2025-01-01"), "a group"),
        (("add", "x", "--who", "pupils", "--asked", "2025-01-01", "--tells", "p-9"), "p-9"),
        (("add", "x", "--who", "pupils", "--asked", "2025-01-01", "--report", "other"), "other"),
        (("answer", "last-buss", "did", "--reply", "x"), "Did you mean last-bus?"),
        (("answer", "last-bus", "no", "--reply", "x"), "needs a reason"),
        (("look", "last-bus"), "nothing to keep"),
        (("add", "x", "--who", "pupils", "--asked", "2999-01-01"), "still to come"),
        (("answer", "last-bus", "did", "--reply", "x", "--date", "2999-01-01"), "still to come"),
        (("look", "last-bus", "--found", "x", "--date", "2999-01-01"), "still to come"),
        (("approve", "last-bus", "--by", "participation officer"), "group"),
        (("release", "last-bus", "--by", "officer", "--reason", "x"), "not held back"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_changes(project, words, told):
    before = {path: path.read_bytes() for path in (project.root / "feedback").rglob("*.yml")}
    code, said = run(project, *words)
    assert code == 2
    assert told in said
    assert "Traceback" not in said
    assert before == {path: path.read_bytes() for path in (project.root / "feedback").rglob("*.yml")}


def test_several_take_a_step_together_or_none(project):
    code, _ = run(project, "agree", "skate-park", "nobody-said", "--by", "Youth Forum")
    assert code == 2
    assert "skate-park: no (draft)" in run(project, "list")[1]
    assert (
        run(project, "approve", "skate-park", "--by", "officer", "--without-group", "no forum this year")[0]
        == 0
    )
    assert "skate-park: no (approved)" in run(project, "list")[1]
    assert (
        "already" in run(project, "approve", "skate-park", "--by", "officer", "--without-group", "again")[1]
    )


def test_hand_damage_is_told_with_file_and_line(project):
    path = project.root / "feedback" / SLUG / "last-bus.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("asked:", "askde:"), encoding="utf-8")
    code, said = run(project, "list")
    assert code == 2
    assert "last-bus.yml, line" in said
