"""PDF files that Chromium prints: tagged and not, in one column and two."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.browser import QUIET, find_chromium

MARGIN = {"top": "20mm", "bottom": "20mm", "left": "18mm", "right": "18mm"}


@contextmanager
def a_browser() -> Iterator[Any]:
    """Give a Chromium outside a test."""
    from playwright.sync_api import sync_playwright

    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))) as chromium,
    ):
        yield chromium


def print_page(browser: Any, source: Path, path: Path, *, columns: int, tagged: bool) -> Path:
    """Print a web page to A4."""
    page = browser.new_page()
    page.goto(source.absolute().as_uri())
    if columns > 1:
        page.add_style_tag(content=f"body {{ columns: {columns}; }}")
    page.pdf(path=str(path), format="A4", margin=MARGIN, tagged=tagged)
    page.close()
    return path
