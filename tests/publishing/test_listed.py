"""What search engines may list, and what a page says of where it belongs."""

from xml.etree import ElementTree

import pytest

from tests.theme import harness
from youthsite.publishing.all_pages import all_pages
from youthsite.publishing.listed import is_listed, sitemap
from youthsite.publishing.pages import SitePage
from youthsite.settings import Settings

FRONT = "https://council.example/reports/youth/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def page(role, uri="easy/a/b.md"):
    return SitePage(uri=uri, title="A page", role=role, markdown="")


@pytest.mark.parametrize("role", ["home", "easy", "formal", "print", "statement", "other"])
def test_pages_of_a_live_site_are_listed_and_none_of_a_preview(role):
    assert is_listed(page(role), Settings(publish="approved"))
    assert not is_listed(page(role), Settings(publish="preview"))


@pytest.mark.parametrize("role", ["check", "moved", "missing"])
def test_what_is_for_makers_or_not_there_any_more_is_never_listed(role):
    assert not is_listed(page(role), Settings(publish="approved"))


def test_the_list_is_sorted_and_escaped_and_has_no_day():
    text = sitemap([f"{FRONT}b.html", f"{FRONT}a.html?x=1&y"])
    found = [each.text for each in ElementTree.fromstring(text).iterfind("s:url/s:loc", NAMES)]
    assert found == [f"{FRONT}a.html?x=1&y", f"{FRONT}b.html"]
    assert "lastmod" not in text


def test_all_pages_leaves_out_what_only_says_that_it_moved():
    text = all_pages([page("moved", "easy/a/old.md"), page("other", "help.md")], []).markdown
    assert "help.md" in text
    assert "old.md" not in text


def rendered(noindex, **settings):
    context = harness.context("easy", "easy", title="A & B")
    context["page"] |= {"noindex": noindex, "description": "What we did."}
    return harness.render("easy/a/b.html", harness.Sample(context), **settings)


def test_a_page_that_may_be_shared_says_its_address_title_and_description():
    html = rendered(False, site_url=FRONT)
    assert f'<link rel="canonical" href="{FRONT}easy/a/b.html">' in html
    assert f'<meta property="og:url" content="{FRONT}easy/a/b.html">' in html
    assert '<meta property="og:title" content="A &amp; B – Easy words">' in html
    assert '<meta property="og:description" content="What we did.">' in html


@pytest.mark.parametrize(("noindex", "site_url"), [(True, FRONT), (False, None)])
def test_a_draft_or_a_page_without_an_address_says_none_of_it(noindex, site_url):
    assert "og:" not in rendered(noindex, site_url=site_url)
