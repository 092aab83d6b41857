"""Reading tools: what each choice does, that it is kept only then, and that keys alone are enough."""

import re

import pytest

from tests.asking import colours
from tests.browser import DESK, PHONE
from tests.theme import harness

pytestmark = pytest.mark.browser

THEMES = ["light", "cream", "dark", "contrast"]
ONE_OF_EACH = ["index.html", harness.EASY, harness.FORMAL, "listen.html", "help.html", "wellbeing/safe.html"]
KEPT = "localStorage.getItem('youthsite-look')"
PAPER = "getComputedStyle(document.body).backgroundColor"


def look(open_page, site, address=harness.EASY, **options):
    watched = open_page(site / address, **{"viewport": PHONE, **options})
    watched.page.get_by_role("button", name="Look", exact=True).click()
    return watched


def choose(page, label):
    page.locator("#look label", has_text=re.compile(f"^\\s*{label}\\s*$")).click()


def chosen(open_page, site, value, **options):
    """A window in which a choice was made before; its function opens a page."""
    watched = open_page(site / "about.html", **options)
    watched.page.evaluate("value => localStorage.setItem('youthsite-look', value)", value)
    return watched


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_any_theme(open_page, sample_site, theme, viewport):
    watched = chosen(open_page, sample_site, f'{{"theme":"{theme}"}}', viewport=viewport)
    for address in ONE_OF_EACH:
        watched.go(sample_site / address)
        assert watched.page.evaluate("document.documentElement.dataset.theme") == theme
        assert watched.overflow() <= 0, address
        assert watched.complaints == [], address
        colours.flatten(watched.page)
        assert watched.violations(aaa=True) == [], address


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
def test_the_open_panel_passes_axe_and_its_choices_are_as_big_as_a_thumb(open_page, sample_site, viewport):
    watched = look(open_page, sample_site, viewport=viewport)
    assert watched.violations() == []
    assert watched.overflow() <= 0
    boxes = [label.bounding_box() for label in watched.page.locator("#look label, #look button").all()]
    assert len(boxes) == 19
    assert all(box["height"] >= 44 and box["x"] >= 0 for box in boxes)


def test_nothing_is_kept_before_a_choice_and_nothing_after_a_reset(open_page, sample_site):
    page = look(open_page, sample_site).page
    assert page.evaluate("localStorage.length") == 0
    choose(page, "Dark")
    assert page.evaluate(KEPT) == '{"theme":"dark"}'
    page.get_by_role("button", name="Back to normal").click()
    assert page.evaluate("localStorage.length") == 0
    assert page.evaluate("document.documentElement.dataset.theme") is None
    assert page.locator("#look [name=theme][value='']").is_checked()


def test_a_choice_is_there_on_the_next_page_before_anything_is_painted(open_page, sample_site):
    page = look(open_page, sample_site).page
    before = page.evaluate(PAPER)
    choose(page, "Dark")
    assert page.evaluate(PAPER) != before
    page.route("**/js/look.js", lambda route: route.abort())
    page.goto((sample_site / "index.html").as_uri())
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    start = page.evaluate("document.querySelector('script[src*=\"start.js\"]').outerHTML")
    assert "defer" not in start
    assert "async" not in start


def test_each_theme_has_a_paper_of_its_own(open_page, sample_site):
    page = look(open_page, sample_site).page
    papers = []
    for label in ("Light", "Cream", "Dark", "Strong contrast"):
        choose(page, label)
        papers.append(page.evaluate(PAPER))
    assert len(set(papers)) == 4


def test_a_chosen_theme_wins_over_the_device(open_page, sample_site):
    page = look(open_page, sample_site, color_scheme="dark").page
    dark = page.evaluate(PAPER)
    choose(page, "Cream")
    assert page.evaluate(PAPER) == "rgb(250, 244, 228)" != dark


def test_keys_alone_are_enough(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE).page
    page.get_by_role("button", name="Look", exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "theme"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(KEPT) == '{"theme":"light"}'
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "ruler"
    page.keyboard.press("Space")
    assert page.locator(".ruler").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#look").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == "Look"


def test_letters_change_and_load_only_what_is_shown(open_page, sample_site):
    watched = open_page(sample_site / harness.EASY)
    titles = "lexend-400-800.woff2"
    assert {url.rpartition("/")[2] for url in watched.requests if url.endswith(".woff2")} == {titles}
    watched.page.get_by_role("button", name="Look", exact=True).click()
    sentence = watched.page.locator("p > .sentence").first
    for label, family in [("Atkinson", "Youthsite Atkinson"), ("Lexend", "Youthsite Lexend")]:
        choose(watched.page, label)
        assert family in sentence.evaluate("one => getComputedStyle(one).fontFamily")
        assert watched.page.evaluate(
            "name => document.fonts.load('1rem \"' + name + '\"').then(f => f.length)", family
        )
    assert watched.complaints == []


def test_size_and_space_grow_in_steps_and_cut_nothing_off(open_page, sample_site):
    measure = (
        "one => [parseFloat(getComputedStyle(one).fontSize), parseFloat(getComputedStyle(one).lineHeight)]"
    )
    watched = look(open_page, sample_site)
    sentence = watched.page.locator("p > .sentence").first
    sizes = [sentence.evaluate(measure)[0]]
    for label in ("Big", "Bigger", "Biggest"):
        choose(watched.page, label)
        sizes.append(sentence.evaluate(measure)[0])
    assert sizes == sorted(set(sizes))
    lines = [sentence.evaluate(measure)[1]]
    for label in ("More", "Most"):
        choose(watched.page, label)
        lines.append(sentence.evaluate(measure)[1])
    assert lines == sorted(set(lines))
    choose(watched.page, "Lexend")
    for address in harness.sites():
        watched.go(sample_site / address)
        assert watched.overflow() <= 0, address


def test_the_line_follows_the_pointer_and_the_focus_and_covers_nothing(open_page, sample_site):
    page = look(open_page, sample_site, viewport=DESK).page
    choose(page, "Line to read along")
    page.mouse.move(400, 300)
    assert 300 < page.locator(".ruler").bounding_box()["y"] < 330
    page.locator(".turn__link").first.focus()
    top = page.locator(".turn__link").first.bounding_box()["y"]
    assert top < page.locator(".ruler").bounding_box()["y"] < top + 60
    assert page.evaluate("getComputedStyle(document.querySelector('.ruler')).pointerEvents") == "none"
    choose(page, "Line to read along")
    assert page.locator(".ruler").count() == 0


def test_a_simple_page_drops_decoration_and_keeps_words_and_ways(open_page, sample_site):
    page = look(open_page, sample_site, viewport=DESK).page
    choose(page, "Simple page")
    assert page.locator(".block__wellbeing").locator("visible=true").count() == 0
    for kept in (".sentence", ".switch__there", "audio", ".block__picture", ".turn__link"):
        assert page.locator(kept).first.is_visible(), kept


def test_paper_looks_the_same_whatever_was_chosen(open_page, sample_site):
    shots = []
    everything = '{"theme":"dark","letters":"lexend","size":"4","space":"3","ruler":"on","view":"on"}'
    for value in ("{}", everything):
        watched = chosen(open_page, sample_site, value, viewport=DESK)
        watched.go(sample_site / harness.EASY)
        watched.page.emulate_media(media="print")
        shots.append(watched.page.screenshot(full_page=True))
    assert shots[0] == shots[1]


@pytest.mark.parametrize("kept", ["{", "null", "3", '{"theme":"\\"><b>"}', '{"theme":7,"size":["2"]}'])
def test_what_cannot_be_read_changes_nothing(open_page, sample_site, kept):
    watched = chosen(open_page, sample_site, kept)
    watched.go(sample_site / harness.EASY)
    assert watched.page.evaluate("document.documentElement.getAttribute('data-theme')") in (None, "7")
    assert watched.complaints == []


def test_without_scripts_there_is_no_panel(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, java_script_enabled=False).page
    assert page.get_by_role("button", name="Look", exact=True).count() == 0
    assert page.locator("#look").is_hidden()
