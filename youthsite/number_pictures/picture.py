"""Drawing a number: squares, figures, dots or bars in the colour of the words, filled or only outlined.

The exact figure stands in the drawing as text. Nothing is told by colour alone, and every scale begins at 0.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from math import ceil

from .reading import Reading, plain_figure

_SIDE = 96
_LONGEST = 20
"""How many letters stand beside a bar before they are too small to read; then the figure stands alone."""
_INK = "#1d1a2f"
_TOP = 22
"""Where the drawing begins, below the figure, on a grid of 96 units."""


@dataclass(frozen=True, slots=True)
class NumberPicture:
    """One drawing: `title` is the number as the words give it, `description` what is drawn of it.

    `places` are the numbers of the sentences that it is from, counted from 1; `shapes` is the inside of the
    SVG.
    """

    title: str
    description: str
    places: tuple[int, ...]
    shapes: str

    @property
    def alt(self) -> str:
        """What is said in place of the picture: the number, and how it is drawn."""
        return f"{self.title}. {self.description}"

    def svg(self, id: str) -> str:
        """Give the markup, with a title and a description whose ids begin with the block's."""
        name, words = f"{id}-number", f"{id}-number-words"
        head = f'<title id="{name}">{escape(self.title)}</title>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="number-picture" viewBox="0 0 {_SIDE} {_SIDE}" '
            f'role="img" aria-labelledby="{name} {words}" focusable="false">'
            f'{head}<desc id="{words}">{escape(self.description)}</desc>{self.shapes}</svg>'
        )

    @property
    def plain_svg(self) -> str:
        """Give the shapes alone in one ink, for paper: without words, which stand beside it."""
        shapes = re.sub(r"<text\b.*?</text>", "", self.shapes).replace("currentColor", _INK)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}">{shapes}</svg>'


def draw_share(one: Reading) -> NumberPicture:
    """Draw a share: 100 squares, or as many figures or dots as the whole, the part of them filled."""
    part, whole = int(one.part), int(one.whole or 1)
    if whole == 100:
        shapes, what = _squares(part), "squares"
    else:
        shapes, what = _crowd(part, whole, people=one.of_people), _things(one)
    described = f"{part} of {whole} {what} {'is' if part == 1 else 'are'} filled in."
    return NumberPicture(one.said, described, (one.place,), _text(one.said, 14) + shapes)


def draw_count(one: Reading) -> NumberPicture:
    """Draw a small count, one figure or dot for each."""
    count = int(one.part)
    shapes = _text(one.said, 14) + _crowd(count, count, people=one.of_people)
    return NumberPicture(f"{one.said} {one.unit}", f"{count} {_things(one)}.", (one.place,), shapes)


def draw_money(one: Reading) -> NumberPicture:
    """Draw a coin with the sum below it; its size says nothing."""
    coin = (
        '<circle cx="48" cy="36" r="28" fill="none" stroke="currentColor" stroke-width="5"/>'
        '<path d="M57 26a9 9 0 0 0-17 4c0 8 3 12-1 20h19M36 39h15" fill="none" stroke="currentColor" '
        'stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>'
    )
    return NumberPicture(one.said, "A coin.", (one.place,), coin + _text(one.said, 86))


def draw_change(old: Reading, new: Reading, labels: tuple[str, str]) -> NumberPicture:
    """Draw two bars from 0, the older above; shares on a scale of all, counts on that of the greater."""
    top = old.whole or max(old.part, new.part)
    unit = "" if old.whole else f" {old.unit}"
    said = (f"{old.said}{unit}", f"{new.said}{unit}")
    beside = said if max(len(each) for each in said) <= _LONGEST else (old.said, new.said)
    scale = f"The bars go from 0 to {plain_figure(top)}."
    shapes = (
        _text(labels[0], 11, 11, bold=False) + _text(beside[0], 25, 13) + _bar(old.part, top, 29)
        + '<path d="M48 43v7m-5-4 5 5 5-5" fill="none" stroke="currentColor" stroke-width="3" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
        + _text(labels[1], 62, 11, bold=False) + _text(beside[1], 76, 13) + _bar(new.part, top, 80)
    )  # fmt: skip
    title = f"{labels[0]}: {said[0]}. {labels[1]}: {said[1]}"
    return NumberPicture(title, f"Two bars. {scale}", (old.place, new.place), shapes)


def _bar(part: Fraction, top: Fraction, y: int) -> str:
    length = _units(part * 92 / top) if top else "0"
    frame = f'<rect x="2" y="{y}" width="92" height="10" fill="none" stroke="currentColor" stroke-width="2"/>'
    return f'{frame}<rect x="2" y="{y}" width="{length}" height="10" fill="currentColor"/>'


def _squares(part: int) -> str:
    """A hundred squares, row by row from the top."""
    step, side = 7.4, 5.6
    corners = [(11.9 + step * (n % 10), _TOP + step * (n // 10)) for n in range(100)]
    filled = "".join(f"M{x:.1f} {y:.1f}h{side}v{side}h-{side}z" for x, y in corners[:part])
    empty = "".join(f"M{x:.1f} {y:.1f}h{side}v{side}h-{side}z" for x, y in corners[part:])
    return _filled(filled) + _outlined(empty, 0.9)


def _crowd(part: int, whole: int, *, people: bool) -> str:
    """Figures or dots in rows, those of the part filled, the others outlined."""
    even = next((n for n in (5, 4, 6, 3) if whole % n == 0), 5 if whole <= 20 else 6)
    columns = whole if whole <= 3 else even
    rows = ceil(whole / columns)
    size = min(88 / columns, (_SIDE - _TOP) / rows, 34.0)
    left, top = (_SIDE - size * columns) / 2, _TOP + (_SIDE - _TOP - size * rows) / 2
    draw = _person if people else _dot
    paths = [draw(left + size * (n % columns), top + size * (n // columns), size) for n in range(whole)]
    return _filled("".join(paths[:part])) + _outlined("".join(paths[part:]), 1.5)


def _dot(x: float, y: float, size: float) -> str:
    return _circle(x + size / 2, y + size / 2, size * 0.36)


def _person(x: float, y: float, size: float) -> str:
    """A head and shoulders."""
    middle, wide, foot, high = x + size / 2, size * 0.3, y + size * 0.92, size * 0.58
    body = f"M{middle - wide:.1f} {foot:.1f}c0-{high:.1f} {2 * wide:.1f}-{high:.1f} {2 * wide:.1f} 0z"
    return _circle(middle, y + size * 0.27, size * 0.17) + body


def _circle(x: float, y: float, r: float) -> str:
    arc = f"a{r:.1f} {r:.1f} 0 1 0"
    return f"M{x - r:.1f} {y:.1f}{arc} {2 * r:.1f} 0{arc}-{2 * r:.1f} 0z"


def _filled(path: str) -> str:
    return f'<path d="{path}" fill="currentColor"/>' if path else ""


def _outlined(path: str, width: float) -> str:
    return f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="{width}"/>' if path else ""


def _text(words: str, y: int, largest: int = 16, *, bold: bool = True) -> str:
    size = _units(min(Fraction(largest), Fraction(92 * 100, 58 * max(len(words), 1))))
    weight = "800" if bold else "600"
    return (
        f'<text x="48" y="{y}" font-size="{size}" font-weight="{weight}" text-anchor="middle" '
        f'fill="currentColor">{escape(words)}</text>'
    )


def _units(value: Fraction) -> str:
    return f"{float(round(value, 1)):g}"


def _things(one: Reading) -> str:
    return "figures of people" if one.of_people else "dots"
