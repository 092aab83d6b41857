import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite import tagging
from youthsite.approving import decide_on
from youthsite.cli import main
from youthsite.editions import state_of
from youthsite.model import Block, Decision

SLUG, PAGE, PLACE = "glen-orra-2024-25", "01-foreword", "01-foreword#thank-you"


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def block(project, id="thank-you"):
    return next(each for each in project.edition(SLUG).blocks if each.id == id)


def run(project, *words):
    return CliRunner().invoke(main, ["tags", *words, "--site", str(project.root)])


def everything(project):
    return {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}


def test_proposing_changes_nothing_and_shows_the_words(project):
    before = everything(project)
    said = run(project)
    assert said.exit_code == 0
    assert "Nothing is kept until you say yes." in said.output
    assert "by “" in said.output
    assert everything(project) == before


def test_what_a_block_has_is_not_proposed_again():
    told = Block("a", "did", "Play", "A new play park opened.\nIt has swings.", 1)
    assert [guess.label for guess in tagging.proposed_for(told).wellbeing] == ["active"]
    again = Block("a", "did", "Play", told.body, 1, wellbeing=("active",), rights=("31",))
    assert tagging.proposed_for(again).wellbeing == ()
    assert "31" not in tagging.proposed_for(again).words.split()


def test_confirming_writes_the_opening_line_in_settled_order_and_makes_a_draft(project):
    decide_on(project, [PLACE], Decision("agreed", "Youth Forum", "2026-01-05"))
    before = block(project)
    assert state_of(before, project.report(SLUG)) == "agreed"
    tagging.confirm_tags(project, PLACE, "included, Safe 31 12")
    after = block(project)
    assert set(after.wellbeing) == {*before.wellbeing, "safe", "included"}
    assert after.rights == ("12", "31")
    assert (after.heading, after.body) == (before.heading, before.body)
    assert state_of(after, project.report(SLUG)) == "draft"
    text = (project.easyread / SLUG / f"{PAGE}.md").read_text(encoding="utf-8")
    assert 'rights="12 31"' in text


def test_confirming_what_it_has_changes_nothing(project):
    tagging.confirm_tags(project, PLACE, "safe 12")
    before = everything(project)
    tagging.confirm_tags(project, PLACE, "12")
    assert everything(project) == before


def test_words_are_taken_off_again(project):
    page = (project.easyread / SLUG / f"{PAGE}.md").read_bytes()
    before = block(project)
    tagging.confirm_tags(project, PLACE, "active 31")
    tagging.remove_tags(project, PLACE, "active 31")
    assert block(project).wellbeing == before.wellbeing
    assert (project.easyread / SLUG / f"{PAGE}.md").read_bytes() == page


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((PLACE, "--confirm", "saef"), "Did you mean `safe`?"),
        ((PLACE, "--confirm", "55"), "an article from 1 to 43"),
        ((PLACE, "--confirm", ", "), "No word was given."),
        ((PLACE, "--remove", "31"), "has no 31"),
        ((PAGE, "--confirm", "safe"), "names no block"),
        (("--confirm", "safe"), "one block at a time"),
        ((PLACE, "--confirm", "safe", "--remove", "12"), "Run it twice."),
        (("no-such", "--passages"), "There is no report `no-such` here."),
        (("no-such",), "no-such"),
    ],
)
def test_what_cannot_be_is_said_plainly_and_changes_nothing(project, words, said):
    before = everything(project)
    result = run(project, *words)
    assert result.exit_code == 2
    assert said in result.output
    assert everything(project) == before


def test_passages_are_asked_but_none_that_is_held(project):
    found = tagging.propose_for_passages(project, SLUG)
    assert found
    assert all(not passage.held for passage, _ in found)
    assert "passages may be about" in run(project, SLUG, "--passages").output
