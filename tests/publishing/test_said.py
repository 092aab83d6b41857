"""“You said, we did”: a day to look again is told as what it is on the day of the build."""

from calendar import timegm

import pytest

from tests.sites import ROOT, copy_example
from youthsite.project import open_project
from youthsite.publishing import assemble

ANCHOR = 'id="said-last-bus"'


def entry(project, monkeypatch, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(timegm((*day, 12, 0, 0))))
    (page,) = (page for page in assemble(project).pages if page.role == "said")
    return page.markdown.split(ANCHOR)[1].split("</article>")[0], page.markdown


@pytest.mark.parametrize(
    ("day", "says", "followed"),
    [
        ((2027, 3, 31), "<b>When do we look at it again?</b> On 31 March 2027.", 3),
        ((2027, 4, 1), "<b>Did we look at it again?</b> This was planned for 31 March 2027.", 1),
    ],
)
def test_a_day_that_has_passed_is_told_as_planned(tmp_path, monkeypatch, day, says, followed):
    project = copy_example(tmp_path / "site")
    article, page = entry(project, monkeypatch, day)
    assert says in article
    assert article.count("again?") == 1
    assert f"will look again, for {followed} of them" in page


def test_nothing_is_planned_where_somebody_looked_on_that_day(tmp_path, monkeypatch):
    project = copy_example(tmp_path / "site")
    path = project.feedback / "glen-orra-2024-25" / "last-bus.yml"
    text = path.read_text(encoding="utf-8")
    seen = 'since: "Two more can catch the bus."\nlooked: "2027-03-31"\nnext_look'
    path.write_text(text.replace("next_look", seen, 1), encoding="utf-8")
    article, _ = entry(project, monkeypatch, (2027, 4, 1))
    assert "Two more can catch the bus." in article
    assert "again?" not in article


def test_who_finds_an_answer_hard_to_read_is_led_to_where_to_say_so():
    pages = assemble(open_project(ROOT)).pages
    (said,) = (page for page in pages if page.uri == "you-said.md")
    assert 'hard to read? <a href="tell-us.html">Tell us</a>.' in said.markdown
    assert "tell-us.md" in {page.uri for page in pages}
