import re
from pathlib import Path

import pytest

from tests.theme import harness
from tests.theme.harness import Sample
from youthsite.accessibility import Results
from youthsite.publishing import Assembly, SitePage
from youthsite.publishing.accessibility_page import accessibility_page
from youthsite.publishing.all_pages import all_pages
from youthsite.publishing.ask_pages import ask_pages
from youthsite.publishing.heard import Heard
from youthsite.publishing.policy import POLICY, SERVER_ONLY
from youthsite.publishing.safe_pages import PRIVACY, STAYING_SAFE, safe_pages
from youthsite.publishing.views import FOOTER, Viewer
from youthsite.settings import CareSettings, ContactSettings, Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"
CONTACT = ContactSettings("a@glen-orra.example.org", "01632 960 118", "PO Box 1, Glen Orra", ("Gaelic",))


def pages():
    return {page.uri: page for page in [*safe_pages(), *ask_pages(CONTACT)]}


def test_it_is_said_that_history_stays_and_what_the_site_knows():
    assert "## The button does not clear your history" in pages()[STAYING_SAFE].markdown
    for promise in ("do not use cookies", "do not count", "load nothing from other websites"):
        assert promise in pages()[PRIVACY].markdown


@pytest.mark.parametrize("uri", [STAYING_SAFE, PRIVACY, "ask-us.md", "tell-us.md"])
def test_the_words_are_easy(uri):
    text = re.sub(r"<[^>]+>|\]\([^)]*\)|[#\[\]“”]", "", pages()[uri].markdown).replace("- ", "")
    sentences = [one for one in re.split(r"(?<=[.?:])\s+|\n+", text) if one.strip()]
    assert [one for one in sentences if len(one.split()) > 15] == []
    assert "!" not in text
    assert not re.search(r"n['’]t\b", text)


def test_the_sheet_has_no_form_and_no_place_for_a_name():
    sheet = pages()["tell-us.md"].markdown
    assert not re.search(r"<(form|input|textarea|button)", sheet)
    assert "Do not write your name." in sheet
    assert sheet.count('class="sheet__lines') == 6
    assert "mailto:a@glen-orra.example.org" in sheet
    assert "PO Box 1, Glen Orra" in sheet
    assert "Gaelic" in pages()["ask-us.md"].markdown


def test_without_contact_nothing_is_promised():
    ask, tell = ask_pages(ContactSettings())
    assert "mailto:" not in ask.markdown + tell.markdown
    assert "Ask the person who showed you this website." in ask.markdown


def viewer(**care):
    every = tuple(pages().values())
    listed = (*every, accessibility_page(Settings(), Results()), all_pages(every, ()))
    return Viewer(Settings(care=CareSettings(**care)), Assembly((), listed), Heard(), "", wellbeing=False)


def page(uri="x.md", **more):
    return SitePage(uri=uri, title="x", role="other", markdown="", **more)


def test_only_pages_of_hard_topics_and_of_help_have_the_way_out():
    assert viewer().view(page(sensitive=("violence",))).exit == "https://www.bbc.co.uk/weather"
    assert viewer().view(page("help.md")).exit
    assert viewer().view(page(STAYING_SAFE)).exit
    assert viewer().view(page()).exit == ""
    assert viewer(exit_to="").view(page(sensitive=("violence",))).exit == ""


def test_every_page_has_the_foot_and_the_policy_but_the_policy_not_while_serving():
    view = viewer().view(page("tell-us.md"))
    assert [link.url for link in view.footer] == [uri.replace(".md", ".html") for uri in FOOTER]
    assert [link.title for link in view.footer if link.current] == ["Tell us what you think"]
    assert view.policy == POLICY
    assert Viewer(Settings(), Assembly((), ()), Heard(), "", False, serving=True).view(page()).policy == ""


def test_the_policy_stands_before_anything_is_loaded():
    html = harness.render("x.html", Sample(harness.context("other", policy=POLICY)))
    place = html.index("Content-Security-Policy")
    assert place < html.index("<link")
    assert place < html.index("<script")
    assert "unsafe" not in POLICY


def test_the_docs_tell_the_policy_as_it_is():
    assert f"{POLICY}; {SERVER_ONLY}\n" in (DOCS / "server.md").read_text(encoding="utf-8")


def test_all_pages_names_every_page_but_the_makers_own():
    check = SitePage(uri="check/a.md", title="What to check", role="check", markdown="")
    listing = all_pages([*pages().values(), check], ()).markdown
    assert all(f"]({uri})" in listing for uri in pages())
    assert "What to check" not in listing
