from collections import Counter

import pytest

from tests.sites import ROOT
from youthsite.checks import check_report
from youthsite.editions import fates, read_edition, stale_blocks, state_of
from youthsite.editions.lines import spoken_lines
from youthsite.language import words
from youthsite.number_pictures import number_picture, number_sentences
from youthsite.pictures import is_number_name, picture_names
from youthsite.project import open_project
from youthsite.wellbeing import INDICATORS

SLUG = "glen-orra-2024-25"


@pytest.fixture(scope="module")
def project():
    return open_project(ROOT)


@pytest.fixture(scope="module")
def report(project):
    return project.report(SLUG)


@pytest.fixture(scope="module")
def edition():
    return read_edition(ROOT / "easyread" / SLUG)


@pytest.fixture(scope="module")
def passages(report):
    return {passage.id: passage for passage in report.passages}


def test_each_formal_page_has_its_easy_page_and_no_more(report, edition):
    assert [page.stem for page in edition.pages] == [page.stem for page in report.pages]


def test_every_tie_leads_to_a_passage_that_still_says_the_same(report, edition, passages):
    assert stale_blocks(report, edition) == ()
    for block in edition.blocks:
        for tie in block.record.ties:
            passage = passages[tie.passage]
            assert (tie.fingerprint, tie.text) == (passage.fingerprint, passage.text), block.id


def test_only_the_helplines_tell_nothing_of_the_report(edition):
    assert [block.id for block in edition.blocks if not block.record.ties] == ["where-to-get-help"]


def test_every_passage_is_told_held_or_left_out_for_a_reason(report, edition):
    assert set(fates(report, edition).values()) == {"told", "left out", "held"}
    omissions = [omission for page in edition.pages for omission in page.left_out]
    assert all(omission.reason.strip() for omission in omissions)
    assert len({omission.passage for omission in omissions}) == len(omissions)


def test_what_is_left_out_is_not_told_as_well(edition):
    told = {tie.passage for block in edition.blocks for tie in block.record.ties}
    assert told.isdisjoint(omission.passage for page in edition.pages for omission in page.left_out)


def test_the_held_story_is_not_told(report, edition):
    told = {tie.passage for block in edition.blocks for tie in block.record.ties}
    assert told.isdisjoint(passage.id for passage in report.passages if passage.held)
    assert not any("blanket" in block.body or "grandmother" in block.body for block in edition.blocks)


def test_no_check_finds_an_error(project, report, edition):
    problems = check_report(report, edition, project.settings, ROOT).problems
    assert [problem for problem in problems if problem.level == "error"] == []


def test_no_sentence_has_more_than_fifteen_words(edition):
    lines = [line.text for block in edition.blocks for line in spoken_lines(block)]
    assert [line for line in lines if len(words(line)) > 15] == []


def test_the_easy_words_are_easy(project, report, edition):
    assert check_report(report, edition, project.settings, ROOT).grade <= 5


def test_all_eight_wellbeing_words_are_used(edition):
    used = {name for block in edition.blocks for name in block.wellbeing}
    assert used == {indicator.id for indicator in INDICATORS}


def test_every_picture_is_one_there_is(edition):
    used = {block.picture for block in edition.blocks if not is_number_name(block.picture)} - {""}
    assert used <= set(picture_names(ROOT / "theme" / "pictures"))


def test_no_picture_stands_twice_on_a_page(edition):
    for page in edition.pages:
        shown = [each.picture for each in page.blocks if each.picture and not is_number_name(each.picture)]
        assert len(shown) == len(set(shown)), page.stem


def test_rights_are_named_and_none_is_everywhere(edition):
    counts = Counter(number for block in edition.blocks for number in block.rights)
    assert len(counts) >= 15
    assert max(counts.values()) < len(edition.blocks) / 4


def test_every_number_that_is_asked_for_is_drawn(edition):
    asked = [block for block in edition.blocks if is_number_name(block.picture)]
    assert len(asked) == 9
    assert [each.id for each in asked if not number_picture(each.picture, number_sentences(each))] == []


def test_every_block_is_by_a_person_and_no_group_has_agreed_to_it_yet(report, edition):
    states = {(state_of(block, report), block.record.origin) for block in edition.blocks}
    assert states == {("in review", "person")}


def test_a_quotation_stands_in_the_report(report, edition):
    lines = [line for block in edition.blocks for line in block.body.splitlines()]
    said = [line.strip('"') for line in lines if line.startswith('"')]
    assert len(said) == 4
    assert all(any(quote in passage.text for passage in report.passages) for quote in said)


def test_the_check_finds_nothing_that_nobody_accepted(project, report):
    checked = check_report(report, project.edition(SLUG), project.settings, project.root)
    assert [each for each in checked.problems if each.level != "hint"] == []
    assert checked.states == {"draft": 0, "in review": checked.blocks, "agreed": 0, "approved": 0}
    assert all(one.entry.reason and one.entry.by for one in checked.accepted)
