"""`make audit`: the acceptance table, over every page; stop it whenever you like, it goes on where it was.

Options choose less: `python -m tests.audit --sites example --looks light dark --widths 320 1280 --write`.
"""

import argparse
import gzip
import sys
import time
from pathlib import Path

from tests.browser import find_chromium

from . import looking
from .building import build, build_plain, names, served
from .programs import CACHE, install, lighthouse, nu_errors
from .table import Found, table

SHOWN = 12


def main() -> int:
    """Look at everything chosen, print the table, write it when asked; 1 when a row is not held."""
    chosen = _options()
    install()
    found = Found(looks=chosen.looks, widths=chosen.widths)
    for name in chosen.sites:
        kept = CACHE / "sites" / name / "site"
        site = kept if chosen.keep_sites and kept.exists() else build(name)
        print(f"{name}: built", flush=True)
        _look(site, name, found)
        found.nu += nu_errors([page for page in sorted(site.rglob("*.html")) if page.name != "404.html"])
        _weigh(site, found)
        if name == "example" and not chosen.no_lighthouse:
            found.ours = _marks(site, ["index.html", _longest(site, "easy/*/*.html"), "help.html"])
            plain = build_plain()
            found.plain = _marks(plain, [_longest(plain, "**/index.html")])
    print(table(found))
    if chosen.write:
        Path("docs/acceptance.md").write_text(table(found), encoding="utf-8")
    return int(not found.held)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make audit")
    parser.add_argument("--sites", nargs="+", default=names(), choices=names())
    parser.add_argument("--looks", nargs="+", default=list(looking.LOOKS), choices=list(looking.LOOKS))
    parser.add_argument("--widths", nargs="+", type=int, default=list(looking.WIDTHS))
    parser.add_argument("--keep-sites", action="store_true", help="do not build again what was built")
    parser.add_argument("--no-lighthouse", action="store_true")
    parser.add_argument("--write", action="store_true", help="write docs/acceptance.md")
    return parser.parse_args()


def _look(site: Path, name: str, found: Found) -> None:
    begun = time.monotonic()
    for where, faults in looking.look_at(site, found.looks, found.widths):
        found.views += 1
        found.faults += faults
        for fault in faults[:SHOWN]:
            print(f"  {name} {where}: {fault}", flush=True)
        if found.views % 50 == 0:
            print(f"  {found.views} views, {time.monotonic() - begun:.0f} s", flush=True)


def _weigh(site: Path, found: Found) -> None:
    pages = list(site.rglob("*.html"))
    found.pages += len(pages)
    theme = site / "youthsite"
    scripts, styles = (sum(map(_gzipped, theme.rglob(f"*.{kind}"))) for kind in ("js", "css"))
    found.scripts, found.styles = max(found.scripts, scripts), max(found.styles, styles)
    found.page = max(found.page, max(map(_gzipped, pages)) + scripts + styles)


def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def _longest(site: Path, pattern: str) -> str:
    longest = max(site.glob(pattern), key=lambda path: path.stat().st_size)
    return longest.relative_to(site).as_posix()


def _marks(site: Path, pages: list[str]) -> dict[str, int]:
    """The lowest mark of some pages, by what was marked."""
    with served(site) as address:
        marks = [
            lighthouse(address + page, find_chromium() or "", CACHE / "lighthouse.json") for page in pages
        ]
    return {name: min(mark[name] for mark in marks) for name in marks[0]}


sys.exit(main())
