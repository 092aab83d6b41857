import pytest
from click.testing import CliRunner

from tests.years import NEW, OLD, two_years
from youthsite import following_up
from youthsite.cli import main
from youthsite.editions import read_page, replace_block, save_page
from youthsite.errors import YouthsiteError
from youthsite.years.follow_up_file import FILE, read_follow_ups

ROLE, DAY = "participation officer", "2026-09-01"
GUIDE, MADE = "08-next-steps-2025-26#family-guide", "01-what-we-said#one-guide"
PASS, NOW_PASS = "06-priority-3-achieving-and-included#ferry-pass", "03-healthy-and-active#ferry-pass"


@pytest.fixture
def project(tmp_path):
    return two_years(tmp_path / "site")


def keep(project, said=GUIDE, now=MADE, state="accepted", reason=""):
    return following_up.decide_pair(project, NEW, said, now, state, ROLE, DAY, reason)


def of(project, place):
    return next(each for each in following_up.open_pairs(project, NEW) if each.said.place == place)


def reword(project, slug, stem, id, body):
    from dataclasses import replace

    page = read_page(project.easyread / slug / f"{stem}.md")
    block = next(each for each in page.blocks if each.id == id)
    save_page(replace_block(page, replace(block, body=body)), before=page)


def test_what_came_of_a_promise_is_proposed_by_its_words(project):
    best = {
        "family-guide": "one-guide",
        "shorter-waits": "still-waiting",
        "steady-homes": "flats-in-port-luanach",
        "a-new-plan": "rights-training",
    }
    found = {
        each.said.block.id: each.proposals[0].now.block.id
        for each in following_up.open_pairs(project, NEW)
        if each.said.page.stem.startswith("08") and each.proposals
    }
    assert found == best
    assert not (project.easyread / NEW / FILE).exists()  # a proposal is never a pair by itself


def test_counts_are_proposed_only_where_the_words_and_the_unit_are_the_same(project):
    (one,) = of(project, PASS).proposals
    assert [(each.before, each.now) for each in one.measures] == [
        ("508 young people have a pass.", "612 young people have a pass.")
    ]
    reword(project, NEW, "03-healthy-and-active", "ferry-pass", "612 families have a pass.")
    with pytest.raises(YouthsiteError, match="does not count the same"):
        keep(project, PASS, NOW_PASS)


def test_a_pair_is_kept_and_taken_back(project):
    keep(project)
    keep(project, PASS, NOW_PASS)
    kept = read_follow_ups(project.easyread / NEW / FILE)
    assert (kept.follows, [(each.kind, each.said, each.now) for each in kept.pairs]) == (
        OLD,
        [("promise", GUIDE, MADE), ("measure", PASS, NOW_PASS)],
    )
    assert MADE not in [each.now.place for each in of(project, GUIDE).proposals]
    following_up.take_back(project, NEW, GUIDE, MADE)
    assert [each.said for each in read_follow_ups(project.easyread / NEW / FILE).pairs] == [PASS]
    with pytest.raises(YouthsiteError, match="Nothing is decided"):
        following_up.take_back(project, NEW, GUIDE, MADE)


def test_a_refused_pair_needs_a_reason_and_is_not_proposed_again(project):
    with pytest.raises(YouthsiteError, match="A reason is needed"):
        keep(project, state="refused")
    keep(project, state="refused", reason="another guide")
    assert of(project, GUIDE).proposals == ()


@pytest.mark.parametrize(("said", "now"), [(GUIDE, "01-what-we-said#one-gude"), ("08-next#none", MADE)])
def test_an_unknown_block_is_refused_and_nothing_is_written(project, said, now):
    with pytest.raises(YouthsiteError, match="has no easy block"):
        keep(project, said, now)
    assert not (project.easyread / NEW / FILE).exists()


@pytest.mark.parametrize(
    ("slug", "stem", "id"),
    [(OLD, "08-next-steps-2025-26", "family-guide"), (NEW, "01-what-we-said", "one-guide")],
)
def test_a_pair_lapses_when_the_words_of_either_block_change(project, slug, stem, id):
    keep(project)
    assert not of(project, GUIDE).decided[0].lapsed
    reword(project, slug, stem, id, "Other words.")
    assert of(project, GUIDE).decided[0].lapsed


def test_a_pair_is_approved_only_when_both_blocks_are(project):
    keep(project)
    done, waiting = following_up.approve_pairs(project, NEW, ROLE, DAY)
    assert (done, len(waiting)) == ((), 1)
    assert "is not approved yet" in waiting[0]
    assert read_follow_ups(project.easyread / NEW / FILE).pairs[0].state == "accepted"


def test_the_status_says_what_waits(project):
    def status():
        return CliRunner().invoke(main, ["status", NEW, "--site", str(project.root)]).output

    many = following_up.count_follow_ups(project, NEW).promises
    assert f"last year's report: {many} of {many} promises have no answer yet (`youthsite" in status()
    keep(project)
    assert f"{many - 1} of {many} promises have no answer yet, 1 kept but not approved yet" in status()
    reword(project, NEW, "01-what-we-said", "one-guide", "Other words.")
    assert f"{many} of {many} promises have no answer yet, 1 lapsed" in status()
    assert following_up.count_follow_ups(project, OLD) is None


def test_a_report_that_follows_none_says_so(project):
    with pytest.raises(YouthsiteError, match="follows no other report"):
        following_up.open_pairs(project, OLD)


def test_the_command(project):
    def run(*arguments):
        return CliRunner().invoke(main, ["follow-up", NEW, *arguments, "--site", str(project.root)]).output

    assert f"maybe {MADE}" in run()
    assert "It must be said who decided" in run(GUIDE, MADE)
    assert "An officer approves it" in run(GUIDE, MADE, "--by", ROLE)
    assert f"accepted: {MADE}" in run()
    assert "0 pairs approved" in run("--approve", "--by", ROLE)
    assert "Two blocks are needed" in run(GUIDE)
    assert "Taken back" in run(GUIDE, MADE, "--take-back")
