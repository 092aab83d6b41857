"""Words to know: a meaning opens below its line by click, Enter and Space, and is said to screen readers."""

import pytest

from tests.browser import DESK, PHONE
from tests.theme import harness, samples

pytestmark = pytest.mark.browser

WORDS = """<section class="block block--did" id="b"><div class="block__words">
<p class="block__kind">What we did</p>
<p><span class="sentence" id="b-1">An <a class="hard-word" href="#word-advocate">advocate</a> came.</span>
<span class="sentence" id="b-2">Then <a class="hard-word" href="#word-kinship-care">kinship care</a>
 and <a class="hard-word" href="#word-remand">remand</a>.</span></p></div></section>
<h2>Words to know</h2><dl class="words-to-know">
<dt id="word-advocate">advocate</dt><dd>An advocate helps you say what you think.</dd>
<dt id="word-kinship-care">kinship care</dt><dd>Kinship care is care by family.</dd>
<dt id="word-remand">remand</dt><dd>Remand means waiting for court.</dd></dl>"""
ADDRESS = "easy/glen-orra/words.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = harness.build(tmp_path_factory.mktemp("words"))
    sample = harness.Sample(harness.context("easy", "easy", "Words"), WORDS)
    (made / ADDRESS).write_text(harness.render(ADDRESS, sample), encoding="utf-8")
    return made


def test_a_meaning_opens_and_closes_by_click_and_key(open_page, site):
    page = open_page(site / ADDRESS, viewport=PHONE).page
    word = page.get_by_role("button", name="advocate", exact=True)
    status = page.locator("#b-1-meaning")
    assert status.get_attribute("role") == "status"
    word.click()
    assert word.get_attribute("aria-expanded") == "true"
    assert status.inner_text() == "An advocate helps you say what you think."
    assert status.bounding_box()["y"] > word.bounding_box()["y"]
    word.press("Escape")
    assert status.inner_text() == ""
    for key in ("Enter", "Space"):
        word.press(key)
        assert status.is_visible(), key
        word.press(key)
        assert word.get_attribute("aria-expanded") == "false", key
    assert "#word" not in page.url


def test_escape_closes_a_meaning_wherever_the_focus_is(open_page, site):
    page = open_page(site / ADDRESS, viewport=PHONE).page
    page.get_by_role("button", name="advocate", exact=True).click()
    page.get_by_role("button", name="remand").click()
    page.locator(".foot a").first.focus()
    page.keyboard.press("Escape")
    assert page.locator(".hard-word[aria-expanded=true]").count() == 0
    assert page.locator("#b-1-meaning").inner_text() == ""


def test_two_words_of_one_line_take_turns(open_page, site):
    page = open_page(site / ADDRESS, viewport=DESK).page
    page.get_by_role("button", name="kinship care").click()
    page.get_by_role("button", name="remand").click()
    assert page.locator("#b-2-meaning").inner_text() == "Remand means waiting for court."
    assert page.locator(".hard-word[aria-expanded=true]").all_inner_texts() == ["remand"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_meanings_pass_axe_and_stay_in_the_window(open_page, site, scheme):
    watched = open_page(site / ADDRESS, viewport=PHONE, color_scheme=scheme)
    for word in watched.page.locator(".hard-word").all():
        word.click()
    assert watched.violations() == []
    assert watched.overflow() <= 0


def test_the_words_of_a_line_stay_as_they_are_for_reading_aloud(open_page, site):
    page = open_page(site / ADDRESS).page
    page.get_by_role("button", name="advocate", exact=True).click()
    assert page.locator("#b-1").inner_text() == "An advocate came."


def test_without_scripts_a_word_leads_to_the_list(open_page, site):
    page = open_page(site / ADDRESS, java_script_enabled=False).page
    page.get_by_role("link", name="advocate", exact=True).click()
    assert page.url.endswith("#word-advocate")


def test_paper_shows_the_list_and_no_open_meaning(open_page, site):
    page = open_page(site / ADDRESS).page
    page.get_by_role("button", name="advocate", exact=True).click()
    page.emulate_media(media="print")
    assert page.locator("#b-1-meaning").is_hidden()
    assert page.get_by_text("Kinship care is care by family.").is_visible()


def test_a_page_without_hard_words_is_left_alone(open_page, site):
    page = open_page(site / harness.EASY).page
    assert page.locator(".meaning").count() == 0
    assert page.locator(".sentence").count() >= len(samples.BLOCKS)
