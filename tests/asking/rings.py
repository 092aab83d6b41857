"""The mark of the focus, measured in pixels as WCAG 2.4.13 does.

As many pixels as a line of two pixels round a thing has must change by 3:1 when the focus comes.
"""

from io import BytesIO
from math import ceil
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from youthsite.colours import contrast

Box = tuple[float, float, float, float]
LEAST = 3.0
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const held = one.matches("input") ? one.closest("label") || one : one;
  const ring = getComputedStyle(held);
  const shown = (place, most) => Math.min(Math.max(place, 0), most);
  return {
    html: one.outerHTML.slice(0, 80),
    reach: ring.outlineStyle === "none" ? 0
      : Math.max(0, parseFloat(ring.outlineWidth) + parseFloat(ring.outlineOffset)),
    boxes: [...held.getClientRects()].filter((box) => box.width > 1).map((box) => [
      shown(box.left, innerWidth), shown(box.top, innerHeight),
      shown(box.right, innerWidth), shown(box.bottom, innerHeight)])
      .filter(([left, top, right, bottom]) => right > left && bottom > top),
  };
}"""
ROUND = 8


def weak_rings(page: Any, limit: int = 150) -> tuple[int, list[str]]:
    """Walk the page by Tab: how many stops there were, and those whose mark is weaker than 2.4.13 asks."""
    weak: list[str] = []
    for count in range(limit):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            return count, weak
        boxes = [tuple(box) for box in focus["boxes"]]
        asked = 2 * perimeter(boxes, focus["reach"])
        if asked and (changed := _changed(page, boxes)) < asked:
            weak.append(f"{changed} of {asked:.0f} px: {focus['html']}")
    return limit, weak


def perimeter(boxes: list[Box], reach: float = 0) -> float:
    """How long the line round a thing is; a link in a sentence has a box for each of its lines.

    Chromium draws an outline round each box, and one round all where their outer edges, `reach` away from
    the boxes, run together: then the boxes are one shape. Where a rectangle round the boxes laid side by
    side in one line is shorter, that counts: WCAG 2.2 on “perimeter” and “minimum bounding box”.
    """
    if not boxes:
        return 0
    width = sum(right - left for left, _, right, _ in boxes)
    height = max(bottom - top for _, top, _, bottom in boxes)
    return min(2 * (width + height), _edge(boxes, round(reach)) if len(boxes) > 1 else float("inf"))


def _edge(boxes: list[Box], reach: int) -> int:
    """The edge of the boxes in pixels, gaps of up to twice `reach` between them closed."""
    margin = reach + 1
    size = [ceil(max(box[end] for box in boxes)) + 2 * margin for end in (2, 3)]
    shape = Image.new("L", (size[0], size[1]))
    draw = ImageDraw.Draw(shape)
    for left, top, right, bottom in boxes:
        start = round(left) + margin - reach, round(top) + margin - reach
        draw.rectangle((*start, round(right) + margin + reach - 1, round(bottom) + margin + reach - 1), 255)
    closed = shape.filter(ImageFilter.MinFilter(2 * reach + 1))
    sides = (ImageChops.difference(closed, ImageChops.offset(closed, *side)) for side in ((1, 0), (0, 1)))
    return sum(side.histogram()[255] for side in sides)


def _changed(page: Any, boxes: list[Box]) -> int:
    """How many pixels change by 3:1 when the focus goes away; Tab goes on from there afterwards."""
    size = page.viewport_size
    left, top = (max(0, min(box[end] for box in boxes) - ROUND) for end in (0, 1))
    clip = {
        "x": left,
        "y": top,
        "width": min(size["width"], max(box[2] for box in boxes) + ROUND) - left,
        "height": min(size["height"], max(box[3] for box in boxes) + ROUND) - top,
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
