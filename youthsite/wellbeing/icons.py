"""The drawn icon of each wellbeing indicator, as markup to put in a page."""

from functools import cache
from html import escape
from pathlib import Path

from .indicators import indicator

ICONS = Path(__file__).with_name("icons")


@cache
def _drawing(id: str) -> str:
    return (ICONS / f"{indicator(id).id}.svg").read_text(encoding="utf-8").strip()


def icon_svg(id: str, *, title: str | None = None) -> str:
    """Give the inline SVG of an indicator's icon, 24 by 24 units, drawn in the colour of the text around it.

    Without `title` it is decoration, hidden from screen readers: right where the word stands beside it. With
    `title` it is an image of that name; the name needs no id, so an icon may stand on a page many times.
    Raises KeyError when there is no such indicator.
    """
    shape = f'<svg class="indicator-icon indicator-icon--{id}" width="24" height="24"'
    if title is None:
        return _drawing(id).replace("<svg", f'{shape} aria-hidden="true" focusable="false"', 1)
    name = escape(title)
    named = _drawing(id).replace("<svg", f'{shape} role="img" aria-label="{name}"', 1)
    return named.replace(">", f"><title>{name}</title>", 1)
