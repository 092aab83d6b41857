"""Rows of docs/acceptance.md that are quick to ask, on one page a template; all others: `make audit`."""

import pytest

from tests.asking import colours, keeping_still, keys, paper, rings, words
from tests.browser import PHONE
from tests.theme import harness

pytestmark = pytest.mark.browser

ADDRESSES = list(harness.sites())
ZOOMED = {"width": 320, "height": 256}  # a window of 1280 by 1024 at 400%
CLIPPED = "#low span { block-size: 1.2em !important } #low span { font-size: 3em }"
LOW = """() => document.querySelector("main p").insertAdjacentHTML("beforebegin",
  '<p id="low"><span style="display:block;overflow:hidden">one two</span></p>')"""


def everywhere(open_page, site, ask, **options):
    """What is found on the pages of the sample site, by address."""
    watched = open_page(site / "about.html", **options)
    found = {}
    for address in ADDRESSES:
        watched.go(site / address)
        found[address] = ask(watched)
    return {address: faults for address, faults in found.items() if faults}


def test_weak_contrast_is_found(open_page, sample_site):
    watched = open_page(sample_site / "about.html")
    watched.page.add_style_tag(content="main p { color: #6b6b6b !important }")
    colours.flatten(watched.page)
    assert watched.violations(aaa=True)
    assert watched.violations() == []


def test_forced_colours_lose_no_icon(open_page, sample_site):
    options = {"forced_colors": "active"}
    assert everywhere(open_page, sample_site, lambda one: colours.lost_masks(one.page), **options) == {}
    page = open_page(sample_site / "about.html", **options).page
    page.add_style_tag(content="h1::before { content: ''; mask-image: linear-gradient(red, blue) }")
    assert len(colours.lost_masks(page)) == 1


@pytest.mark.parametrize("viewport", [PHONE, ZOOMED], ids=["320", "400%"])
@pytest.mark.parametrize("address", ["index.html", harness.EASY, harness.FORMAL])
def test_each_panel_opens_is_entered_and_closes_by_keyboard(open_page, sample_site, address, viewport):
    page = open_page(sample_site / address, viewport=viewport).page
    stops = keys.walk(page)
    assert keys.unopened(page, stops) == []
    assert keys.unseen(stops) == keys.covered(stops) == []
    assert keys.stops_to_words(stops) <= 12


def test_what_lies_over_the_focus_is_found(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport=PHONE).page
    page.add_style_tag(content="#over { position: fixed; inset: 0 0 40% 0; z-index: 99 }")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<div id=over></div>')")
    assert keys.covered(keys.walk(page))


def test_little_sticks_in_a_short_window_and_nothing_moves(open_page, sample_site):
    def ask(watched):
        return [
            *keeping_still.moving(watched.page),
            *["much"] * (keeping_still.sticking_share(watched.page) > 10),
        ]

    assert everywhere(open_page, sample_site, ask, viewport=ZOOMED) == {}
    moved = open_page(sample_site / harness.EASY, reduced_motion="no-preference").page
    assert keeping_still.moving(moved)


@pytest.mark.parametrize("theme", ["cream", "dark"])
@pytest.mark.parametrize("address", ["listen.html", harness.EASY])
def test_the_ring_of_the_focus_is_wide_and_dark_enough_in_pixels(open_page, sample_site, address, theme):
    page = open_page(sample_site / address, viewport=PHONE).page
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
    count, weak = rings.weak_rings(page)
    assert count > 10
    assert weak == []


def test_no_frame_swallows_the_ring_of_what_opens_inside_it(open_page, sample_site):
    page = open_page(sample_site / harness.FORMAL, viewport=PHONE).page
    page.evaluate("""() => { document.documentElement.dataset.theme = "contrast";
      const toc = '<details class="toc"><summary>On this page</summary></details>';
      document.querySelector("main").innerHTML = toc + toc.replace("toc", "statement__more");
      document.querySelector(".masthead").remove(); }""")
    count, weak = rings.weak_rings(page)
    assert count > 2
    assert weak == []


def test_a_weak_ring_is_found(open_page, sample_site):
    page = open_page(sample_site / "about.html", viewport=PHONE).page
    page.add_style_tag(
        content="a:focus-visible { outline: 1px solid #bbb !important; box-shadow: none !important }"
    )
    assert rings.weak_rings(page)[1]


@pytest.mark.parametrize(("reach", "length"), [(6, 740), (3, 852)], ids=["one ring", "three rings"])
def test_a_ring_goes_round_the_lines_of_a_link_together(reach, length):
    lines = [(278, 23, 288, 43), (20, 50, 316, 70), (20, 77, 120, 97)]  # as Chromium has them, 7 px apart
    assert rings.perimeter(lines, reach) == length
    assert [rings.perimeter([line], reach) for line in lines] == [60, 632, 240]
    assert rings.perimeter([]) == 0


@pytest.mark.parametrize(("ring", "found"), [("3px", 0), ("2px", 0), ("1px", 1)])
def test_a_link_of_lines_needs_two_pixels_round_them_all(open_page, sample_site, ring, found):
    page = open_page(sample_site / "about.html", viewport=PHONE, bypass_csp=True).page
    page.evaluate("""() => { document.body.innerHTML =
      `<p>Words that come first, <a href="#">${"a link of a few lines ".repeat(6)}</a> and more</p>`; }""")
    style = f"outline: {ring} solid black !important; box-shadow: none !important; border-radius: 0"
    page.add_style_tag(content=f"body {{ margin: 20px }} a:focus-visible {{ {style} }}")
    count, weak = rings.weak_rings(page)
    assert (count, len(weak)) == (1, found)


def test_paper_holds_no_controls_and_tells_where_links_lead(open_page, sample_site):
    def ask(watched):
        watched.page.emulate_media(media="print")
        found = [*paper.controls_on_paper(watched.page), *paper.untold_links(watched.page)]
        tagged = paper.is_tagged(watched.page.pdf(tagged=True))
        watched.page.emulate_media(media="screen")
        return [*found, *([] if tagged else ["untagged"])]

    assert everywhere(open_page, sample_site, ask) == {}


def test_every_word_is_there_without_scripts(open_page, sample_site):
    shown = everywhere(open_page, sample_site, lambda one: paper.words_shown(one.page))
    bare = everywhere(
        open_page, sample_site, lambda one: paper.words_shown(one.page), java_script_enabled=False
    )
    assert {name: told - bare[name] for name, told in shown.items() if told - bare[name]} == {}
    assert sum(sum(told.values()) for told in shown.values()) > 500


def test_what_is_cut_off_is_found(open_page, sample_site):
    page = open_page(sample_site / "about.html", viewport=PHONE).page
    page.evaluate(LOW)
    assert len(words.cut_off(page, CLIPPED)) == 1
    assert len(words.cut_off(page, "main p { inline-size: 500px }")) == 1
