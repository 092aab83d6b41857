"""A report kept on a phone: chosen, told the size of, read and heard without a server, and removed."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser import PHONE, Watched

pytestmark = pytest.mark.browser

SLUG = "glen-orra-2024-25"
FRONT = f"easy/{SLUG}/index.html"
CALM = f"easy/{SLUG}/06-priority-3-achieving-and-included.html"
HARD = f"easy/{SLUG}/04-priority-1-safe-and-nurtured.html"
GROUPS = ("pages", "sound", "hard", "hard_sound")
SEEK = """() => new Promise((done, fail) => {
  const sound = document.querySelector('audio');
  sound.onerror = () => fail(new Error('no sound'));
  sound.onloadedmetadata = () => { sound.currentTime = sound.duration * 0.8; };
  sound.onseeked = () => done([sound.currentTime / sound.duration, sound.seekable.end(0) > 1]);
  sound.preload = 'auto';
  sound.load();
})"""
PART = """range => fetch(document.querySelector('audio').src, {headers: {Range: range}})
  .then(async r => [r.status, r.headers.get('Content-Range'), (await r.blob()).size])"""
KEPT = """caches.keys()
  .then(names => Promise.all(names.map(name => caches.open(name).then(one => one.keys()))))
  .then(all => all.flat().map(found => new URL(found.url).pathname.replace('/site/', '')))"""
WORKERS = "navigator.serviceWorker.getRegistrations().then(all => all.length)"


class Quiet(SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.server.in_trouble:
            self.send_error(503, "Our server has a fault")
        else:
            super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture
def server(example):
    """The example site in a subfolder of an address of this computer."""
    found = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(example.root)))
    found.daemon_threads = True
    found.block_on_close = False
    found.in_trouble = False
    threading.Thread(target=found.serve_forever, daemon=True).start()
    found.address = f"http://127.0.0.1:{found.server_port}/site/"
    yield found
    stop(found)


def stop(server):
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser, server):
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(server.address + FRONT)
    page.get_by_role("button", name="Keep on this phone").wait_for()
    yield page
    context.close()


def keep(page, hard=False):
    page.get_by_role("button", name="Keep on this phone").click()
    page.get_by_role("button", name="Keep it:").wait_for()
    if hard:
        page.get_by_label("Keep the pages about hard things too").check()
    page.get_by_role("button", name="Keep it:").click()
    page.get_by_text("It is on this phone now.").wait_for()


@pytest.mark.parametrize(
    "colours",
    [{"color_scheme": "dark"}, {"contrast": "more"}, {"forced_colors": "active"}],
    ids=["dark", "contrast", "forced colours"],
)
def test_the_offer_can_be_read_and_pressed_in_every_colour(browser, server, colours):
    context = browser.new_context(viewport=PHONE, **colours)
    watched = Watched(context.new_page())
    watched.page.goto(server.address + FRONT)
    watched.page.get_by_role("button", name="Keep on this phone").click()
    watched.page.get_by_role("button", name="Keep it:").wait_for()
    found, wide = watched.violations(), watched.overflow()
    heights = [
        label.bounding_box()["height"] for label in watched.page.locator("[data-keep-choices] label").all()
    ]
    context.close()
    assert found == []
    assert wide <= 0
    assert len(heights) == 2
    assert min(heights) >= 44


def test_the_lists_name_files_with_their_sizes_and_hard_pages_apart(example):
    site = example.root / "site"
    lists = json.loads((site / f"keep/{SLUG}.json").read_text())
    for name in GROUPS:
        assert lists[name], name
        assert all((site / path).stat().st_size == size for path, size in lists[name])
    names = {name: [path for path, _ in lists[name]] for name in GROUPS}
    assert HARD in names["hard"]
    assert CALM in names["pages"]
    assert not set(names["hard"]) & set(names["pages"])
    html = [path for path in names["pages"] if path.endswith(".html")]
    assert [path for path in html if "data-sensitive" in (site / path).read_text(encoding="utf-8")] == []
    assert not [path for path in names["pages"] if path.startswith(("check/", "audio/"))]


def test_the_sound_of_each_page_is_kept_once_and_of_hard_pages_only_by_choice(example):
    site = example.root / "site"
    lists = json.loads((site / f"keep/{SLUG}.json").read_text())
    sounds = {name: [path for path, _ in lists[name]] for name in ("sound", "hard_sound")}
    spoken = {
        page.stem: "data-sensitive" in page.read_text(encoding="utf-8")
        for page in (site / "easy" / SLUG).glob("*.html")
        if (site / f"audio/{SLUG}/{page.stem}.mp3").is_file()
    }
    for name, hard in (("sound", False), ("hard_sound", True)):
        pages = [f"audio/{SLUG}/{stem}.mp3" for stem, is_hard in spoken.items() if is_hard is hard]
        assert sorted(sounds[name]) == sorted(pages)
    assert (site / f"audio/{SLUG}.mp3").is_file(), "the whole report, which holds the hard pages"


def test_nothing_is_stored_or_loaded_before_somebody_chooses_and_the_size_is_told_first(page):
    assert not [url for url in page.asked if "/keep/" in url or url.endswith((".mp3", "sw.js"))]
    page.get_by_role("button", name="Keep on this phone").click()
    start = page.get_by_role("button", name="Keep it:")
    start.wait_for()
    assert not page.get_by_label("Keep the pages about hard things too").is_checked()
    with_sound = float(start.inner_text().split()[2])
    page.get_by_label("Keep the sound too").uncheck()
    assert 0 < float(start.inner_text().split()[2]) < with_sound
    assert page.evaluate(KEPT) == []
    assert page.evaluate(WORKERS) == 0


def test_without_a_server_pages_search_and_sound_work_and_hard_pages_are_not_there(page, server):
    keep(page)
    assert HARD not in page.evaluate(KEPT)
    stop(server)
    assert page.goto(server.address + CALM).status == 200
    assert page.locator("h1").is_visible()
    place, seekable = page.evaluate(SEEK)
    assert place == pytest.approx(0.8, abs=0.02)
    assert seekable
    status, span, size = page.evaluate(PART, "bytes=100-199")
    assert (status, size) == (206, 100)
    assert span.startswith("bytes 100-199/")
    assert page.evaluate(PART, "bytes=-50")[::2] == [206, 50]
    assert page.evaluate(PART, "bytes=999999999-")[0] == 416
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("skint")
    page.locator(".search__results a").first.wait_for()
    index = page.evaluate("fetch('../../search/easy.js').then(r => r.text())")
    assert CALM in index
    assert HARD not in index
    assert page.goto(server.address + HARD).status == 503
    assert page.get_by_role("heading", name="This page is not on this phone").is_visible()


def test_a_server_with_a_fault_does_not_take_the_kept_page_away(page, server):
    keep(page)
    server.in_trouble = True
    answer = page.goto(server.address + CALM)
    assert answer.status == 200
    assert page.locator("h1").inner_text() != "Our server has a fault"
    assert page.locator(".block").count() > 0


def test_hard_pages_are_kept_when_chosen(page, server):
    keep(page, hard=True)
    stop(server)
    assert page.goto(server.address + HARD).status == 200
    assert page.locator("body[data-sensitive]").count() == 1


def test_it_can_be_removed_even_without_a_server(page, server):
    keep(page)
    stop(server)
    page.reload()
    page.get_by_text("It is on this phone.").wait_for()
    page.get_by_role("button", name="Remove it from this phone").click()
    page.get_by_text("It is not on this phone any more.").wait_for()
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate(WORKERS) == 0


def test_what_was_taken_back_on_the_server_goes_from_the_phone(page, server, example):
    keep(page)
    path = example.root / "site" / CALM
    words = path.read_bytes()
    try:
        path.unlink()
        page.goto(server.address + CALM)
        page.wait_for_function("caches.match(location.href).then(found => !found)")
        assert CALM not in page.evaluate(KEPT)
    finally:
        path.write_bytes(words)


def test_a_sound_that_was_taken_back_goes_from_the_phone_when_it_is_played(page, server, example):
    keep(page)
    page.goto(server.address + CALM)
    sound = page.evaluate("new URL(document.querySelector('audio').src).pathname").removeprefix("/site/")
    assert sound in page.evaluate(KEPT)
    path = example.root / "site" / sound
    made = path.read_bytes()
    try:
        path.unlink()
        assert page.evaluate(PART, "bytes=0-99")[0] == 206
        for _ in range(100):
            if sound not in page.evaluate(KEPT):
                break
            page.wait_for_timeout(100)
        assert sound not in page.evaluate(KEPT)
    finally:
        path.write_bytes(made)


def test_when_something_is_missing_nothing_is_kept(page):
    page.route("**/search/easy.js", lambda route: route.fulfill(status=404))
    page.get_by_role("button", name="Keep on this phone").click()
    page.get_by_role("button", name="Keep it:").click()
    page.get_by_text("It did not work. Nothing was kept.").wait_for()
    assert page.evaluate("caches.keys()") == []


def test_from_a_stick_it_is_not_offered(example, open_page):
    page = open_page(example.root / "site" / FRONT).page
    assert not page.get_by_role("heading", name="Keep on this phone").is_visible()
