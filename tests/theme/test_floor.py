"""What our styles and scripts may use: calm, and plain letters (docs/browsers.md)."""

import re

from tests.sites import ROOT
from tests.theme import harness

ASSETS = harness.THEME / "youthsite"
SHEETS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ASSETS / "css").glob("*.css"))}
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ASSETS / "js").glob("*.js"))}
MAY_BE_MISSING = {
    "::highlight()": r"::highlight\(",
    ":has()": r":has\(",
    ":focus-visible": r":focus-visible",
    "text-wrap": r"text-wrap\s*:",
    "accent-color": r"accent-color\s*:",
}
TOO_NEW_IN_STYLES = re.compile(
    r"@layer|@container|@scope|@property|@starting-style|color-mix\(|light-dark\(|okl(?:ch|ab)\(|\d[dsl]v[hw]\b"
    r"|\(\s*(?:width|height)\s*[<>]|subgrid|scrollbar-gutter|content-visibility|:popover-open|:modal"
    r"|anchor-name|view-transition|animation-timeline|(?<![\w-])(?:translate|rotate|scale)\s*:|^\s*&",
    re.MULTILINE,
)
TOO_NEW_IN_SCRIPTS = re.compile(
    r"\.at\(|structuredClone|Object\.hasOwn|\.findLast|\.toSorted|\.toReversed|\.toSpliced|Object\.groupBy"
    r"|Popover\(|\.popover\b|\.showModal\(|\.inert\b|\(\?<[=!]|\bstatic \{|randomUUID|\.checkVisibility\("
)
CALM = "@media (prefers-reduced-motion: no-preference)"


def outside(sheet, query):
    """A style sheet without the blocks of one media query."""
    while query in sheet:
        start = sheet.index(query)
        end, depth = sheet.index("{", start) + 1, 1
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[end], 0)
            end += 1
        sheet = sheet[:start] + sheet[end:]
    return sheet


def test_what_moves_moves_only_for_those_who_did_not_ask_for_calm():
    moving = re.compile(r"(?<![\w-])(?:transition|animation|scroll-behavior)\s*:(?!\s*(?:none|auto))[^;}]*")
    assert any(moving.search(sheet) for sheet in SHEETS.values())
    assert {name: moving.findall(outside(sheet, CALM)) for name, sheet in SHEETS.items()} == {
        name: [] for name in SHEETS
    }
    for name, script in SCRIPTS.items():
        smooth = re.search(r"behavior:\s*[\"']smooth|\.animate\(", script)
        assert not smooth or "prefers-reduced-motion" in script, name


def test_no_style_asks_for_italics_or_blocks_of_capitals():
    for name, sheet in SHEETS.items():
        assert not re.search(r"font-style:\s*(italic|oblique)", sheet), name
        for selectors in re.findall(r"([^{}]*)\{[^{}]*text-transform:\s*uppercase", sheet):
            assert all("::first-letter" in one for one in selectors.split(",")), (name, selectors)


def test_styles_and_scripts_use_nothing_newer_than_the_oldest_browsers():
    styles = {name: TOO_NEW_IN_STYLES.findall(sheet) for name, sheet in SHEETS.items()}
    assert {name: found for name, found in styles.items() if found} == {}
    worker = {"sw.js": (harness.THEME / "sw.js").read_text(encoding="utf-8")}
    scripts = {name: TOO_NEW_IN_SCRIPTS.findall(script) for name, script in (SCRIPTS | worker).items()}
    assert {name: found for name, found in scripts.items() if found} == {}


def test_what_may_be_missing_is_told_and_a_selector_that_is_not_known_takes_no_other_with_it():
    told = (ROOT / "docs/browsers.md").read_text(encoding="utf-8")
    everything = "\n".join(SHEETS.values())
    for name, pattern in MAY_BE_MISSING.items():
        assert re.search(pattern, everything), f"{name} is used no more: take it off the list"
        assert f"`{name}`" in told, name
    for name, sheet in SHEETS.items():
        bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
        for selectors in re.findall(r"([^{};]*(?:::highlight|:has)\([^{};]*)\{", bare):
            parts = [part for part in selectors.split(",") if part.strip()]
            assert all(re.search(r"::highlight|:has", part) for part in parts), (name, selectors)
    assert "window.CSS && CSS.highlights" in SCRIPTS["lights.js"]


def test_the_lists_find_what_they_are_for():
    assert TOO_NEW_IN_STYLES.findall("@layer a { b { color: color-mix(in srgb, red, blue); height: 9dvh } }")
    assert not TOO_NEW_IN_STYLES.search("a { text-transform: none; transform: scale(2); width: 9vh }")
    assert TOO_NEW_IN_SCRIPTS.findall("list.at(-1)")
    left = outside(f"a {{}} {CALM} {{ b {{ transition: all 1s; }} }} c {{}}", CALM)
    assert " ".join(left.split()) == "a {} c {}"
