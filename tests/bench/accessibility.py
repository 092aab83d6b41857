"""axe over every page of a built site, at two widths: `python -m tests.bench.accessibility [SITE]`.

It prints each fault, then the lines for accessibility-tests.yml. The day is yours to write.
"""

import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser import DESK, PHONE, QUIET, Watched, find_chromium
from tests.sites import ROOT

WIDTHS = (PHONE, DESK)


def faults(site: Path, chromium: Any) -> tuple[int, list[str]]:
    """Give how many pages were looked at, and a line for each fault, rule and width."""
    # The page for wrong addresses asks from the front of a server, so it cannot be opened from disk.
    pages = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    found = []
    for viewport in WIDTHS:
        context = chromium.new_context(viewport=viewport, reduced_motion="reduce")
        watched = Watched(context.new_page())
        for page in pages:
            watched.go(page)
            where = f"{page.relative_to(site)} at {viewport['width']}"
            found += [f"{where}: {line}" for line in [*watched.violations(), *watched.complaints]]
        context.close()
    return len(pages), found


def main() -> None:
    """Print what axe finds."""
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))) as chromium,
    ):
        count, found = faults(site, chromium)
    print(*found, sep="\n")
    print(f"    pages: {count}\n    found: {len(found)}")


if __name__ == "__main__":
    main()
