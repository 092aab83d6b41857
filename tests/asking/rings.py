"""The mark of the focus, measured in pixels as WCAG 2.4.13 does.

As many pixels as a line of two pixels round a thing has must change by 3:1 when the focus comes.
"""

from io import BytesIO
from typing import Any

from PIL import Image

from youthsite.colours import contrast

LEAST = 3.0
BOX = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const held = one.matches("input") ? one.closest("label") || one : one;
  const boxes = [...held.getClientRects()].filter((box) => box.width > 1);
  const shown = (place, most) => Math.min(Math.max(place, 0), most);
  const all = boxes.map((box) => [shown(box.left, innerWidth), shown(box.top, innerHeight),
    shown(box.right, innerWidth), shown(box.bottom, innerHeight)]);
  return {
    html: one.outerHTML.slice(0, 80),
    round: all.reduce((sum, [left, top, right, bottom]) => sum + 2 * (right - left + bottom - top), 0),
    left: Math.min(...all.map((box) => box[0])), top: Math.min(...all.map((box) => box[1])),
    right: Math.max(...all.map((box) => box[2])), bottom: Math.max(...all.map((box) => box[3])),
  };
}"""
ROUND = 8


def weak_rings(page: Any, limit: int = 150) -> tuple[int, list[str]]:
    """Walk the page by Tab: how many stops there were, and those whose mark is weaker than 2.4.13 asks."""
    weak: list[str] = []
    for count in range(limit):
        page.keyboard.press("Tab")
        box = page.evaluate(BOX)
        if box is None:
            return count, weak
        if box["round"] and (changed := _changed(page, box)) < 2 * box["round"]:
            weak.append(f"{changed} of {2 * box['round']:.0f} px: {box['html']}")
    return limit, weak


def _changed(page: Any, box: dict[str, float]) -> int:
    """How many pixels change by 3:1 when the focus goes away; Tab goes on from there afterwards."""
    size = page.viewport_size
    left, top = max(0, box["left"] - ROUND), max(0, box["top"] - ROUND)
    clip = {
        "x": left,
        "y": top,
        "width": min(size["width"], box["right"] + ROUND) - left,
        "height": min(size["height"], box["bottom"] + ROUND) - top,
    }
    lit = page.screenshot(clip=clip)
    page.evaluate("document.activeElement.blur()")
    plain = page.screenshot(clip=clip)
    pairs = zip(_pixels(lit), _pixels(plain), strict=True)
    kept: dict[tuple[str, str], bool] = {}
    return sum(one != other and _far(one, other, kept) for one, other in pairs)


def _pixels(shot: bytes) -> list[str]:
    with Image.open(BytesIO(shot)) as image:
        data = image.convert("RGB").tobytes().hex()
    return ["#" + data[place : place + 6] for place in range(0, len(data), 6)]


def _far(one: str, other: str, kept: dict[tuple[str, str], bool]) -> bool:
    if (one, other) not in kept:
        kept[one, other] = contrast(one, other) >= LEAST
    return kept[one, other]
