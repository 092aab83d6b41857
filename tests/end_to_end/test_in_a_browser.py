"""The example site as a family meets it: a small phone, the keyboard, and files on a stick."""

from contextlib import closing

import pypdfium2 as pdfium
import pytest

from tests.browser import DESK, PHONE

pytestmark = pytest.mark.browser

SLUG = "glen-orra-2024-25"
TEMPLATES = {
    "home": "index.html",
    "easy front page": f"easy/{SLUG}/index.html",
    "easy page": None,
    "formal front page": f"{SLUG}/index.html",
    "formal page": None,
    "wellbeing": "wellbeing/index.html",
    "wellbeing indicator": "wellbeing/safe.html",
    "rights": "rights/index.html",
    "listen": "listen.html",
    "help": "help.html",
    "you said, we did": "you-said.html",
    "to print": f"print/{SLUG}/index.html",
    "statement": f"statement/{SLUG}.html",
    "page of hard topics": f"easy/{SLUG}/04-priority-1-safe-and-nurtured.html",
    "staying safe": "staying-safe.html",
    "privacy": "privacy.html",
    "ask us": "ask-us.html",
    "tell us": "tell-us.html",
    "all pages": "all-pages.html",
    "accessibility statement": "accessibility.html",
}


def at(example, name):
    site = example.root / "site"
    if TEMPLATES[name]:
        return site / TEMPLATES[name]
    folder = site / "easy" / SLUG if name == "easy page" else site / SLUG
    return max(folder.glob("*.html"), key=lambda path: path.stat().st_size)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_every_template_is_accessible_and_asks_nobody(example, open_page, name, viewport):
    watched = open_page(at(example, name), viewport=viewport)
    assert watched.violations() == []
    assert watched.overflow() <= 0
    assert watched.outside == []
    assert watched.complaints == []


def test_the_first_screen_of_the_home_page_says_what_it_is(example, open_page):
    page = open_page(at(example, "home"), viewport=PHONE).page
    for name in ("Read", "Listen", "Get help"):
        box = page.get_by_role("link", name=name, exact=True).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= PHONE["height"], name
        assert box["height"] >= 44


def until(page, asked, arg=None):
    """Wait for a page to say yes. Playwright's own way of waiting needs `eval`, which our policy forbids."""
    for _ in range(600):
        if page.evaluate(asked, arg):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"the page never said yes: {asked} {arg}")


SPOKEN = """() => {
  const line = document.querySelector('.is-spoken');
  const marks = CSS.highlights.get('spoken-word');
  return [line && line.id, marks ? [...marks].map(String).join('|') : ''];
}"""


PLAY_AND_NOTE = f"""([name, at]) => {{
  window.lit = [];
  const spoken = {SPOKEN};
  const note = () => {{
    const now = spoken().join(':');
    if (window.lit[window.lit.length - 1] !== now) window.lit.push(now);
    requestAnimationFrame(note);
  }};
  note();
  const sound = document.querySelector('audio');
  sound.currentTime = at;
  sound.playbackRate = 0.4;  // so that a busy computer still paints each word
  sound.play();
}}"""


def cues_of(page):
    return page.evaluate("JSON.parse(document.getElementById('cues').textContent)")


def test_the_sentence_and_the_word_being_spoken_are_lit_at_twenty_times(example, open_page):
    page = open_page(at(example, "easy page"), viewport=PHONE).page
    cues = [cue for cue in cues_of(page) if cue[0] != "page-title" and "--" not in cue[0]]
    step = max(1, len(cues) // 20)
    chosen = cues[::step][:20]
    assert len(chosen) == 20
    page.evaluate("(() => { const a = document.querySelector('audio'); a.preload = 'auto'; a.load(); })()")
    until(page, "document.querySelector('audio').readyState > 1")
    for name, start, _, (count, *places) in chosen:
        number = 3 * (count // 2) if 3 * (count // 2) < len(places) else 0
        first, last, after = places[number : number + 3]
        page.evaluate(
            "at => { document.querySelector('audio').currentTime = at }", start + after / 1000 + 0.01
        )
        until(page, "name => document.getElementById(name).matches('.is-spoken')", arg=name)
        words = page.evaluate("name => document.getElementById(name).textContent", name).split()
        assert len(words) == count
        until(page, f"said => ({SPOKEN})()[1] === said", arg=" ".join(words[first : last + 1]))
        assert page.locator(".is-spoken").count() == 1
    assert page.evaluate("document.querySelector('audio').error") is None


def test_a_picture_and_the_title_are_lit_while_they_are_spoken(example, open_page):
    watched = open_page(at(example, "easy page"), viewport=PHONE)
    page = watched.page
    cues = {cue[0]: cue for cue in cues_of(page)}
    picture = next(name for name in cues if name.endswith("--picture"))
    boxes = "[...document.querySelectorAll('.block__picture')].filter((one) => !one.id).length"
    assert page.evaluate(boxes) == 0
    assert page.evaluate("name => document.getElementById(name).className", picture) == "block__picture"
    assert page.evaluate("document.getElementById('page-title').parentElement.tagName") == "H1"
    page.evaluate("(() => { const a = document.querySelector('audio'); a.preload = 'auto'; a.load(); })()")
    until(page, "document.querySelector('audio').readyState > 1")
    for name in (picture, "page-title"):
        page.evaluate("at => { document.querySelector('audio').currentTime = at }", cues[name][1] + 0.1)
        until(page, "name => document.getElementById(name).matches('.is-spoken')", arg=name)
        assert page.locator(".is-spoken").count() == 1
    page.get_by_text("More ways to listen").click()
    page.get_by_role("button", name="Pick a sentence").click()
    assert page.locator("#page-title .start-here").count() == 1
    assert page.locator(".block__picture .start-here").count() == 0
    assert watched.violations() == []


def test_every_line_shows_the_words_that_are_counted_for_it(example, open_page):
    watched = open_page(at(example, "help"), viewport=PHONE)
    for path in sorted((example.root / "site" / "easy" / SLUG).glob("*.html")):
        watched.go(path)
        shown = (
            "name => (document.getElementById(name)?.textContent ?? '').split(/\\s+/).filter(Boolean).length"
        )
        counted = {
            cue[0]: cue[3][0]
            for cue in cues_of(watched.page)
            if cue[0] != "page-title" and "--" not in cue[0]
        }
        assert {name: watched.page.evaluate(shown, name) for name in counted} == counted, path.name


def test_playing_lights_one_word_after_another(example, open_page):
    page = open_page(at(example, "easy page"), viewport=PHONE).page
    name, start, *_ = next(cue for cue in cues_of(page) if cue[0] != "page-title" and cue[3][0] > 5)
    page.evaluate(PLAY_AND_NOTE, [name, start])
    until(page, "name => lit.some((one) => one !== ':' && !one.startsWith(name + ':'))", arg=name)
    words = page.evaluate("name => document.getElementById(name).textContent", name).split()
    lit = [one.split(":", 1)[1] for one in page.evaluate("lit") if one.startswith(f"{name}:")]
    heard = [word for word in lit if word]
    assert len(heard) >= len(words) - 1
    assert " ".join(heard).split() == [word for word in words if word in " ".join(heard).split()]


def test_reading_can_start_from_a_chosen_sentence(example, open_page):
    page = open_page(at(example, "easy page"), viewport=PHONE).page
    page.get_by_text("More ways to listen").click()
    page.get_by_role("button", name="Pick a sentence").click()
    name, start, end, _ = [cue for cue in cues_of(page) if "--" not in cue[0]][5]
    page.locator(f"[id='{name}'] .start-here").focus()
    page.keyboard.press("Enter")
    until(page, "at => document.querySelector('audio').currentTime >= at", arg=start)
    assert page.evaluate("document.querySelector('audio').currentTime") < end + 2


def test_the_way_from_a_block_to_its_passage_and_back(example, open_page):
    page = open_page(at(example, "easy page"), viewport=DESK).page
    block = page.locator("section.block:has(details.block__source)").first
    name = block.get_attribute("id")
    block.locator("summary").click()
    block.locator("details.block__source a").first.click()
    page.wait_for_url(f"**/{SLUG}/*#p-*")
    anchor = page.url.rsplit("#", 1)[1]
    assert page.locator(f"[id='{anchor}']").count() == 1
    page.locator(f".to-easy[href$='#{name}']").first.click()
    page.wait_for_url(f"**/easy/{SLUG}/*#{name}")


@pytest.mark.parametrize(
    ("name", "there", "label"),
    [("easy page", f"**/site/{SLUG}/*", "full report"), ("formal page", f"**/easy/{SLUG}/*", "easy words")],
)
def test_the_switch_leads_to_the_other_edition(example, open_page, name, there, label):
    page = open_page(at(example, name), viewport=PHONE).page
    page.get_by_role("link", name=label).first.click()
    page.wait_for_url(there)


def read_and_come_back(page, place):
    """Scroll to a place, stay there as a reader does, and go back to the way at the top."""
    page.evaluate("one => one.scrollIntoView()", page.locator(place).nth(3).element_handle())
    page.wait_for_timeout(1800)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(1800)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_switch_keeps_the_readers_place_both_ways(example, open_page, viewport):
    page = open_page(at(example, "easy page"), viewport=viewport).page
    block = page.locator(".block:has(.block__source)").nth(3)
    ties = block.locator(".block__source a").evaluate_all("all => all.map(one => one.hash)")
    read_and_come_back(page, ".block:has(.block__source)")
    page.locator(".switch__there").click()
    page.wait_for_url(f"**/{SLUG}/*#p-*")
    assert "#" + page.url.rsplit("#", 1)[1] in ties
    passage = page.locator("a.to-easy").nth(3)
    block = passage.evaluate("one => one.hash")
    read_and_come_back(page, "a.to-easy")
    page.locator(".switch__there").click()
    page.wait_for_url(f"**/easy/{SLUG}/*{block}")


def test_the_switch_leads_to_the_top_for_who_has_not_read_on(example, open_page):
    page = open_page(at(example, "easy page"), viewport=PHONE).page
    page.wait_for_timeout(1800)
    assert "#" not in page.locator(".switch__there").get_attribute("href")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize(("name", "other"), [("easy page", f"/site/{SLUG}/"), ("formal page", "/easy/")])
def test_search_stays_in_its_edition_and_works_by_keyboard(example, open_page, name, other):
    page = open_page(at(example, name), viewport=PHONE).page
    page.get_by_role("button", name="Search").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("young people")
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results a")
    links = page.locator("#search-results a").evaluate_all("links => links.map(link => link.href)")
    assert links
    assert [link for link in links if other in link] == []


def test_words_pictures_sound_and_links_need_no_javascript(example, open_page):
    page = open_page(at(example, "easy page"), viewport=PHONE, java_script_enabled=False).page
    assert page.locator("section.block .sentence").first.is_visible()
    assert page.locator("audio[controls]").first.is_visible()
    assert page.get_by_role("link", name="full report").first.is_visible()


@pytest.mark.parametrize("name", ["easy page", "formal page"])
@pytest.mark.parametrize("words", ["skint", "kids", "sad", "bullyng"])
def test_search_finds_a_childs_words_and_forgives_slips(example, open_page, name, words):
    page = open_page(at(example, name), viewport=PHONE).page
    page.get_by_role("button", name="Search").click()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator(".search__results a").first.wait_for()
    assert page.locator("#search-count").inner_text()[0].isdigit()


@pytest.mark.parametrize("name", ["easy page", "formal page"])
def test_search_puts_help_first_for_words_of_danger(example, open_page, name):
    page = open_page(at(example, name), viewport=PHONE).page
    page.get_by_role("button", name="Search").click()
    until(page, "document.querySelector('script[data-search-index]') !== null")
    for words in ("suicide", "abuse", "scared", "childline", "raped", "i was beat up", "zzzqqq"):
        page.locator("#search-words").fill(words)
        page.keyboard.press("Enter")
        first = page.locator(".search__results a").first
        first.wait_for()
        assert first.inner_text() == "Get help", words
        assert first.get_attribute("href").endswith("/help.html"), words


def test_paper_is_used_whole_and_each_longer_page_begins_a_sheet(example, open_page):
    page = open_page(at(example, "to print"), viewport=DESK).page
    with closing(pdfium.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))) as paper:
        sheets = [sheet.get_textpage().get_text_bounded() for sheet in paper]
    titles = page.locator("h2.sheet:not(.sheet--short)").all_inner_texts()
    begun = [next(text for text in sheets if title in " ".join(text.split())) for title in titles]
    assert all(
        title in " ".join(text.split())[:120] for title, text in zip(titles[1:], begun[1:], strict=True)
    )
    ideas = page.locator("section.block").count()
    assert ideas / len(sheets) > 2.2, f"{ideas} ideas on {len(sheets)} sheets"
    page.emulate_media(media="print")
    assert (
        page.locator("p > .sentence").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        >= 21
    )


@pytest.mark.parametrize("name", ["home", "formal page"])
def test_paper_shows_words_over_its_width_and_nothing_to_press(example, open_page, name):
    page = open_page(at(example, name), viewport={"width": 680, "height": 960}).page
    page.emulate_media(media="print")
    assert page.locator(".button, .door, .panel, button").locator("visible=true").count() == 0
    wide = (
        page.locator("main p")
        .locator("visible=true")
        .last.evaluate("one => one.getBoundingClientRect().width")
    )
    assert wide > 600
