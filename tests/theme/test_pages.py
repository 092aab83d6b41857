import re

import pdfplumber
import pytest

from tests.asking import pressing, words
from tests.browser import DESK, PHONE
from tests.theme import harness

pytestmark = pytest.mark.browser

ADDRESSES = [*harness.sites(), "404.html"]


def findings(open_page, site, addresses, **options):
    found = {}
    watched = open_page(site / "about.html", **options)
    for address in addresses:
        watched.go(site / address)
        wide = [f"{watched.overflow()} px too wide"] if watched.overflow() > 0 else []
        problems = watched.violations() + watched.complaints + watched.outside + wide
        if problems:
            found[address] = problems
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
def test_axe_finds_nothing_and_nothing_is_asked_for(open_page, sample_site, viewport, scheme):
    assert findings(open_page, sample_site, ADDRESSES, viewport=viewport, color_scheme=scheme) == {}


@pytest.mark.parametrize("options", [{"contrast": "more"}, {"forced_colors": "active"}], ids=str)
def test_axe_finds_nothing_with_more_contrast_or_chosen_colours(open_page, sample_site, options):
    assert findings(open_page, sample_site, ["index.html", harness.EASY, harness.FORMAL], **options) == {}


def test_open_panels_pass_axe_too(open_page, sample_site):
    for name in ("Menu", "Search"):
        watched = open_page(sample_site / harness.EASY, viewport=PHONE)
        watched.page.get_by_role("button", name=name).click()
        assert watched.violations() == []


@pytest.mark.parametrize(
    ("width", "style"),
    [(320, words.SPACING), (1280, words.SPACING), (640, words.TWICE)],
    ids=["spacing on a phone", "spacing on a desk", "size"],
)
def test_wide_spacing_and_big_text_cut_nothing_off(open_page, sample_site, width, style):
    watched = open_page(sample_site / "about.html", viewport={"width": width, "height": 640})
    for address in ADDRESSES:
        watched.go(sample_site / address)
        assert words.cut_off(watched.page, style) == [], address


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
def test_text_is_never_small_and_lines_never_long(open_page, sample_site, viewport):
    watched = open_page(sample_site / "about.html", viewport=viewport)
    for address in ADDRESSES:
        watched.go(sample_site / address)
        assert words.small_text(watched.page) == [], address
        assert words.long_lines(watched.page) == [], address


def test_body_words_are_at_least_19_pixels(open_page, sample_site):
    sentence = open_page(sample_site / harness.EASY, viewport=PHONE).page.locator("p > .sentence").first
    assert sentence.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)") >= 19


def test_what_can_be_pressed_is_as_big_as_a_thumb(open_page, sample_site):
    watched = open_page(sample_site / harness.FORMAL, viewport=PHONE)
    assert pressing.small_targets(watched.page, pressing.LEAST) == []
    for address in [one for one in ADDRESSES if one != harness.FORMAL]:
        watched.go(sample_site / address)
        assert pressing.small_targets(watched.page, pressing.THUMB) == [], address


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
def test_an_address_alone_in_its_line_can_be_pressed(open_page, sample_site, viewport):
    watched = open_page(sample_site / harness.FORMAL, viewport=viewport)
    lone = '<p><a href="https://example.org">www.example.org</a></p>'
    watched.page.evaluate(
        "(lone) => document.querySelector('.prose').insertAdjacentHTML('beforeend', lone)", lone
    )
    assert "example.org" in " ".join(one.html for one in pressing.targets(watched.page))
    assert pressing.small_targets(watched.page, pressing.LEAST) == []


def test_the_way_back_from_the_last_page_has_no_long_lines(open_page, sample_site):
    watched = open_page(sample_site / harness.FORMAL, viewport=DESK)
    watched.page.evaluate("""() => { const [first, ...others] = document.querySelectorAll(".turn__link");
      others.forEach((one) => one.remove());
      first.querySelector("span").append(" and what comes after it".repeat(8)); }""")
    assert words.long_lines(watched.page) == []


def test_the_first_screen_of_home_holds_four_doors_and_three_sentences_at_most(open_page, sample_site):
    page = open_page(sample_site / "index.html", viewport=PHONE).page
    boxes = [door.bounding_box() for door in page.locator(".door").all()]
    names = [door.inner_text().split("\n")[0] for door in page.locator(".door").all()]
    assert names == ["Read", "Listen", "BSL", "Get help"]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 308 for box in boxes)
    assert all(box["height"] >= 60 and box["y"] + box["height"] <= 640 for box in boxes)
    seen = page.evaluate("""() => [...document.querySelectorAll("main h1, main p, main h2")]
        .filter((one) => one.getBoundingClientRect().top < 640).map((one) => one.innerText).join(" ")""")
    assert len(re.findall(r"[.?!]", seen)) <= 3


def test_each_sentence_is_a_line_of_its_own(open_page, sample_site):
    page = open_page(sample_site / harness.EASY).page
    tops = [one.bounding_box()["y"] for one in page.locator("#b-found-out p > .sentence").all()]
    assert len(tops) == 3
    assert tops == sorted(set(tops))


def test_picture_stands_left_of_the_words_and_above_them_on_a_phone(open_page, sample_site):
    for viewport in (PHONE, DESK):
        page = open_page(sample_site / harness.EASY, viewport=viewport).page
        picture = page.locator("#b-did .block__picture").bounding_box()
        words = page.locator("#b-did-1").bounding_box()
        if viewport is DESK:
            assert picture["x"] + picture["width"] <= words["x"]
        else:
            assert picture["y"] + picture["height"] <= words["y"]


def test_without_scripts_words_menu_and_sound_are_all_there(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE, java_script_enabled=False).page
    assert page.locator("audio").is_visible()
    assert page.locator("#menu").is_visible()
    assert page.locator(".sentence").first.is_visible()
    assert page.locator(".js-only, [data-player-tools], #search").locator("visible=true").count() == 0


def test_without_scripts_the_words_come_before_the_open_menu(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE, java_script_enabled=False).page
    assert page.locator("h1").bounding_box()["y"] < PHONE["height"]
    assert page.locator("#menu").bounding_box()["y"] > page.locator(".block").last.bounding_box()["y"]
    page.locator(".masthead").get_by_role("link", name="Menu").click()
    assert page.url.endswith("#menu")


def test_with_scripts_the_menu_opens_below_its_button(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE).page
    assert page.locator("a.no-js").is_hidden()
    page.get_by_role("button", name="Menu").click()
    assert page.locator("#menu").bounding_box()["y"] < page.locator("h1").bounding_box()["y"]


def test_paper_gets_the_words_and_no_controls(open_page, sample_site):
    for address in (harness.EASY, harness.FORMAL):
        page = open_page(sample_site / address).page
        page.emulate_media(media="print")
        gone = page.locator(".masthead, .foot, .switch, .player, .turn, .toc, .to-easy, button, audio")
        assert gone.locator("visible=true").count() == 0
        assert page.locator("h1").is_visible()


@pytest.mark.parametrize("address", [harness.EASY, harness.FORMAL])
def test_paper_shows_where_links_lead(open_page, sample_site, address):
    page = open_page(sample_site / address).page
    page.evaluate("""() => document.querySelector("main p").insertAdjacentHTML(
        "beforeend", '<a id="there" href="https://example.org/there">there</a>')""")
    page.emulate_media(media="print")
    after = "(one) => getComputedStyle(one, '::after').content"
    assert "https://example.org/there" in page.locator("#there").evaluate(after)
    assert page.locator(".passage, .block__words a[href*=wellbeing]").first.evaluate(after) == "none"


@pytest.mark.parametrize(("size", "points"), [("A4", 16), ("A5", 12.5)])
def test_the_page_to_print_is_large_on_a4_and_everyday_on_a5(open_page, sample_site, tmp_path, size, points):
    page = open_page(sample_site / "print/glen-orra/index.html").page
    words = page.locator(".block__words p:not(.block__kind)").first.inner_text().split()
    page.pdf(path=str(tmp_path / "made.pdf"), format=size)
    with pdfplumber.open(tmp_path / "made.pdf") as pdf:
        found = [word for sheet in pdf.pages for word in sheet.extract_words(extra_attrs=["size"])]
    texts = [word["text"] for word in found]
    first = next(place for place in range(len(texts)) if texts[place : place + 3] == words[1:4])
    assert found[first]["size"] == pytest.approx(points, abs=0.1)


def test_paper_is_light_when_the_screen_is_dark(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, color_scheme="dark").page
    tint = "getComputedStyle(document.documentElement).getPropertyValue('--did-tint')"
    dark = page.evaluate(tint)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(tint) != dark
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("width", [480, 768, 1000, 1280])
@pytest.mark.parametrize("count", [3, 4, 5])
def test_the_ways_into_a_report_leave_no_gap_at_the_end_of_a_row(open_page, sample_site, width, count):
    watched = open_page(sample_site / "index.html", viewport={"width": width, "height": 640})
    ends = watched.page.evaluate(
        """(count) => {
          const list = document.querySelector(".report__ways");
          while (list.children.length < count) list.append(list.children[0].cloneNode(true));
          while (list.children.length > count) list.lastElementChild.remove();
          const rows = new Map();
          for (const one of list.children) {
            const box = one.getBoundingClientRect();
            rows.set(box.top, Math.max(rows.get(box.top) ?? 0, box.right));
          }
          return [...rows.values()].map((right) => Math.round(list.getBoundingClientRect().right - right));
        }""",
        count,
    )
    assert set(ends) == {0}


def test_the_last_band_of_a_page_meets_the_foot(open_page, sample_site):
    watched = open_page(sample_site / "index.html")
    gap = """() => { const band = document.querySelector("main .band");
      while (band.nextElementSibling) band.nextElementSibling.remove();
      const foot = document.querySelector(".foot").getBoundingClientRect();
      return foot.top - band.getBoundingClientRect().bottom }"""
    assert watched.page.evaluate(gap) == 0
