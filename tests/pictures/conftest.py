import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.browser import QUIET, find_chromium

Photograph = Callable[[str, int, int], bytes]


@pytest.fixture(scope="session")
def photograph() -> Iterator[Photograph]:
    """Give `photograph(html, width, height)`, a PNG; without Chromium, skip (or fail when CI is set)."""
    path = find_chromium()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("Chromium is not on this computer")
    from playwright.sync_api import sync_playwright

    # Playwright allows one at a time in a thread, and another folder's tests may have theirs open.
    with ThreadPoolExecutor(max_workers=1) as thread:
        playwright = thread.submit(lambda: sync_playwright().start()).result()
        chromium = thread.submit(playwright.chromium.launch, executable_path=path, args=list(QUIET)).result()

        def take(html: str, width: int, height: int) -> bytes:
            page = chromium.new_page(viewport={"width": width, "height": height})
            page.set_content(html)
            png: bytes = page.screenshot()
            page.close()
            return png

        yield lambda html, width, height: thread.submit(take, html, width, height).result()
        thread.submit(chromium.close).result()
        thread.submit(playwright.stop).result()
