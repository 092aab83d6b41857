import re
from dataclasses import replace
from datetime import date

import pytest

from tests.sites import copy_example
from youthsite import steps
from youthsite.accessibility import Results, gaps_of, human_checks, read_tests, sentence, status_of
from youthsite.accessibility.tests_file import AutomaticTest, HumanCheck
from youthsite.errors import YouthsiteError
from youthsite.project import open_project
from youthsite.publishing.accessibility_page import accessibility_page
from youthsite.settings import AccessibilitySettings, ContactSettings, ProblemSettings, Settings

DAY = "2026-11-22"
FILLED = AccessibilitySettings(
    applies_to="www.example.org", prepared=DAY, reviewed=DAY, tested_by="our web team", answer_days=10
)
PROBLEM = {"A chart has no words": ProblemSettings("1.1.1", "The easy page tells it.", "March 2027")}
NAMED = next(iter(PROBLEM))
FAILED = HumanCheck(DAY, "the youth forum", "failed")
PASSED = {name: HumanCheck(DAY, "the youth forum", "passed") for name in human_checks()}
CLEAN = {"axe": AutomaticTest(DAY, 52, 0, "Every page.")}
ALL = Results(CLEAN, PASSED)


def site(ours=FILLED, **more):
    contact = ContactSettings("a@example.org", "01632 960 118")
    return Settings(partnership="Glen Orra", accessibility=ours, **{"contact": contact, **more})


def page(settings, tests):
    return accessibility_page(settings, tests).markdown


@pytest.mark.parametrize(
    ("ours", "tests", "status"),
    [
        (FILLED, ALL, "full"),
        (FILLED, Results(), "unknown"),
        (FILLED, Results(CLEAN, {}), "unknown"),
        (FILLED, Results({}, PASSED), "unknown"),
        (FILLED, Results({"axe": AutomaticTest(DAY, 52, 1)}, PASSED), "unknown"),
        (FILLED, Results(CLEAN, PASSED | {"zoom": HumanCheck(DAY, "x", "failed")}), "unknown"),
        (FILLED, Results(CLEAN, PASSED | {"zoom": HumanCheck("", "x", "passed")}), "unknown"),
        (FILLED, Results(CLEAN, PASSED | {"zoom": HumanCheck(DAY, "", "passed")}), "unknown"),
        (FILLED, Results(CLEAN, PASSED | {"zoom": HumanCheck(DAY, "x", "failed", "", NAMED)}), "unknown"),
        (replace(FILLED, problems=PROBLEM), ALL, "partial"),
        (replace(FILLED, problems=PROBLEM), Results(), "unknown"),
        (replace(FILLED, problems=PROBLEM), Results(CLEAN, {}), "unknown"),
        (replace(FILLED, exempt="Old maps."), Results(CLEAN, {}), "unknown"),
        (replace(FILLED, problems=PROBLEM), Results(CLEAN, PASSED | {"zoom": FAILED}), "unknown"),
        (
            replace(FILLED, problems=PROBLEM),
            Results(CLEAN, PASSED | {"zoom": replace(FAILED, problem=NAMED)}),
            "partial",
        ),
        (
            replace(FILLED, problems=PROBLEM),
            Results({"axe": AutomaticTest(DAY, 52, 3, "", NAMED)}, PASSED),
            "partial",
        ),
        (replace(FILLED, exempt="Old maps."), ALL, "partial"),
    ],
)
def test_what_may_be_claimed(ours, tests, status):
    assert status_of(ours, tests) == status
    assert ("fully compliant" in page(site(ours), tests)) == (status == "full")
    assert ("partially compliant" in page(site(ours), tests)) == (status == "partial")


def test_the_sentences_of_the_law_are_quotations_with_their_source():
    text = page(site(), ALL)
    quotes = re.findall(r'<blockquote class="law" cite="https://www\.gov\.uk/[^"]+"><p>(.*?)</p>', text)
    assert sentence("scope", applies_to="www.example.org") in quotes
    assert sentence("enforcement") in quotes
    assert sentence("full") in quotes
    assert sentence("commitment", organisation="Glen Orra") in quotes
    assert sentence("prepared", prepared="22 November 2026", reviewed="22 November 2026") in quotes
    assert sentence("tested", tested="22 November 2026") in quotes
    assert 'class="gap"' not in text


@pytest.mark.parametrize(
    ("ours", "due_to"),
    [
        (replace(FILLED, problems=PROBLEM), "the non-compliances"),
        (replace(FILLED, burden="Too much."), "the exemptions"),
        (replace(FILLED, problems=PROBLEM, exempt="Maps."), "the non-compliances and exemptions"),
    ],
)
def test_what_is_not_accessible_is_listed_with_its_reason(ours, due_to):
    text = page(site(ours), ALL)
    assert sentence("partial", due_to=due_to) in text
    assert sentence("content") in text
    if ours.problems:
        assert "A chart has no words. This fails 1.1.1. The easy page tells it. We plan" in text


def test_every_gap_is_marked_and_nothing_is_claimed():
    empty = Settings()
    fields = [gap.field for gap in gaps_of(empty, Results())]
    assert fields == [
        *("accessibility.applies_to", "contact.email", "accessibility.prepared", "accessibility.reviewed"),
        *("accessibility.tested_by", "accessibility-tests.yml", "accessibility-tests.yml"),
    ]
    text = page(empty, Results())
    assert text.count('class="gap"') == 5
    assert "We do not say yet how far this website meets the standard: people have not finished" in text
    assert "Not everything was tested yet." in text
    assert "We know of no part" not in text
    assert all(words in text for words in human_checks().values())
    assert gaps_of(site(), ALL) == ()


def test_problems_are_listed_before_people_have_tested_too():
    text = page(site(replace(FILLED, problems=PROBLEM)), Results())
    assert "A chart has no words. This fails 1.1.1." in text
    assert "compliant with" not in text


@pytest.mark.parametrize("post", ["<b>1 Main Street</b> & Sons", "1 *Main* Street\n\n# Glen Orra"])
def test_a_postal_address_stays_words(post):
    text = page(site(contact=ContactSettings("a@example.org", "", post)), ALL)
    assert "<b>" not in text
    assert "\n# Glen" not in text


def test_results_are_told_with_day_and_role():
    text = page(site(), ALL)
    assert "axe, 22 November 2026: 52 pages, 0 faults. Every page." in text
    assert "Passed, 22 November 2026, by the youth forum." in text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("human:\n  screan-reader: {}\n", "The checks by people are: screen-reader"),
        ("human:\n  zoom:\n    result: good\n", "passed, failed"),
        ("automatic:\n  axe:\n    pages: many\n", "a whole number"),
        ("human: [\n", "Each line should look like"),
    ],
)
def test_a_wrong_file_says_how_to_mend_it(tmp_path, text, says):
    path = tmp_path / "accessibility-tests.yml"
    path.write_text(text)
    with pytest.raises(YouthsiteError) as caught:
        read_tests(path)
    assert says in str(caught.value)
    assert "accessibility-tests.yml" in str(caught.value)


def test_going_live_names_each_gap_and_a_year_without_reading_warns(tmp_path):
    project = copy_example(tmp_path / "site")
    settings = project.root / "youthsite.yml"
    settings.write_text(settings.read_text().replace("  tested_by: the makers of youthsite\n", ""))
    project = open_project(project.root)

    def rules(**more):
        found = steps.check(project, **more)[0].problems
        return [(one.rule, one.file) for one in found if one.rule.startswith(("statement-", "old-statement"))]

    assert rules(release=True) == [
        ("statement-gap", "youthsite.yml"),
        ("statement-untested", "accessibility-tests.yml"),
    ]
    (project.root / "accessibility-tests.yml").write_text("automatic: {}\n", encoding="utf-8")
    assert ("statement-gap", "accessibility-tests.yml") in rules(release=True)
    assert rules() == []
    assert rules(today=date(2027, 11, 21)) == []
    assert rules(today=date(2027, 11, 22)) == [("old-statement", "youthsite.yml")]


def test_no_page_of_ours_speaks_of_section_18():
    assert "18(4)" not in page(site(), ALL) + page(Settings(), Results())
