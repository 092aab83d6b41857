"""A real Chromium for tests: fixtures `browser` and `open_page`, and what to ask of a page.

`tests/conftest.py` gives the fixtures to every test: one browser for all.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
)
COLOUR_RULES = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
"""The rules of axe that ask about colours, contrast to AAA among them."""
PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}


class Watched:
    """An open page, with what it asked for and what it complained about since it was opened."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._heard)

    def _failed(self, request: Any) -> None:
        # A page left in the middle of loading (its icon, its sound) stops by itself; that is no fault of it.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"could not load {request.url}")

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def go(self, path: Path) -> None:
        """Open another file in the same window, and forget what was heard before."""
        self.requests.clear()
        self.complaints.clear()
        self.page.goto(path.as_uri())

    @property
    def outside(self) -> list[str]:
        """Requests that left this computer's own files."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]

    def violations(self, *, aaa: bool = False, only_colours: bool = False) -> list[str]:
        """What axe finds, best practices too, contrast to AAA when asked: one line a rule and element."""
        from axe_playwright_python.sync_playwright import Axe

        # axe would fetch the style sheets once more, which a page opened from disk may not do.
        options: dict[str, Any] = {"preload": False, "resultTypes": ["violations"]}
        if only_colours:
            options["runOnly"] = COLOUR_RULES
        else:
            options["rules"] = {"color-contrast-enhanced": {"enabled": aaa}}
        rules = Axe().run(self.page, options=options).response["violations"]
        return [f"{rule['id']}: {node['html'][:120]}" for rule in rules for node in rule["nodes"]]

    def overflow(self) -> int:
        """How many pixels the page is wider than its window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


Opener = Callable[..., Watched]


def find_chromium() -> str | None:
    """Give the path of a Chromium; None when this computer has none."""
    named = os.environ.get("YOUTHSITE_CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    places = [str(place) for place in PLACES if place.exists()]
    return next((path for path in [*found, *places] if path), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Give a Chromium; without one, skip (or fail when CI is set)."""
    path = find_chromium()
    if path is None:
        message = "Chromium is not on this computer (install it, or set YOUTHSITE_CHROMIUM to its path)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=path, args=list(QUIET))) as chromium,
    ):
        yield chromium


@pytest.fixture
def open_page(browser: Any) -> Iterator[Opener]:
    """Give `open_page(path, viewport=PHONE, color_scheme=…)`: a fresh window with that file, watched."""
    contexts = []

    def open_it(path: Path, **options: Any) -> Watched:
        context = browser.new_context(**{"viewport": DESK, "reduced_motion": "reduce", **options})
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.go(path)
        return watched

    yield open_it
    for context in contexts:
        context.close()
