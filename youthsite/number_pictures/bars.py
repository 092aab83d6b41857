"""Drawing bars below one another, each with its name and its figure, on a scale from 0."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

_WIDTH = 320
_SIZE = 17
_LINE = 22
_HIGH = 18
_LETTERS = 34
"""How many letters fit a line of the drawing."""
_LOOKS = (
    'fill="currentColor"',
    'fill="none" stroke="currentColor" stroke-width="2"',
    'fill="currentColor" fill-opacity=".4"',
)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the name of its row, of its column where there are several, its figure, and how it looks."""

    name: str
    column: str
    said: str
    value: float
    look: int = 0


def bars_svg(id: str, title: str, description: str, bars: Sequence[Bar], top: float) -> str:
    """Give the bars as an SVG that is as wide as a small phone, on a scale from 0 to `top`."""
    parts, y = list[str](), 0
    name = None
    for bar in bars:
        if bar.name != name:
            name, y = bar.name, y + 8
            for line in wrap(bar.name, _LETTERS) or [""]:
                y += _LINE
                parts.append(_text(line, 0, y - 5, bold=True))
        parts += _drawn(bar, y, top)
        y += _LINE + _HIGH + 4 if bar.column else _HIGH + 6
    head = f'<title id="{id}-title">{escape(title)}</title><desc id="{id}-words">{escape(description)}</desc>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart__bars" viewBox="0 0 {_WIDTH} {y}" role="img" '
        f'aria-labelledby="{id}-title {id}-words" focusable="false">'
        f"{head}{''.join(parts)}</svg>"
    )


def _drawn(bar: Bar, y: int, top: float) -> Iterator[str]:
    room = _WIDTH - 80
    length = max(bar.value * room / top, 0)
    if bar.column:
        y += _LINE
        yield _text(bar.column[:_LETTERS], 0, y - 5)
    yield f'<path d="M1 {y}v{_HIGH}" stroke="currentColor" stroke-width="2"/>'
    look = _LOOKS[bar.look % len(_LOOKS)]
    yield f'<rect x="1" y="{y + 1}" width="{length:.1f}" height="{_HIGH - 2}" {look}/>'
    yield _text(bar.said, length + 8, y + _HIGH - 3)


def _text(words: str, x: float, y: int, *, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:.1f}" y="{y}" font-size="{_SIZE}"{weight} fill="currentColor">{escape(words)}</text>'
