"""What `youthsite check` says of helplines that are old, and of a service that nobody confirmed."""

from dataclasses import replace
from datetime import date

import pytest

from tests.sites import ROOT
from youthsite import steps
from youthsite.checks import with_helplines
from youthsite.project import open_project
from youthsite.safeguarding import helplines
from youthsite.settings import (
    CareSettings,
    ContactSettings,
    HelplineSettings,
    PageTopicsSettings,
    ServiceSettings,
)


@pytest.fixture(scope="module")
def checked():
    (found,) = steps.check(open_project(ROOT))
    return found


def found_in(checked, care, day, publish="preview"):
    settings = replace(open_project(ROOT).settings, care=care, publish=publish)
    found = with_helplines(checked, settings, date(*day))
    return [each for each in found.problems if each not in checked.problems]


def problems(checked, care, day):
    found = found_in(checked, care, day)
    return [(each.rule, each.level, each.file) for each in found if each.rule != "unsure-helpline"]


def test_what_is_not_sure_is_listed_with_the_next_step(checked):
    (live,) = found_in(checked, CareSettings(), (2026, 11, 22), "approved")
    assert (live.rule, live.level) == ("unsure-helpline", "warning")
    for line in helplines():
        assert (f"{line.name} ({line.unsure})" in live.message) is bool(line.unsure)
    assert "`care: helplines: childline:`" in live.message
    (preview,) = found_in(checked, CareSettings(), (2026, 11, 22))
    assert preview.level == "hint"


def test_what_somebody_looked_at_is_no_longer_unsure(checked):
    looked = HelplineSettings(confirmed="2026-11-22", confirmed_by="officer")
    every = {line.id: looked for line in helplines()}
    assert found_in(checked, CareSettings(helplines=every), (2026, 11, 22), "approved") == []
    nobody = dict.fromkeys(every, HelplineSettings(hours="Always."))
    assert len(found_in(checked, CareSettings(helplines=nobody), (2026, 11, 22), "approved")) == 1


def test_fresh_helplines_are_not_spoken_of(checked):
    assert problems(checked, CareSettings(), (2027, 10, 1)) == []


def test_old_ones_are_one_warning_and_no_error(checked):
    assert problems(checked, CareSettings(), (2028, 1, 1)) == [("old-helpline", "warning", "youthsite.yml")]


def test_a_service_nobody_confirmed_is_named(checked):
    care = CareSettings(services={"Talk Time": ServiceSettings(phone="01632 960 555")})
    assert problems(checked, care, (2027, 10, 1)) == [("unconfirmed-service", "warning", "youthsite.yml")]


def test_a_page_that_is_none_is_named_with_the_one_that_is_near():
    project = open_project(ROOT)
    (slug,) = project.slugs
    right = [f"easy/{slug}/index", f"{slug}/{project.report(slug).pages[-1].stem}", f"print/{slug}/index"]
    wrong = ["easy/nope", f"easy/{slug}/indx"]
    care = CareSettings(pages=dict.fromkeys([*right, *wrong], PageTopicsSettings()))
    told = replace(project, settings=replace(project.settings, care=care))
    found = [each for each in steps.check(told, today=date(2026, 11, 22))[0].problems if "care" in each.rule]
    assert [(each.rule, each.level) for each in found] == [("unknown-care-page", "warning")] * 2
    assert all(any(f"`{page}`" in each.message for each in found) for page in wrong)
    assert any(f"Do you mean `easy/{slug}/index`?" in each.message for each in found)


@pytest.mark.parametrize(
    ("contact", "publish", "levels"),
    [
        ({}, "preview", ["hint"]),
        ({}, "approved", ["warning"]),
        ({"post": "1 High Street"}, "approved", []),
        ({"phone": "01632 960 118"}, "approved", []),
    ],
)
def test_a_site_that_nobody_can_write_to_is_told_what_to_set(checked, contact, publish, levels):
    settings = replace(open_project(ROOT).settings, contact=ContactSettings(**contact), publish=publish)
    found = with_helplines(checked, settings, date(2026, 11, 22)).problems
    mine = [each for each in found if each.rule == "no-contact"]
    assert [each.level for each in mine] == levels
    assert all("`email:`" in each.message and each.file == "youthsite.yml" for each in mine)
