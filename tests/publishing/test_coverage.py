"""Nothing is silently missing: every passage is in one class, for readers and for officers."""

import re

import pytest

from tests.sites import copy_example
from youthsite import steps
from youthsite.checking import check_project
from youthsite.checks.easy_words import hard_words
from youthsite.deciding import hold
from youthsite.editions import fates
from youthsite.feedback import why_words_held
from youthsite.project import open_project
from youthsite.publishing import assemble
from youthsite.writing import choose

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
        counted = page.told[:2] if page.told else (0, 0)
        assert counted == (len(told), len(formal.passages)), formal.stem
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


def reword_reason(project, stem, reason):
    """Give every passage that is left out on a page another reason."""
    path = project.easyread / SLUG / f"{stem}.record.yml"
    text = path.read_text(encoding="utf-8")
    head, mark, tail = text.partition("left_out:\n")
    assert mark
    path.write_text(head + mark + re.sub(r'reason: ".*"', f'reason: "{reason}"', tail), encoding="utf-8")
    return open_project(project.root)


def test_a_reason_that_may_name_a_person_is_shown_to_no_reader(project):
    changed = reword_reason(project, "01-foreword", "Aileen asked us to")
    for page in assemble(changed, checks=True).pages:
        assert "Aileen" not in page.markdown or page.role == "check", page.uri
        assert not any("Aileen" in other.why for other in page.others), page.uri
    (page,) = (page for page in assemble(changed).pages if page.uri == f"easy/{SLUG}/01-foreword.md")
    assert "We left this out." in {other.why for other in page.others}


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("Aileen asked us to", "not shown to readers: it may name a person"),
        ("the governance was utilised", "Readers see this reason"),
    ],
)
def test_the_check_asks_about_reasons_as_readers_see_them(project, reason, said):
    check = check_project(project, project.report(SLUG), project.edition(SLUG))
    assert not [one for one in check.problems if one.rule == "omission-reason"]
    changed = reword_reason(project, "01-foreword", reason)
    check = check_project(changed, changed.report(SLUG), changed.edition(SLUG))
    found = [one for one in check.problems if one.rule == "omission-reason"]
    assert found
    assert all(said in one.message and one.file.endswith("01-foreword.record.yml") for one in found)
    if "Aileen" in reason:
        assert "Aileen" not in found[0].message


def test_what_drafting_leaves_out_has_reasons_in_easy_words(project):
    given = [value for name, value in vars(choose).items() if name.isupper() and isinstance(value, str)]
    assert len(given) > 9
    assert {reason: list(hard_words(reason, project.settings.check)) for reason in given} == {
        reason: [] for reason in given
    }
    assert not any(why_words_held(reason) for reason in given)


def test_pages_without_easy_words_are_listed_on_the_first_easy_page(project):
    def first(project):
        return next(page for page in assemble(project).pages if page.role == "easy-index")

    assert first(project).untold == ()
    (project.easyread / SLUG / "01-foreword.md").unlink()
    (project.easyread / SLUG / "01-foreword.record.yml").unlink()
    (other,) = first(open_project(project.root)).untold
    assert other.url == f"{SLUG}/01-foreword.html"
    assert other.why == "Some of it is told on other pages."
    held = [one.id for one in project.report(SLUG).pages[1].passages]
    hold(open_project(project.root), SLUG, held, "private")
    assert first(open_project(project.root)).untold[0].why == "All of it is private."


def test_every_passage_of_a_real_report_is_too(tmp_path, report_file):
    project, imported = steps.start(
        report_file("south-lanarkshire-corporate-parenting-2018"), tmp_path / "site", audio=False
    )
    steps.draft(project, imported.slug)
    every_passage_once(open_project(project.root), imported.slug)
