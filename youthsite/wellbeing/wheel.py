"""Our own drawing of the wellbeing wheel: the eight icons in a ring, with a child in the middle."""

from math import cos, radians, sin

from .icons import icon_svg
from .indicators import INDICATORS

TITLE = "The wellbeing wheel"
_SIZE, _OUTER, _INNER, _ICON, _GAP = 320, 156, 66, 46, 2.2
_CHILD = (
    '<g class="wheel__child" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" '
    'stroke-linejoin="round"><circle cx="160" cy="133" r="13" fill="currentColor" stroke="none"/>'
    '<path d="M134 152l26 8 26-8M160 160v22l-14 22M160 182l14 22"/></g>'
)


def wheel_svg() -> str:
    """Give the wheel as inline SVG of 320 units with its name and its words; a list must stand beside it.

    Each part has the classes `wheel__part` and `sign--ID`, so that a style sheet can colour it; without one
    it is drawn in the colour of the text.
    """
    names = ", ".join(each.name for each in INDICATORS)
    parts = "".join(_part(place, each.id) for place, each in enumerate(INDICATORS))
    return (
        f'<svg class="wheel" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}" '
        f'width="{_SIZE}" height="{_SIZE}" role="img" aria-labelledby="wheel-title wheel-words">'
        f'<title id="wheel-title">{TITLE}</title>'
        f'<desc id="wheel-words">Eight parts stand in a ring round a child: {names}.</desc>'
        f"{parts}{_CHILD}</svg>"
    )


def _part(place: int, id: str) -> str:
    middle = 45 * place - 90
    begin, end = middle - 22.5, middle + 22.5
    outer, inner = _GAP * 60 / _OUTER, _GAP * 60 / _INNER
    points = [
        _at(_OUTER, begin + outer),
        _at(_OUTER, end - outer),
        _at(_INNER, end - inner),
        _at(_INNER, begin + inner),
    ]
    shape = (
        f"M{points[0]}A{_OUTER} {_OUTER} 0 0 1 {points[1]}L{points[2]}A{_INNER} {_INNER} 0 0 0 {points[3]}Z"
    )
    x, y = (round(float(each) - _ICON / 2, 1) for each in _at((_OUTER + _INNER) / 2 + 3, middle).split())
    icon = icon_svg(id).replace(
        'width="24" height="24"', f'x="{x}" y="{y}" width="{_ICON}" height="{_ICON}"', 1
    )
    return (
        f'<g class="wheel__part sign--{id}"><path class="wheel__slice" d="{shape}" fill="none" '
        f'stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>{icon}</g>'
    )


def _at(radius: float, degrees: float) -> str:
    angle = radians(degrees)
    return f"{_SIZE / 2 + radius * cos(angle):.1f} {_SIZE / 2 + radius * sin(angle):.1f}"
