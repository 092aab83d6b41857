"""The quick way off a page, by click and by keyboard, in a real browser."""

import re

import pytest

from tests.browser import PHONE
from tests.theme import harness
from youthsite.colours import contrast
from youthsite.publishing.policy import POLICY

pytestmark = pytest.mark.browser

AWAY = "https://www.example.org/weather"
PAGE = "easy/glen-orra/hard.html"


@pytest.fixture(scope="module")
def hard_page(tmp_path_factory):
    """A sensitive page on disk, with all it loads."""
    site = harness.build(tmp_path_factory.mktemp("exit"))
    facts = {"exit": AWAY, "staying_safe": "staying-safe.html", "policy": POLICY}
    context = harness.context("easy", "easy", "A hard page", **facts)
    context["page"]["sensitive"] = ("violence",)
    words = '<p><a href="#a">One</a> <button type="button" id="b">Two</button></p>'
    path = site / PAGE
    path.write_text(harness.render(PAGE, harness.Sample(context, words)), encoding="utf-8")
    return path


@pytest.fixture
def opened(open_page, hard_page):
    watched = open_page(hard_page)
    watched.page.route(f"{AWAY}*", lambda route: route.fulfill(body="<title>Weather</title>"))
    return watched


def left(page):
    page.wait_for_url(f"{AWAY}*")
    return page.title() == "Weather"


def lights(page):
    return page.locator(".exit__lights .is-on").count()


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_the_page_is_accessible_and_its_policy_is_kept(opened):
    assert opened.violations() == []
    assert opened.complaints == []
    assert opened.outside == []


SHOWN = """() => {
  const style = getComputedStyle(document.querySelector(".exit__button"));
  return [style.color, style.backgroundColor, style.borderTopColor, style.borderTopStyle];
}"""


@pytest.mark.parametrize("look", ["dark", "contrast", "light", "cream"])
def test_the_way_off_stands_out_in_every_colour(open_page, hard_page, look):
    watched = open_page(hard_page, viewport=PHONE)
    watched.page.evaluate(
        "look => localStorage.setItem('youthsite-look', JSON.stringify({theme: look}))", look
    )
    watched.go(hard_page)
    assert watched.page.evaluate("document.documentElement.dataset.theme") == look
    assert watched.violations() == []
    words, ground, *_ = watched.page.evaluate(SHOWN)
    numbers = [[int(part) for part in re.findall(r"\d+", colour)] for colour in (words, ground)]
    assert contrast(*("#" + bytes(one[:3]).hex() for one in numbers)) >= 7
    box = watched.page.locator(".exit__button").bounding_box()
    assert box["height"] >= 44
    assert box["x"] + box["width"] <= PHONE["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_the_way_off_keeps_an_edge_and_works(open_page, hard_page, scheme):
    watched = open_page(hard_page, viewport=PHONE, forced_colors="active", color_scheme=scheme)
    watched.page.route(f"{AWAY}*", lambda route: route.fulfill(body="<title>Weather</title>"))
    assert watched.violations() == []
    words, ground, edge, style = watched.page.evaluate(SHOWN)
    assert style == "solid"
    assert edge != ground
    assert words != ground
    watched.page.locator(".exit__button").click()
    assert left(watched.page)


def test_a_click_leaves_and_back_does_not_return(opened):
    before = opened.page.url
    opened.page.locator(".exit__button").click()
    assert left(opened.page)
    opened.page.go_back()
    assert opened.page.url != before


def test_the_second_skip_link_leaves(opened):
    press(opened.page, "Tab", "Tab")
    focused = "document.activeElement.className + document.activeElement.textContent"
    assert opened.page.evaluate(focused) == "skipLeave this page now"
    press(opened.page, "Enter")
    assert left(opened.page)


def test_shift_three_times_leaves_with_lights_and_words(opened):
    page = opened.page
    status = page.locator("[data-exit-status]")
    press(page, "Shift")
    assert (lights(page), status.inner_text()) == (1, "Shift. Press it 2 more times to leave.")
    press(page, "Shift")
    assert (lights(page), status.inner_text()) == (2, "Shift. Press it 1 more time to leave.")
    press(page, "Shift")
    assert left(page)


def test_shift_and_tab_never_leave(opened):
    page = opened.page
    page.locator("#b").focus()
    press(page, *["Shift+Tab"] * 4)
    page.keyboard.down("Shift")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.up("Shift")
    assert lights(page) == 0
    press(page, "Shift", "Shift", "Shift+Tab", "Shift")
    assert lights(page) == 1
    assert page.url.startswith("file:")


def test_a_capital_letter_another_key_and_a_click_with_shift_do_not_count(opened):
    page = opened.page
    press(page, *["Shift+A"] * 3, "Control+Shift", "Alt+Shift", "Shift", "a", "Shift", "Escape", "Shift")
    assert lights(page) == 1
    press(page, "a")
    page.locator("#b").click(modifiers=["Shift"])
    assert lights(page) == 0


def test_shift_is_forgotten_after_five_seconds(opened):
    page = opened.page
    page.clock.install()
    page.reload()
    press(page, "Shift", "Shift")
    page.clock.run_for(2500)
    assert lights(page) == 2
    page.clock.run_for(2600)
    assert lights(page) == 0
    assert page.locator("[data-exit-status]").inner_text() == "Leaving by Shift has stopped."
    press(page, "Shift")
    assert lights(page) == 1


SEEN = """() => {
  const look = () => {
    const cover = document.querySelector('.exit-cover');
    const box = cover && cover.getBoundingClientRect();
    return [document.title, getComputedStyle(document.querySelector('h1')).visibility,
            Boolean(box) && box.width === innerWidth && box.height === innerHeight];
  };
  const sound = new Audio();
  sound.pause = () => { window.hushed = true; };
  document.body.append(sound);
  document.querySelector('.exit__button').click();
  const left = look();
  window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  return [left, look(), window.hushed];
}"""


def test_the_words_are_covered_at_once_the_sound_stops_and_a_page_that_comes_back_is_whole(opened):
    title = opened.page.title()
    left, back, hushed = opened.page.evaluate(SEEN)
    assert left == ["Loading", "hidden", True]
    assert back == [title, "visible", False]
    assert hushed is True


def test_without_scripts_it_is_a_link(open_page, hard_page):
    page = open_page(hard_page, java_script_enabled=False).page
    page.route(f"{AWAY}*", lambda route: route.fulfill(body="<title>Weather</title>"))
    assert not page.locator(".exit__how").is_visible()
    page.locator(".exit__button").click()
    page.wait_for_url(f"{AWAY}*")


def test_on_a_phone_it_stays_in_sight_is_large_and_covers_no_focus(open_page, hard_page):
    watched = open_page(hard_page, viewport=PHONE)
    page = watched.page
    page.evaluate("document.body.style.minHeight = '5000px'")
    page.evaluate("window.scrollTo(0, 1200)")
    box = page.locator(".exit__button").bounding_box()
    assert 0 <= box["y"] < 20
    assert box["height"] >= 44
    assert page.locator(".exit").bounding_box()["height"] <= PHONE["height"] / 10
    page.locator("#b").focus()
    bar = page.locator(".exit__button").bounding_box()
    focused = page.locator("#b").bounding_box()
    assert focused["y"] >= bar["y"] + bar["height"] or focused["x"] + focused["width"] <= bar["x"]
    assert watched.overflow() <= 0


def test_a_short_window_keeps_its_room(open_page, hard_page):
    page = open_page(hard_page, viewport={"width": 320, "height": 256}).page
    assert page.evaluate("getComputedStyle(document.querySelector('.exit')).position") == "static"


def test_pages_without_a_hard_topic_have_no_such_button(open_page, hard_page):
    page = open_page(hard_page.parents[2] / harness.EASY).page
    assert page.locator("[data-exit-link]").count() == 0
