"""The contrast of every pair of colours that words are set in, in each theme, by the WCAG formula."""

import re

import pytest

from tests.theme import harness
from youthsite.model import BLOCK_KINDS
from youthsite.wellbeing import INDICATOR_IDS

SHEET = (harness.THEME / "youthsite/css/tokens.css").read_text()
RULES = re.findall(r"(?:@media ([^{]+?) \{\s*)?:root \{(.*?)\}", SHEET, re.DOTALL)
TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{3,8});")
DARK = "screen and (prefers-color-scheme: dark)"
MORE = "(prefers-contrast: more)"
THEMES = {
    "light": ("",),
    "dark": ("", DARK),
    "light, more": ("", MORE),
    "dark, more": ("", DARK, MORE, f"{DARK} and {MORE}"),
}
GROUNDS = ("paper", "card", "band")
WORDS = [(words, ground) for words in ("ink", "ink-soft", "link") for ground in GROUNDS]
WORDS += [("paper", "ink"), ("on-hero", "hero"), ("on-lit", "lit"), ("on-lit", "word"), ("on-sun", "sun")]


def tokens(theme):
    found = {}
    for media, body in RULES:
        if media in THEMES[theme]:
            found.update(TOKEN.findall(body))
    return found


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def weak(theme, pairs, least):
    colours = tokens(theme)
    found = {(one, other): round(contrast(colours[one], colours[other]), 2) for one, other in pairs}
    return {pair: ratio for pair, ratio in found.items() if ratio < least}


def test_the_formula_gives_the_known_ends():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_words_reach_seven_to_one(theme):
    assert weak(theme, WORDS, 7) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_tones_reach_seven_to_one_on_their_tint(theme):
    names = [*BLOCK_KINDS, *INDICATOR_IDS]
    assert weak(theme, [(f"{name}-tone", f"{name}-tint") for name in names], 7) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_names_of_kinds_reach_seven_to_one_on_their_marker(theme):
    assert weak(theme, [("ink", f"{kind}-pen") for kind in BLOCK_KINDS], 7) == {}
    assert weak(theme, [("ink", f"{kind}-tint") for kind in BLOCK_KINDS], 7) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_and_focus_reach_three_to_one(theme):
    assert weak(theme, [(line, ground) for line in ("edge", "focus") for ground in GROUNDS], 3) == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_grounds_are_never_pure_white_or_black(theme):
    colours = tokens(theme)
    assert {colours["paper"], colours["card"]}.isdisjoint({"#fff", "#ffffff", "#000", "#000000"})
