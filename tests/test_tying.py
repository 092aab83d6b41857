import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite import tying
from youthsite.approving import decide_on
from youthsite.cli import main
from youthsite.editions import Proposer, state_of
from youthsite.errors import YouthsiteError
from youthsite.model import Decision

SLUG, PAGE, PLACE = "glen-orra-2024-25", "01-foreword", "01-foreword#thank-you"


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def ties(project, id="thank-you"):
    return [
        tie.passage for block in project.edition(SLUG).blocks if block.id == id for tie in block.record.ties
    ]


def edit(project, old, new):
    path = project.easyread / SLUG / f"{PAGE}.md"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text


def test_a_tie_is_made_and_taken_off_by_its_id(project):
    assert ties(project) == ["p-0006"]
    tied = tying.tie(project, PLACE, ["#P-0004", "p-0006"])
    assert [each.id for each in tied.passages] == ["p-0004", "p-0006"]
    assert sorted(ties(project)) == ["p-0004", "p-0006"]
    tying.untie(project, PLACE, ["p-0004"])
    assert ties(project) == ["p-0006"]


def test_another_tie_makes_a_draft_and_the_same_one_does_not(project):
    decide_on(project, [PLACE], Decision("agreed", "Youth Forum", "2026-01-05"))

    def state():
        report = project.report(SLUG)
        return next(
            state_of(block, report) for block in project.edition(SLUG).blocks if block.id == "thank-you"
        )

    tying.tie(project, PLACE, ["p-0006"])
    assert state() == "agreed"
    tying.tie(project, PLACE, ["p-0004"])
    assert state() == "draft"


def test_the_first_of_two_ties_made_again_changes_nothing(project):
    tying.tie(project, PLACE, ["p-0004"])
    before = (project.easyread / SLUG / f"{PAGE}.record.yml").read_bytes()
    tying.tie(project, PLACE, ["p-0006"])
    assert (project.easyread / SLUG / f"{PAGE}.record.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("ids", "said"), [(["p-9999"], "has no passage p-9999"), (["thank-you"], "has no passage thank-you")]
)
def test_an_unknown_passage_is_refused(project, ids, said):
    with pytest.raises(YouthsiteError, match=said):
        tying.tie(project, PLACE, ids)
    with pytest.raises(YouthsiteError, match="is not tied to"):
        tying.untie(project, PLACE, ["p-0001"])
    with pytest.raises(YouthsiteError, match="names no block"):
        tying.tie(project, PAGE, ["p-0006"])


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- tells: p-0006 -->",
        "<!--tells p-0006-->",
        "  <!-- tells: “wishes to express its sincere appreciation” -->",
    ],
)
def test_a_comment_in_the_page_makes_a_tie_and_is_taken_out(project, comment):
    tying.untie(project, PLACE, ["p-0006"])
    before = edit(project, "Thank you.\n", f"Thank you.\n{comment}\n")
    (tied,) = tying.tie_by_comments(project, SLUG)
    assert tied.block.id == "thank-you"
    assert ties(project) == ["p-0006"]
    assert (project.easyread / SLUG / f"{PAGE}.md").read_text(encoding="utf-8") == before
    assert tying.tie_by_comments(project, SLUG) == []


@pytest.mark.parametrize(
    ("words", "said"), [("the council", "stand in several passages"), ("a purple cow", "stand in no passage")]
)
def test_a_comment_that_is_not_clear_changes_nothing(project, words, said):
    edit(project, "Thank you.\n", f"Thank you.\n<!-- tells: {words} -->\n")
    path = project.easyread / SLUG / f"{PAGE}.md"
    text = path.read_text(encoding="utf-8")
    with pytest.raises(YouthsiteError, match=said) as error:
        tying.tie_by_comments(project, PAGE)
    assert error.value.line is not None
    assert path.read_text(encoding="utf-8") == text


def test_what_is_told_is_proposed_first(project):
    place = "01-foreword#what-was-hard"
    tying.untie(project, place, ["p-0005"])
    found, proposals = tying.propose(project, place)
    assert found.passages == ()
    assert proposals[0].passage.id == "p-0005"
    assert proposals[0].shared
    assert all(0 < each.score <= 1 for each in proposals)
    assert [each.score for each in proposals] == sorted((each.score for each in proposals), reverse=True)


def test_held_passages_are_not_proposed(project):
    report = project.report(SLUG)
    held = {passage.id for passage in report.passages if passage.held}
    assert held
    proposer = Proposer(report)
    for block in project.edition(SLUG).blocks:
        assert not held & {each.passage.id for each in proposer.propose(block, most=500)}


def test_the_commands(project):
    def run(*arguments):
        return CliRunner().invoke(main, [*arguments, "--site", str(project.root)]).output

    assert "p-0006: Above all" in run("tie", PLACE)
    assert "p-0004" in run("tie", PLACE, "p-0004")
    assert "p-0004" not in run("untie", PLACE, "p-0004")
    assert "There are no comments" in run("tie", "--comments", SLUG)
