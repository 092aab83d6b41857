"""A drawing of the library as dots, for programs without SVG: shapes, fills and strokes, nothing else."""

import io
import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from PIL import Image, ImageChops, ImageDraw

from .paths import Point, lines_of

_SIZE, _FINER = 480, 2
_COLOUR = re.compile(r"var\(--[\w-]+,\s*([^()]*)\)")
_KNOWN = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule"}
_PLACES = {"d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"}
_ROUND = (
    "M{x0} {y}H{x1}A{rx} {ry} 0 0 1 {x2} {y1}V{y2}A{rx} {ry} 0 0 1 {x1} {y3}H{x0}A{rx} {ry} 0 0 1 {x} {y2}"
)
_ROUND += "V{y1}A{rx} {ry} 0 0 1 {x0} {y}Z"


def raster(svg: str) -> bytes | None:
    """Give a square PNG of a drawing; None for one with anything that is not understood here."""
    try:
        root = ET.fromstring(svg)
        left, top, width, height = (float(each) for each in root.get("viewBox", "").split())
        scale = _SIZE * _FINER / max(width, height)
        image = Image.new("RGB", (round(width * scale), round(height * scale)), "white")
        for shape in root:
            _draw(image, shape, (left, top), scale)
        image = image.resize((image.width // _FINER, image.height // _FINER), Image.Resampling.LANCZOS)
        made = io.BytesIO()
        image.save(made, "PNG")
        return made.getvalue()
    except (ValueError, ET.ParseError, ZeroDivisionError, OverflowError, MemoryError):
        return None


def _draw(image: Image.Image, shape: Element, corner: Point, scale: float) -> None:
    if set(shape.attrib) - _KNOWN - _PLACES or len(shape):
        raise ValueError("a look that is not known here")
    strokes = [
        ([((x - corner[0]) * scale, (y - corner[1]) * scale) for x, y in points], closed)
        for points, closed in lines_of(_path(shape))
    ]
    fill, stroke = (
        _colour(shape.get(name), other) for name, other in (("fill", "#000000"), ("stroke", "none"))
    )
    if fill != "none":
        _fill(image, [points for points, _ in strokes], fill, shape.get("fill-rule", "nonzero") == "evenodd")
    if stroke != "none":
        _stroke(image, strokes, stroke, float(shape.get("stroke-width", "1")) * scale, shape)


def _colour(text: str | None, other: str) -> str:
    return _COLOUR.sub(r"\1", text or other).strip()


def _path(shape: Element) -> str:
    name = shape.tag.rpartition("}")[2]
    number = {key: float(text) for key, text in shape.attrib.items() if key in _PLACES - {"d"}}
    if name == "path":
        return shape.get("d", "")
    if name in ("circle", "ellipse"):
        rx, ry = number.get("rx", number.get("r", 0)), number.get("ry", number.get("r", 0))
        x, y = number.get("cx", 0) - rx, number.get("cy", 0)
        return f"M{x} {y}a{rx} {ry} 0 1 0 {2 * rx} 0a{rx} {ry} 0 1 0 {-2 * rx} 0Z"
    if name != "rect":
        raise ValueError(f"a {name}")
    x, y, width, height = (number.get(key, 0) for key in ("x", "y", "width", "height"))
    rx = min(number.get("rx", number.get("ry", 0)), width / 2)
    ry = min(number.get("ry", rx), height / 2)
    return _ROUND.format(
        x=x, y=y, x0=x + rx, x1=x + width - rx, x2=x + width, y1=y + ry, y2=y + height - ry, y3=y + height,
        rx=rx, ry=ry,
    )  # fmt: skip


def _fill(image: Image.Image, outlines: Sequence[list[Point]], colour: str, even: bool) -> None:
    """Fill outlines; what stands inside another the other way round, or every second one, is a hole."""
    whole = Image.new("1", image.size)
    turns = [_area(points) > 0 for points in outlines]
    for points, turn in zip(outlines, turns, strict=True):
        if len(points) < 3:
            continue
        one = Image.new("1", image.size)
        ImageDraw.Draw(one).polygon(points, fill=1)
        hole = even or turn != turns[0]
        whole = ImageChops.logical_xor(whole, one) if hole else ImageChops.logical_or(whole, one)
    image.paste(colour, mask=whole)


def _area(points: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))


def _stroke(
    image: Image.Image, strokes: Sequence[tuple[list[Point], bool]], colour: str, width: float, shape: Element
) -> None:
    draw = ImageDraw.Draw(image)
    rounded = shape.get("stroke-linecap") == "round"
    for points, closed in strokes:
        row = [*points, points[0]] if closed else points
        draw.line(row, fill=colour, width=max(1, round(width)), joint="curve")
        for x, y in row if rounded or closed else row[1:-1]:
            draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=colour)
