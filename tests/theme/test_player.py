import pytest

from tests.browser import PHONE
from tests.theme import harness, samples

pytestmark = pytest.mark.browser

NOTE_JUMPS = """(sound) => {
  window.jumps = [];
  sound.addEventListener("seeking", () => jumps.push(sound.currentTime));
}"""
LIT = "[...document.querySelectorAll('.is-spoken')].map((one) => one.id)"


@pytest.fixture
def watched(open_page, sample_site):
    return open_page(sample_site / harness.EASY, viewport=PHONE)


def play_from(page, seconds):
    play = "(sound, at) => { sound.currentTime = at; return sound.play(); }"
    page.locator("audio").evaluate(play, seconds)


def lit(page):
    page.wait_for_function(f"{LIT}.length === 1")
    return page.evaluate(LIT)[0]


def test_no_sound_is_fetched_before_it_is_asked_for(watched):
    assert not [url for url in watched.requests if url.endswith(".wav")]


def test_the_spoken_sentence_is_lit_and_only_that_one(watched):
    play_from(watched.page, 0.1)
    assert lit(watched.page) == "b-about-0"
    watched.page.wait_for_function(f"{LIT}[0] === 'b-about-1'")
    assert len(watched.page.evaluate(LIT)) == 1


def test_the_lit_sentence_comes_into_view(watched):
    play_from(watched.page, 8.6)
    watched.page.wait_for_function(f"{LIT}.length === 1")
    box = "document.querySelector('.is-spoken').getBoundingClientRect()"
    watched.page.wait_for_function(f"{box}.top > 0 && {box}.bottom < innerHeight")


def test_the_light_goes_out_at_the_end(watched):
    play_from(watched.page, 16.7)
    watched.page.wait_for_function("document.querySelector('audio').ended")
    watched.page.wait_for_function(f"{LIT}.length === 0")
    assert watched.page.locator("[data-dock]").is_hidden()


def test_say_it_again_goes_back_to_the_start_of_the_sentence(watched):
    page = watched.page
    play_from(page, 3.45)
    lit(page)
    page.locator("audio").evaluate("(sound) => sound.pause()")
    before = lit(page)
    page.locator("audio").evaluate(NOTE_JUMPS)
    page.locator("[data-player] [data-again]").press("Enter")
    page.wait_for_function("window.jumps.length > 0")
    start = next(cue[1] for cue in samples.cues() if cue[0] == before)
    assert page.evaluate("window.jumps[0]") == pytest.approx(start, abs=0.15)


def test_slower_is_a_switch_and_keeps_the_voice(watched):
    page = watched.page
    button = page.get_by_role("button", name="Slower")
    button.press("Space")
    assert button.get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.querySelector('audio').playbackRate") == 0.8
    assert page.evaluate("document.querySelector('audio').preservesPitch")
    button.press("Space")
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1


def test_each_sentence_can_be_picked_by_keyboard(watched):
    page = watched.page
    choose = page.get_by_role("button", name="Pick a sentence")
    choose.press("Enter")
    assert page.locator(".start-here").count() == len(samples.cues())
    assert watched.violations() == []
    page.locator("#b-said-1 .start-here").press("Enter")
    assert lit(page) == "b-said-1"
    choose.press("Enter")
    assert page.locator(".start-here").count() == 0


def test_each_sentence_can_be_picked_by_pressing_it(watched):
    page = watched.page
    page.get_by_role("button", name="Pick a sentence").click()
    page.locator("#b-next-1").click()
    assert lit(page) == "b-next-1"


def test_pressing_a_sentence_does_nothing_until_asked(watched):
    watched.page.locator("#b-next-1").click()
    assert watched.page.evaluate("document.querySelector('audio').paused")


def test_a_bar_pauses_from_anywhere_and_covers_nothing_that_has_the_focus(watched):
    page = watched.page
    play_from(page, 8.6)
    pause = page.locator("[data-dock] [data-pause]")
    pause.wait_for()
    pause.press("Enter")
    assert page.evaluate("document.querySelector('audio').paused")
    page.locator("[data-pause-word]", has_text="Go on").wait_for()
    for link in page.locator("main .block__wellbeing a").all():
        link.focus()
        bar = page.locator("[data-dock]").bounding_box()
        box = link.bounding_box()
        assert box["y"] + box["height"] <= bar["y"]


def test_the_bar_stays_away_on_short_screens(open_page, sample_site):
    page = open_page(sample_site / harness.EASY, viewport={"width": 640, "height": 320}).page
    play_from(page, 0.1)
    lit(page)
    assert page.locator("[data-dock]").is_hidden()
