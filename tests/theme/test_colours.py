"""The contrast of every pair of colours that words are set in, in each theme, by the WCAG formula."""

import re

import pytest

from tests.theme import harness
from youthsite import colours
from youthsite.model import BLOCK_KINDS
from youthsite.wellbeing import INDICATOR_IDS

CSS = harness.THEME / "youthsite/css"
TOKEN = re.compile(r"--([\w-]+): (?:var\(--own-[\w-]+, )?(#[0-9a-f]{3,8})\)?;")
RULE = re.compile(r"^@media ([^{]+?) \{\n|:root(?::where\(([^{]*)\))? \{(.*?)\}", re.DOTALL | re.MULTILINE)
DARK = "screen and (prefers-color-scheme: dark)"
MORE = "screen and (prefers-contrast: more)"
BOTH = f"{DARK} and (prefers-contrast: more)"
UNCHOSEN = ":not([data-theme])"
CHOSEN_DARK = '[data-theme="dark"], [data-theme="contrast"]'
# Which rules count in each theme: what the device asks for, or what the reader chose.
THEMES = {
    "cream": [],
    "dark device": [(DARK, UNCHOSEN)],
    "more contrast": [(MORE, UNCHOSEN)],
    "dark device, more contrast": [(DARK, UNCHOSEN), (MORE, UNCHOSEN), (BOTH, UNCHOSEN)],
    "light": [("screen", '[data-theme="light"]')],
    "dark": [("screen", CHOSEN_DARK)],
    "contrast": [("screen", CHOSEN_DARK), ("screen", '[data-theme="contrast"]')],
}
GROUNDS = ("paper", "card", "band")
TINTS = tuple(f"{kind}-tint" for kind in BLOCK_KINDS)
WORDS = [("link", tint) for tint in TINTS]
WORDS += [(words, ground) for words in ("ink", "ink-soft", "link") for ground in GROUNDS]
WORDS += [("paper", "ink"), ("on-hero", "hero"), ("on-lit", "lit"), ("on-lit", "word"), ("on-sun", "sun")]


def rules():
    """Every rule of tokens as (media, choice, tokens), in order."""
    found = [("", "", dict(TOKEN.findall((CSS / "tokens.css").read_text())))]
    media = ""
    for match in RULE.finditer((CSS / "themes.css").read_text()):
        if match[1]:
            media = match[1]
        else:
            found.append((media, match[2], dict(TOKEN.findall(match[3]))))
    return found


def tokens(theme):
    wanted = [("", ""), *THEMES[theme]]
    found = {}
    for media, choice, values in rules():
        if (media, choice) in wanted:
            found.update(values)
    return found


def test_every_theme_is_read():
    there = [(media, choice) for media, choice, values in rules() if values]
    asked = {rule for theme in THEMES.values() for rule in theme} | {("", "")}
    assert set(there) == asked
    assert len(there) == len(set(there))


def test_dark_and_contrast_are_the_same_whether_the_device_or_the_reader_asks():
    assert tokens("dark device") == tokens("dark")
    assert tokens("dark device, more contrast") == tokens("contrast")


def test_the_grounds_that_own_colours_are_measured_on_are_those_of_the_themes():
    names = (*GROUNDS, *TINTS)
    light = {tokens(theme)[name] for theme in ("cream", "light") for name in (*names, "on-hero")}
    assert set(colours.LIGHT_GROUNDS) == light | {tokens("dark")["on-hero"]}
    assert set(colours.DARK_GROUNDS) == {tokens("dark")[name] for name in names}
    assert set(colours.ON_ACCENT) == {tokens(theme)["on-sun"] for theme in THEMES}


def long(colour):
    return colour if len(colour) == 7 else "#" + "".join(c * 2 for c in colour[1:])


def contrast(one, other):
    return colours.contrast(long(one), long(other))


def weak(theme, pairs, least):
    values = tokens(theme)
    found = {(one, other): round(contrast(values[one], values[other]), 2) for one, other in pairs}
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


@pytest.mark.parametrize("theme", ["cream", "light", "dark"])
def test_grounds_are_never_pure_white_or_black(theme):
    values = tokens(theme)
    assert {values["paper"], values["card"]}.isdisjoint({"#fff", "#ffffff", "#000", "#000000"})
