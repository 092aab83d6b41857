"""Lighthouse's marks of a few pages of a site; what was asked of the same page before is not asked again."""

import json
from hashlib import sha256
from pathlib import Path

from tests.browser import find_chromium

from .building import served
from .programs import CACHE, lighthouse

KEPT = CACHE / "marks.json"
Marks = dict[str, int]


def pages(site: Path) -> list[Path]:
    """The three pages of a site that are marked: its front, its longest easy page, and help."""
    return [site / "index.html", longest(site, "easy/*/*.html"), site / "help.html"]


def longest(site: Path, pattern: str) -> Path:
    """The longest of some pages."""
    return max(site.glob(pattern), key=lambda path: path.stat().st_size)


def marks(site: Path, page: Path, *, kept_only: bool = False) -> Marks | None:
    """The marks of a page, kept while it, styles and scripts stay; None if not kept and not to be asked."""
    known: dict[str, Marks] = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    files = [page, *sorted(site.rglob("*.[cj]s*"))]
    key = sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
    if key not in known and not kept_only:
        with served(site) as address:
            url = address + page.relative_to(site).as_posix()
            known[key] = lighthouse(url, find_chromium() or "", CACHE / "lighthouse.json")
        KEPT.write_text(json.dumps(known), encoding="utf-8")
    return known.get(key)
