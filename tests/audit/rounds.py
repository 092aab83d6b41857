"""The rounds of an audit: how a page is opened, and what it is asked then.

An answer holds, by row of the table, the faults found (a list of lines) or a figure.
"""

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.asking import colours, keeping_still, keys, paper, pressing, rings, words
from tests.browser import Watched

from .programs import SNIFFER

Answer = dict[str, list[str] | float]
LOOKS = ("cream", "light", "dark", "contrast", "forced")
"""The four that a reader chooses, and the colours that a device forces."""
WIDTHS = (320, 390, 768, 1280)
ZOOMED = {"width": 320, "height": 256}
"""What a window of 1280 by 1024 shows at 400%."""
LIMIT = 2500
CHOOSE = """(theme) => theme ? document.documentElement.setAttribute("data-theme", theme)
  : document.documentElement.removeAttribute("data-theme")"""
NOTHING_IS_SENT = "H32.2"
"""HTML_CodeSniffer wants a submit button in every form. Ours send nothing: a choice shows at once."""
SNIFF = """(level) => new Promise((done) => HTMLCS.process(level, document, () => done(HTMLCS.getMessages()
  .filter((one) => one.type === HTMLCS.ERROR && !/NaN:1/.test(one.msg))
  .map((one) => one.code + ": " + (one.element.outerHTML || "").slice(0, 100)))))"""


@dataclass(frozen=True)
class Round:
    """A way of opening every page, and what is asked there; `thin` ones are for all pages of a sample."""

    name: str
    ask: Callable[[Watched, Path], Answer]
    thin: bool = False
    options: dict[str, Any] = field(default_factory=dict)
    theme: str = ""


def rounds(looks: list[str], widths: list[int]) -> list[Round]:
    """Every round for some looks and widths."""
    narrow, wide = min(widths), max(widths)
    made = [
        Round(f"look {width} {'+'.join(looks)}", _look(looks), width in (narrow, wide), _window(width))
        for width in widths
    ]
    sizes = [*({"width": width, "height": 640} for width in widths), ZOOMED]
    made += [Round(f"keys {size['width']}x{size['height']}", _keys, options=_in(size)) for size in sizes]
    unguarded = {"bypass_csp": True}  # a reader's own styles are no styles of the page
    made += [
        Round(f"words {width}", _words, width in (narrow, wide), {**_window(width), **unguarded})
        for width in widths
    ]
    made += [
        Round("text 200%", _twice, True, {**_window(640), **unguarded}),
        Round("paper", _paper, True, _window(1280)),
        Round("without scripts", _without_scripts, True, _window(1280)),
    ]
    made += [
        Round(f"rings {look} {narrow}", _rings, options=_window(narrow), theme=look)
        for look in looks
        if look != "forced"
    ]
    return made


def _window(width: int) -> dict[str, Any]:
    return _in({"width": width, "height": 800})


def _in(size: dict[str, int]) -> dict[str, Any]:
    return {"viewport": size}


def _look(looks: list[str]) -> Callable[[Watched, Path], Answer]:
    """Ask one look after the other of the open page; a choice only sets `data-theme`, as js/start.js does."""

    def ask(watched: Watched, path: Path) -> Answer:
        answer: Answer = {"outside": list(watched.outside), "complaints": list(watched.complaints)}
        weight = _weight(watched.requests)
        colours.flatten(watched.page)
        watched.page.evaluate(SNIFFER.read_text(encoding="utf-8"))
        found: dict[str, list[str]] = {}
        for look in looks:
            for row, faults in _in_one_look(watched, look, whole=look == looks[0]).items():
                found.setdefault(row, []).extend(f"{look}: {one}" for one in faults)
        return {**answer, **found, "weight": weight}

    return ask


def _in_one_look(watched: Watched, look: str, *, whole: bool) -> dict[str, list[str]]:
    """What is wrong in a look; without `whole`, only by the rules of axe that ask about colours."""
    page, forced = watched.page, look == "forced"
    page.emulate_media(forced_colors="active" if forced else "none")
    page.evaluate(CHOOSE, "" if forced else look)
    axe = watched.violations(aaa=True, only_colours=not whole)
    levels = ("AA", "AAA") if whole else ("AAA",)
    return {
        "wide": ["too wide"] if watched.overflow() > 0 else [],
        "masks": colours.lost_masks(page) if forced else [],
        "aaa": [one for one in axe if one.startswith("color-contrast-enhanced")],
        "axe": [one for one in axe if not one.startswith("color-contrast-enhanced")],
        **{f"htmlcs-{level}": _sniffed(page, level) for level in levels},
    }


def _sniffed(page: Any, level: str) -> list[str]:
    return [one for one in page.evaluate(SNIFF, f"WCAG2{level}") if NOTHING_IS_SENT not in one]


def _weight(requests: list[str]) -> float:
    """The bytes of a page and all it asks for, each file gzipped; sound waits until it is played."""
    files = {unquote(urlsplit(url).path) for url in requests if url.startswith("file:")}
    return sum(len(gzip.compress(Path(name).read_bytes(), mtime=0)) for name in files if Path(name).is_file())


def _keys(watched: Watched, path: Path) -> Answer:
    page = watched.page
    zoomed = page.viewport_size == ZOOMED
    narrow = page.viewport_size["width"] <= ZOOMED["width"]
    stops = keys.walk(page, limit=LIMIT)
    back = keys.walk_back(page, limit=LIMIT) if narrow else []
    found: Answer = {
        "stops": len(stops),
        "keys": keys.stops_to_words(stops),
        "unseen": keys.unseen(stops) + keys.unseen(back),
        "covered": keys.covered(stops) + keys.covered(back),
        "ringless": [stop["html"] for stop in stops if not stop["ring"]],
        "menu at 400%" if zoomed else "menu": keys.unopened(page, stops),
    }
    watched.go(path)
    skipped = keys.keys_by_skip_link(page)
    found["skip"] = [] if skipped == 2 else ["the skip link does not lead to the words"]
    if zoomed:
        watched.go(path)
        found["sticking"] = keeping_still.sticking_share(page)
    return found


def _words(watched: Watched, path: Path) -> Answer:
    page = watched.page
    there = pressing.targets(page)
    lines = words.line_lengths(page)
    return {
        "smallest": min(size for size, _ in words.sizes(page)),
        "line": max((mean for mean, _, _ in lines), default=0),
        "longest": max((longest for _, longest, _ in lines), default=0),
        "lines": words.long_lines(page),
        "small": words.small_text(page),
        "targets": len(there),
        "under 24": pressing.small_targets(page, pressing.LEAST),
        "under 44": pressing.small_targets(page, pressing.THUMB),
        "moving": keeping_still.moving(page),
        "spacing": words.cut_off(page, words.SPACING),
    }


def _twice(watched: Watched, path: Path) -> Answer:
    return {"twice": words.cut_off(watched.page, words.TWICE)}


def _paper(watched: Watched, path: Path) -> Answer:
    watched.page.emulate_media(media="print")
    found: Answer = {
        "chrome": paper.controls_on_paper(watched.page),
        "untold": paper.untold_links(watched.page),
        "untagged": [] if paper.is_tagged(watched.page.pdf(tagged=True)) else ["the PDF has no structure"],
    }
    watched.page.emulate_media(media="screen")
    return found


def _without_scripts(watched: Watched, path: Path) -> Answer:
    """The words that show with scripts, asked in a second window without them."""
    shown = paper.words_shown(watched.page)
    other = watched.page.context.browser.new_context(java_script_enabled=False, **_window(1280))
    bare = other.new_page()
    bare.goto(path.as_uri())
    lost = shown - paper.words_shown(bare)
    other.close()
    share = 100 - 100 * lost.total() / max(1, shown.total())
    return {"scriptless": share, "lost": [f"{count} x {word}" for word, count in lost.most_common(20)]}


def _rings(watched: Watched, path: Path) -> Answer:
    stops, weak = rings.weak_rings(watched.page, limit=LIMIT)
    return {"ringed": stops, "rings": weak}


def remembering(theme: str) -> str:
    """A script that chooses a theme as a reader who came back; none for "" ."""
    kept = json.dumps(json.dumps({"theme": theme}))
    return f"try {{ localStorage.setItem('youthsite-look', {kept}) }} catch (error) {{}}" if theme else ""
