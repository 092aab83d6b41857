import json

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
    opened = open_page(sample_site / harness.EASY, viewport=PHONE)
    opened.page.get_by_text("More ways to listen").press("Enter")
    return opened


def test_on_a_phone_the_sound_stands_first_and_its_tools_open_on_demand(open_page, sample_site):
    tools = "[data-player] [data-again]"
    phone = open_page(sample_site / harness.EASY, viewport=PHONE).page
    assert phone.locator("audio").is_visible()
    assert not phone.locator(tools).is_visible()
    phone.get_by_text("More ways to listen").click()
    assert phone.locator(tools).is_visible()
    assert open_page(sample_site / harness.EASY).page.locator(tools).is_visible()


@pytest.fixture(scope="module")
def two_voices(tmp_path_factory):
    """The sample site, its easy page in two voices; the second takes twice as long for each line."""
    site = harness.build(tmp_path_factory.mktemp("voices"))
    samples.write_sound(site / "audio/second.wav", seconds=34)
    slow = [[name, start * 2, end * 2, []] for name, start, end, _ in samples.cues()]
    sample = harness.sites()[harness.EASY]
    second = {**harness.SOUND, "src": "audio/second.wav", "name": "A second voice", "cues": json.dumps(slow)}
    sample.context["audio"]["voices"] = [second]
    (site / harness.EASY).write_text(harness.render(harness.EASY, sample), encoding="utf-8")
    return site / harness.EASY


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


def test_slower_and_faster_go_step_by_step_and_keep_the_voice(watched):
    page = watched.page
    rate = "document.querySelector('audio').playbackRate"
    slower, faster = (page.get_by_role("button", name=name) for name in ("Slower", "Faster"))
    for rates, button in [((0.8, 0.6, 0.6), slower), ((0.8, 1, 1.25, 1.5, 1.5), faster)]:
        for expected in rates:
            button.press("Space")
            assert page.evaluate(rate) == expected
    assert page.evaluate("document.querySelector('audio').preservesPitch")
    assert page.get_by_role("status").filter(has_text="Speed").inner_text() == "Speed: very fast"


def test_one_sentence_can_be_said_over_and_over(watched):
    page = watched.page
    button = page.get_by_role("button", name="Over and over")
    page.locator("audio").evaluate(NOTE_JUMPS)
    play_from(page, 3.05)
    before = lit(page)
    button.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    start = next(cue[1] for cue in samples.cues() if cue[0] == before)
    page.wait_for_function("window.jumps.length >= 3")
    assert page.evaluate("window.jumps.slice(1)") == [start] * (page.evaluate("window.jumps.length") - 1)
    assert lit(page) == before
    button.press("Enter")
    page.wait_for_function(f"{LIT}[0] !== '{before}'")


def test_over_and_over_can_be_chosen_before_anything_plays(watched):
    page = watched.page
    page.get_by_role("button", name="Over and over").press("Enter")
    page.locator("audio").evaluate(NOTE_JUMPS)
    page.evaluate("document.querySelector('audio').play()")
    page.wait_for_function("window.jumps.length >= 2")
    assert lit(page) == samples.cues()[0][0]


LOAD = "(() => { const a = document.querySelector('audio'); a.preload = 'auto'; a.load(); })()"
WORD = """() => {
  const marks = window.CSS && CSS.highlights && CSS.highlights.get('spoken-word');
  const wrapped = [...document.querySelectorAll('.is-spoken-word')];
  return (marks ? [...marks] : wrapped.map((one) => one.textContent)).map(String).join('|');
}"""


@pytest.mark.parametrize("without", [False, True], ids=["painted", "wrapped"])
def test_the_word_is_lit_in_its_sentence(open_page, sample_site, without):
    page = open_page(sample_site / "about.html", viewport=PHONE).page
    if without:
        page.add_init_script("delete window.Highlight")
    page.goto((sample_site / harness.EASY).as_uri())
    page.evaluate(LOAD)
    page.wait_for_function("document.querySelector('audio').readyState > 1")
    lines, html = samples.lines(), page.evaluate("document.querySelector('main').innerHTML")
    for name, start, _, (count, *places) in samples.cues():
        first, _, after = places[-3:]
        page.evaluate("(at) => { document.querySelector('audio').currentTime = at }", start + after / 1000)
        page.wait_for_function(f"(said) => ({WORD})() === said", arg=lines[name].split()[first])
        assert lit(page) == name
        assert first == count - 1
    assert page.locator(".is-spoken-word").count() == int(without)
    page.evaluate("youthsiteLights.line(null)")
    assert page.evaluate("document.querySelector('main').innerHTML").replace(' class="sentence"', "") == (
        html.replace(' class="sentence"', "")
    )


def test_a_word_is_not_guessed_where_the_page_shows_others(watched):
    page = watched.page
    page.evaluate("document.getElementById('b-about-1').append(' and more')")
    cue = next(cue for cue in samples.cues() if cue[0] == "b-about-1")
    play_from(page, cue[1] + 0.1)
    assert lit(page) == "b-about-1"
    assert page.evaluate(WORD) == ""


VOICES = """(() => {
  const said = window.said = [];
  const voices = [
    { name: "far", lang: "en-GB", localService: false },
    { name: "near", lang: "en_GB", localService: LOCAL },
  ];
  const events = new EventTarget();
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices,
    addEventListener: (...all) => events.addEventListener(...all),
    cancel: () => {},
    speak(one) {
      said.push([one.text, one.voice.name, one.rate]);
      setTimeout(() => one.onboundary({ name: "word", charIndex: 0 }), 5);
      setTimeout(() => one.onend(), 100);
    },
  }});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
})()"""


def with_voices(open_page, sample_site, address, local="true"):
    watched = open_page(sample_site / "about.html", viewport=PHONE)
    watched.page.add_init_script(VOICES.replace("LOCAL", local))
    watched.go(sample_site / address)
    return watched


def test_the_phones_own_voice_tells_the_same_lines_and_asks_for_nothing(open_page, sample_site):
    watched = with_voices(open_page, sample_site, harness.EASY)
    page = watched.page
    page.get_by_label("The voice of this phone or computer").check()
    assert page.locator("audio").is_hidden()
    assert watched.violations() == []
    page.get_by_role("button", name="Slower").click()
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("said.length === 3")
    first = ["Feeling safe", *list(samples.lines().values())[:2]]
    assert page.evaluate("said.slice(0, 3)") == [[line, "near", 0.8] for line in first]
    page.get_by_role("button", name="Pause").first.click()
    assert page.evaluate(LIT) != []
    assert not [url for url in watched.requests if url.endswith((".wav", ".mp3"))]
    assert watched.outside == []


def test_a_page_that_nobody_spoke_can_be_heard_by_the_phones_own_voice(open_page, sample_site):
    page = with_voices(open_page, sample_site, "easy/glen-orra/02-well.html").page
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("said.length > 1")
    assert lit(page).startswith("b-did-")


@pytest.mark.parametrize("address", [harness.EASY, "easy/glen-orra/02-well.html"])
def test_a_voice_that_asks_another_computer_is_not_offered(open_page, sample_site, address):
    page = with_voices(open_page, sample_site, address, local="false").page
    assert page.locator("[data-voices]").is_hidden()
    assert page.get_by_text("0 MB").locator("visible=true").count() == 0


def test_another_voice_goes_on_at_the_same_sentence(open_page, two_voices):
    page = open_page(two_voices, viewport=PHONE).page
    play_from(page, 3.05)
    before = lit(page)
    page.get_by_label("A second voice").check()
    assert page.evaluate("document.querySelector('audio').getAttribute('src')").endswith("second.wav")
    page.wait_for_function("document.querySelector('audio').currentTime >= 6.1")
    assert not page.evaluate("document.querySelector('audio').paused"), "who listened goes on listening"
    assert lit(page) == before


def test_over_and_over_says_the_same_line_in_another_voice(open_page, two_voices):
    page = open_page(two_voices, viewport=PHONE).page
    play_from(page, 3.05)
    before = lit(page)
    page.get_by_text("More ways to listen").press("Enter")
    page.get_by_role("button", name="Over and over").press("Enter")
    page.get_by_label("A second voice").check()
    page.locator("audio").evaluate(NOTE_JUMPS)
    start, end = next((cue[1] * 2, cue[2] * 2) for cue in samples.cues() if cue[0] == before)
    page.wait_for_function(f"document.querySelector('audio').currentTime > {start + 0.3}")
    page.locator("audio").evaluate("(sound, at) => { sound.currentTime = at; }", end - 0.3)
    page.wait_for_function(f"jumps.some((at) => Math.abs(at - {start}) < 0.01)")
    assert lit(page) == before
    slack = page.evaluate(f"jumps.filter((at) => at < {start} - 0.01)")
    assert slack == [], "never back to the times of the first voice"


def test_at_the_end_of_the_phones_own_voice_the_button_says_listen(open_page, sample_site):
    page = with_voices(open_page, sample_site, "easy/glen-orra/02-well.html").page
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("said.length > 1")
    page.wait_for_function(f"{LIT}.length === 0")
    words = page.locator("[data-pause-word]").all_text_contents()
    assert set(words) == {"Listen"}


def test_a_phones_voice_that_fails_stops_and_says_so(open_page, sample_site):
    page = with_voices(open_page, sample_site, "easy/glen-orra/02-well.html").page
    page.evaluate("""() => {
      window.speechSynthesis.speak = (one) => {
        said.push([one.text]);
        setTimeout(() => one.onerror({ error: "synthesis-failed" }), 20);
      };
    }""")
    page.get_by_role("button", name="Listen", exact=True).click()
    page.get_by_text("This voice has stopped. You can try again.").wait_for()
    page.wait_for_timeout(150)
    assert page.evaluate("said.length") == 1
    assert page.evaluate(LIT) != []
    assert page.get_by_role("button", name="Go on").first.is_visible()


def test_the_phones_own_voice_goes_on_where_the_sound_was(open_page, sample_site):
    page = with_voices(open_page, sample_site, harness.EASY).page
    play_from(page, 8.6)
    before = lit(page)
    page.get_by_label("The voice of this phone or computer").check()
    page.wait_for_function("said.length > 0")
    assert page.evaluate("said[0][0]") == page.evaluate(
        f"document.getElementById('{before}').textContent.trim()"
    )
    assert page.evaluate("document.querySelector('audio').paused")


def test_another_voice_does_not_begin_by_itself(open_page, two_voices):
    watched = open_page(two_voices, viewport=PHONE)
    watched.page.get_by_label("A second voice").check()
    watched.page.wait_for_timeout(200)
    assert watched.page.evaluate("document.querySelector('audio').paused")
    assert not [url for url in watched.requests if url.endswith(".wav")]


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
    page.locator("[data-dock] [data-pause-word]", has_text="Go on").wait_for()
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
