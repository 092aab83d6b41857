import pytest

from tests.asking import keys
from tests.browser import DESK, PHONE
from tests.theme import harness

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("address", ["index.html", harness.EASY, harness.FORMAL])
def test_every_stop_is_seen_uncovered_and_ringed(open_page, sample_site, address, viewport):
    stops = keys.walk(open_page(sample_site / address, viewport=viewport).page)
    assert len(stops) > 10
    assert [stop["html"] for stop in stops if not stop["seen"] or stop["covered"]] == []
    assert [stop["html"] for stop in stops if not stop["ring"]] == []


def test_the_way_back_is_free_too(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE).page
    page.locator(".foot a").last.focus()
    stops = keys.walk(page, "Shift+Tab")
    assert [stop["html"] for stop in stops if not stop["seen"] or stop["covered"]] == []


def test_the_first_stop_skips_to_the_words(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE).page
    page.keyboard.press("Tab")
    assert keys.focused(page)["text"] == "Skip to the words"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_words_are_few_stops_away_without_the_skip_link(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE).page
    stops = 0
    while not page.evaluate("document.querySelector('main').contains(document.activeElement)"):
        page.keyboard.press("Tab")
        stops += 1
    assert stops <= 12


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_is_walked_and_closes_by_keyboard(open_page, sample_site, key):
    page = open_page(sample_site / harness.EASY, viewport=PHONE).page
    button, menu = page.get_by_role("button", name="Menu"), page.locator("#menu")
    assert menu.is_hidden()
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    page.keyboard.press(key)
    assert menu.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    menu.get_by_role("link").first.focus()
    assert keys.focused(page)["ring"]
    page.keyboard.press("Escape")
    assert menu.is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "Menu"


@pytest.mark.parametrize(("name", "first"), [("Menu", "A"), ("Look", "INPUT")])
def test_what_opens_comes_next_and_escape_gives_the_focus_back(open_page, sample_site, name, first):
    watched = open_page(sample_site / harness.EASY, viewport=PHONE)
    page = watched.page
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == name.lower()
    assert keys.focused(page)["ring"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == first
    assert page.evaluate("name => !!document.activeElement.closest('#' + name)", name.lower())
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent").strip() == name
    assert watched.violations() == []


def test_menu_names_the_page_we_are_on(open_page, sample_site):
    page = open_page(sample_site / harness.EASY).page
    page.get_by_role("button", name="Menu").click()
    assert page.locator("#menu [aria-current=page]").inner_text() == "Feeling safe"


def test_only_one_panel_is_open(open_page, sample_site):
    page = open_page(sample_site / harness.EASY).page
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Search").click()
    assert page.locator("#menu").is_hidden()
    assert page.locator("#search").is_visible()


def test_the_contents_list_is_open_beside_the_words_and_closed_above_them(open_page, sample_site):
    for viewport, is_open in ((DESK, True), (PHONE, False)):
        page = open_page(sample_site / harness.FORMAL, viewport=viewport).page
        assert page.evaluate("document.querySelector('.toc').open") is is_open


def test_a_wide_table_scrolls_by_keyboard_within_itself(open_page, sample_site):
    page = open_page(sample_site / harness.FORMAL, viewport=PHONE).page
    table = page.locator(".table-scroll")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table-scroll').scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
