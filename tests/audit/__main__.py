"""`make audit`: the acceptance table, over every page; stop it whenever you like, it goes on where it was.

Options choose less: `python -m tests.audit --sites example --looks light dark --widths 320 1280 --write`.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

from . import files, looking, marks
from .building import NAMES, build, build_plain, names
from .programs import CACHE, install, nu_errors
from .rounds import LOOKS, WIDTHS, rounds
from .table import Found, held, table

SHOWN = 3
EVERY = 30
THIN = """one page a template was opened in every way, the others in every look at the narrowest and the
widest window, with the reader's own spacing there, with text at 200%, as paper and without scripts."""


def main() -> int:
    """Look at everything chosen, print the table, write it when asked; 1 when a row is not held."""
    chosen = _options()
    install()
    found = Found()
    for name in names(chosen.sites):
        sampled = chosen.sampled or (chosen.reports_sampled and name != "example")
        kept = CACHE / "sites" / name / "site"
        site = kept if chosen.keep_sites and kept.exists() else build(name)
        found.pages[name] = len(looking.pages_of(site))
        print(f"{name}: {found.pages[name]} pages", flush=True)
        found.add(files.of(site), name)
        if not chosen.no_nu:
            found.add({"nu": list(nu_errors(looking.pages_of(site)))}, name)
        if not chosen.no_browser:
            _look(site, name, found, chosen, sampled)
        _marks(site, name, found, chosen)
    told = _told(chosen, found)
    print(table(found, told))
    if chosen.write:
        Path("docs/acceptance.md").write_text(table(found, told), encoding="utf-8")
    return int(not held(found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make audit")
    parser.add_argument(
        "--sites", default="example,reports", help=f"of these, with commas: {', '.join(NAMES)}"
    )
    parser.add_argument("--looks", nargs="+", default=list(LOOKS), choices=list(LOOKS))
    parser.add_argument("--widths", nargs="+", type=int, default=list(WIDTHS))
    parser.add_argument(
        "--sampled", action="store_true", help="all rounds for one page a template, few for the rest"
    )
    parser.add_argument("--reports-sampled", action="store_true", help="the same, but the example in full")
    parser.add_argument(
        "--only", default="", help="ask only rounds of this name: look, keys, words, paper, rings"
    )
    parser.add_argument(
        "--kept-only", action="store_true", help="ask nothing: fill the table from what is kept"
    )
    parser.add_argument("--short", action="store_true", help="one page a template only")
    parser.add_argument("--keep-sites", action="store_true", help="do not build again what was built")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--no-nu", action="store_true")
    parser.add_argument("--lighthouse", default="example,reports", help="the sites that Lighthouse marks")
    parser.add_argument("--no-lighthouse", action="store_true")
    parser.add_argument("--write", action="store_true", help="write docs/acceptance.md")
    return parser.parse_args()


def _look(site: Path, name: str, found: Found, chosen: argparse.Namespace, sampled: bool) -> None:
    begun = said = time.monotonic()
    shown: Counter[str] = Counter()
    asked = rounds(chosen.looks, chosen.widths)
    views = looking.look_at(
        site, asked, sampled=sampled, short=chosen.short, only=chosen.only, kept_only=chosen.kept_only
    )
    for number, one in enumerate(views, start=1):
        found.note(name, one.round, one.answer is not None)
        if one.answer is None:
            continue
        found.add(one.answer, f"{name} {one.page} {one.round}", f"{name} {one.page}")
        for row, faults in one.answer.items():
            for fault in faults if isinstance(faults, list) else []:
                shown[f"{row} {one.page}"] += 1
                if row not in ("under 44", "lost") and shown[f"{row} {one.page}"] <= SHOWN:
                    print(f"  {row}: {one.page}, {one.round}: {fault}", flush=True)
        if time.monotonic() - said > EVERY:
            said = time.monotonic()
            print(f"  {number} views, {said - begun:.0f} s ({one.round})", flush=True)


def _marks(site: Path, name: str, found: Found, chosen: argparse.Namespace) -> None:
    """Lighthouse's marks of three pages of a site, and of one of plain mkdocs-material beside the example."""
    kept_only = chosen.kept_only or chosen.no_lighthouse or name not in names(chosen.lighthouse)
    for page in marks.pages(site):
        made = marks.marks(site, page, kept_only=kept_only)
        found.note(name, "lighthouse", made is not None)
        found.add(dict(made or {}), name)
    if name == "example":
        plain = build_plain()
        beside = marks.marks(plain, marks.longest(plain, "**/index.html"), kept_only=kept_only)
        found.add({"plain performance": beside["performance"]} if beside else {})


def _told(chosen: argparse.Namespace, found: Found) -> str:
    """Which pages were opened how, in Markdown."""
    reports = [count for name, count in found.pages.items() if name != "example"]
    lines = [
        f"Written by `python -m tests.audit --write` over {sum(found.pages.values())} pages: "
        f"{found.pages.get('example', 0)} of the example,",
        f"{sum(reports)} of {len(reports)} sites that `youthsite start` makes of published reports.",
        f"Looks: {', '.join(chosen.looks)}; widths: {', '.join(map(str, chosen.widths))} px.",
    ]
    if chosen.sampled or chosen.reports_sampled:
        lines += ["Meant everywhere:" if chosen.sampled else "Meant for the reports:", THIN]
    return "\n".join(lines)


sys.exit(main())
