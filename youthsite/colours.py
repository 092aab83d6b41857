"""A partnership's two colours: whether words can be read on them and in them, and the nearest that pass.

Contrast is that of WCAG 2.2 (success criteria 1.4.3 and 1.4.6); 7:1 is asked everywhere.
"""

import re
from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from pathlib import Path

from .errors import YouthsiteError

LEAST = 7.0
LIGHT_GROUNDS = (
    *("#faf4e4", "#fffcf3", "#ece6fb", "#f2f6fb", "#fbfdff", "#dfecf9", "#f8f2e4"),
    *("#dde6fe", "#eae1fd", "#c9f2d8", "#d5e9fd", "#fedfcc"),
    *("#fedbea", "#bcf2f2", "#fddeda", "#e3e4fd", "#f7e4bd"),
)
"""Grounds of the cream and the light theme, on which the main colour writes links, and the words that are
written on it; then the tints of the kinds of block. Those of css/tokens.css and css/themes.css."""
DARK_GROUNDS = (
    *("#16141f", "#211e2e", "#241f3a"),
    *("#252f4c", "#352a48", "#143925", "#18324b", "#452813"),
    *("#452434", "#033838", "#482521", "#2e2c4b", "#3d2e0a"),
)
"""Grounds and tints of the dark theme, on which links are a lighter shade of the main colour."""
ON_ACCENT = ("#1d1a2f",)
"""The ink on buttons, which are of the accent colour."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 400


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours (`#rrggbb`), from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def passes(colour: str, others: Sequence[str]) -> bool:
    """Say whether a colour stands far enough from all others."""
    return all(contrast(colour, other) >= LEAST for other in others)


def nearest(colour: str, others: Sequence[str]) -> str:
    """Give the colour of the same hue, as little darker or lighter as can be, that passes.

    Black or white always passes beside grounds that are all light or all dark.
    """
    hue, lightness, saturation = rgb_to_hls(*(part / 255 for part in _parts(colour)))
    for step in range(_STEPS + 1):
        for shade in (lightness - step / _STEPS, lightness + step / _STEPS):
            if 0 <= shade <= 1 and passes(found := _hex(hls_to_rgb(hue, shade, saturation)), others):
                return found
    return "#000000" if passes("#000000", others) else "#ffffff"


def check_colours(main: str, accent: str, path: Path, text: str) -> None:
    """Raise YouthsiteError for what is no colour or leaves words hard to read; it names one that passes."""
    for name, colour, others, where in (
        ("main", main, LIGHT_GROUNDS, "links and the words on the first page"),
        ("accent", accent, ON_ACCENT, "the words on buttons"),
    ):
        line = _line_of(name, text)
        if colour and not _COLOUR.fullmatch(colour):
            fix = 'Write it like "#1b4f8a", in quotation marks: a hash, then six of 0-9 and a-f.'
            raise YouthsiteError(f"`{name}` is not a colour: `{colour}`.", fix=fix, file=path, line=line)
        if colour and not passes(colour, others):
            way = "light" if name == "main" else "dark"
            ratio = min(contrast(colour, other) for other in others)
            says = f"`{colour}` is too {way}: {where} have {ratio:.1f} to 1 contrast, not {LEAST:.0f} to 1."
            fix = f'The nearest that can be read is "{nearest(colour, others)}".'
            raise YouthsiteError(says, fix=fix, file=path, line=line)


def _line_of(name: str, text: str) -> int | None:
    """The line of a setting below `colours:`."""
    below = False
    for number, row in enumerate(text.splitlines(), start=1):
        if row and not row[0].isspace():
            below = row.startswith("colours:")
        if below and re.match(rf"(?:colours:)?\W*{name}:", row):
            return number
    return None


def colour_sheet(main: str, accent: str) -> str:
    """Give the style sheet that puts a partnership's colours in place of ours; empty without any."""
    tokens = []
    if main:
        tokens += [f"--own-main: {main.lower()};", f"--own-link-dark: {nearest(main, DARK_GROUNDS)};"]
    if accent:
        tokens.append(f"--own-accent: {accent.lower()};")
    return f":root {{ {' '.join(tokens)} }}\n" if tokens else ""


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in _parts(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
