"""What our styles and scripts may use: calm, and plain letters."""

import re

from tests.theme import harness

ASSETS = harness.THEME / "youthsite"
SHEETS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ASSETS / "css").glob("*.css"))}
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ASSETS / "js").glob("*.js"))}
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
