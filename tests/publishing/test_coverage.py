"""Nothing is silently missing: every passage is in one class, for readers and for officers."""

import re

import pytest

from tests.sites import copy_example
from youthsite import steps
from youthsite.deciding import hold
from youthsite.editions import fates
from youthsite.project import open_project
from youthsite.publishing import assemble

SLUG = "glen-orra-2024-25"


@pytest.fixture
def project(tmp_path):
    return copy_example(tmp_path / "site")


def every_passage_once(project, slug):
    report, site = project.report(slug), assemble(project, checks=True)
    found = fates(report, project.edition(slug))
    (check,) = (page.markdown for page in site.pages if page.role == "check")
    listed = re.findall(
        r'<li><a href="[^"]*#([^"]+)">', check.split("data-coverage")[1].split("</section>")[0]
    )
    shown = [passage.id for passage in report.passages if not passage.held]
    assert sorted(listed) == sorted(shown)
    easy = {page.stem: page for page in site.pages if page.edition == "easy" and page.slug == slug}
    for formal in report.pages:
        page = easy.get(formal.stem)
        if page is None:
            continue
        told = {one.id for one in formal.passages if found[one.id] == "told"}
        others = [other.url.split("#")[1] for other in page.others]
        assert len(told) + len(others) + page.private == len(formal.passages), formal.stem
        assert not told & set(others)
        assert not {one.id for one in formal.passages if one.held} & set(others)
        if page.told:
            assert page.told[:2] == (len(told), len(formal.passages))
    return report, easy, found


def test_every_passage_of_the_example_is_in_one_class_and_on_the_page(project):
    report, easy, found = every_passage_once(project, SLUG)
    assert {page.stem for page in report.pages} == set(easy)
    told = sum(len(page.told or ()) and page.told[0] for page in easy.values())
    assert told == sum(fate == "told" for fate in found.values())


def test_a_held_passage_is_counted_and_not_linked(project):
    page = next(page for page in assemble(project).pages if page.role == "easy" and page.others)
    id = page.others[0].url.split("#")[1]
    hold(project, SLUG, [id], "private")
    _, easy, _ = every_passage_once(open_project(project.root), SLUG)
    assert easy[page.stem].private == 1


def test_a_reason_stands_beside_what_is_left_out(project):
    pages = [page for page in assemble(project).pages if page.edition == "easy"]
    whys = {other.why for page in pages for other in page.others}
    assert any(why.startswith("We left this out: ") for why in whys)
    assert not any("(“" in why for why in whys)


def test_every_passage_of_a_real_report_is_too(tmp_path, report_file):
    project, imported = steps.start(
        report_file("south-lanarkshire-corporate-parenting-2018"), tmp_path / "site", audio=False
    )
    steps.draft(project, imported.slug)
    every_passage_once(open_project(project.root), imported.slug)
