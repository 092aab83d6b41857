"""Every page of a site in every look and width: axe, HTML_CodeSniffer, its width and whom it asks."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.browser import QUIET, Watched, find_chromium

from .programs import CACHE, SNIFFER

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "more-contrast": {"contrast": "more"},
    "forced-colours": {"forced_colors": "active"},
    "chosen-light": {},
    "chosen-cream": {},
    "chosen-dark": {},
    "chosen-contrast": {},
}
WIDTHS = (320, 390, 768, 1280)
NOTHING_IS_SENT = "H32.2"
"""HTML_CodeSniffer wants a submit button in every form. Ours send nothing: a choice shows at once."""
KEPT = CACHE / "looked-at.json"
SNIFF = """() => new Promise((done) => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
  .filter((one) => one.type === HTMLCS.ERROR && !/NaN:1/.test(one.msg))
  .map((one) => one.code + ": " + (one.element.outerHTML || "").slice(0, 100)))))"""


def look_at(site: Path, looks: list[str], widths: list[int]) -> Iterator[tuple[str, list[str]]]:
    """Give each page, look and width with what is wrong there; what was looked at before is not again."""
    from playwright.sync_api import sync_playwright

    known: dict[str, list[str]] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    assets = _hash(sorted((site / "youthsite").rglob("*.[cj]s*")))
    pages = [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        for look in looks:
            for width in widths:
                context = chromium.new_context(
                    viewport={"width": width, "height": 800},
                    reduced_motion="reduce",
                    bypass_csp=True,
                    **LOOKS[look],
                )
                watched = Watched(context.new_page())
                theme = look.removeprefix("chosen-") if look.startswith("chosen-") else ""
                for page in pages:
                    key = f"{look} {width} {assets} {_hash([page])}"
                    if key not in known:
                        known[key] = _faults(watched, page, theme)
                        KEPT.write_text(json.dumps(known), encoding="utf-8")
                    faults = [one for one in known[key] if NOTHING_IS_SENT not in one]
                    yield f"{page.relative_to(site)} {look} {width}", faults
                context.close()
        chromium.close()


def _faults(watched: Watched, page: Path, theme: str) -> list[str]:
    watched.go(page)
    if theme:
        kept = json.dumps({"theme": theme})
        watched.page.evaluate("kept => localStorage.setItem('youthsite-look', kept)", kept)
        watched.go(page)
    wide = ["wide: too wide"] if watched.overflow() > 0 else []
    outside = [f"outside: {url}" for url in watched.outside]
    axe = [f"axe {one}" for one in watched.violations()]
    watched.page.add_script_tag(path=SNIFFER)
    return [*wide, *outside, *axe, *(f"htmlcs {one}" for one in watched.page.evaluate(SNIFF))]


def _hash(paths: list[Path]) -> str:
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
