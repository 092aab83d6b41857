"""The path of a drawing as rows of points, close enough that no eye sees the corners."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_STEPS = 24


def lines_of(path: str) -> list[tuple[list[Point], bool]]:
    """Give each stroke of a path as its points, and whether it is closed.

    Raises ValueError for a path that is not as the SVG standard says.
    """
    strokes: list[tuple[list[Point], bool]] = []
    points: list[Point] = []
    at: Point = (0.0, 0.0)
    bend: Point | None = None
    last = ""
    for command, numbers in _commands(path):
        name = command.upper()
        ox, oy = at if command.islower() else (0.0, 0.0)
        if name == "M":
            if points:
                strokes.append((points, False))
            at = (ox + numbers[0], oy + numbers[1])
            points = [at]
        elif name == "Z":
            strokes.append((points, True))
            at = points[0] if points else at
            points = [at]
        else:
            mirrored = bend if bend is not None and last in _SAME[name] else at
            added, bend = _drawn(name, numbers, at, (ox, oy), mirrored)
            points += added
            at = points[-1]
        bend = bend if name in "CSQT" else None
        last = name
    if len(points) > 1:
        strokes.append((points, False))
    return strokes


_SAME = {"S": "CS", "T": "QT", "C": "", "Q": "", "L": "", "H": "", "V": "", "A": ""}


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(_parted_flags(path))
    place = 0
    command = ""
    while place < len(tokens):
        if tokens[place].isalpha():
            command = tokens[place]
            place += 1
        elif command in "Mm":
            command = "L" if command == "M" else "l"
        many = _COUNTS.get(command.upper())
        if many is None or (many == 0 and not tokens[place - 1].isalpha()):
            raise ValueError(f"no command {command}")
        numbers = [float(token) for token in tokens[place : place + many]]
        if len(numbers) < many:
            raise ValueError("a path that ends too early")
        place += many
        yield command, numbers


def _parted_flags(path: str) -> str:
    """Put spaces around the two flags of arcs, which may be glued to what follows."""

    def arcs(match: re.Match[str]) -> str:
        number = r"[-+]?(?:\d+\.?\d*|\.\d+)"
        gap = r"[\s,]*"
        kinds = [number, number, number, "[01]", "[01]", number, number]
        one = gap + gap.join(f"({kind})" for kind in kinds) + gap
        return match[1] + re.sub(one, r" \1 \2 \3 \4 \5 \6 \7 ", match[2])

    return re.sub(r"([Aa])([^A-Za-z]*)", arcs, path)


def _drawn(
    name: str, numbers: Sequence[float], at: Point, origin: Point, mirrored: Point
) -> tuple[list[Point], Point | None]:
    """The points that a command adds, and the last point that bends it."""
    ox, oy = origin
    if name == "H":
        return [(ox + numbers[0], at[1])], None
    if name == "V":
        return [(at[0], oy + numbers[0])], None
    if name == "A":
        end = (ox + numbers[5], oy + numbers[6])
        return _arc(at, numbers, end), None
    pairs = [(ox + x, oy + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    if name == "L":
        return pairs, None
    if name in "ST":
        pairs.insert(0, (2 * at[0] - mirrored[0], 2 * at[1] - mirrored[1]))
    return _curve([at, *pairs]), pairs[-2]


def _curve(bends: Sequence[Point]) -> list[Point]:
    """A Bézier curve of any degree, by de Casteljau."""
    found = []
    for step in range(1, _STEPS + 1):
        t, row = step / _STEPS, list(bends)
        while len(row) > 1:
            row = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(row)]
        found.append(row[0])
    return found


def _arc(start: Point, numbers: Sequence[float], end: Point) -> list[Point]:
    """An arc by its ends, as appendix B.2.4 of the SVG 2 standard turns it into one by its centre."""
    rx, ry, turn, large, sweep = abs(numbers[0]), abs(numbers[1]), math.radians(numbers[2]), *numbers[3:5]
    if not rx or not ry or start == end:
        return [end]
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * dx + sin * dy, -sin * dx + cos * dy
    grow = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    rest = max(0.0, (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2)
    factor = math.sqrt(rest / ((rx * y) ** 2 + (ry * x) ** 2)) * (1 if large != sweep else -1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    angle = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and angle < 0:
        angle += 2 * math.pi
    if not sweep and angle > 0:
        angle -= 2 * math.pi
    mx, my = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    found = []
    for step in range(1, _STEPS + 1):
        a = first + angle * step / _STEPS
        px, py = rx * math.cos(a) + cx, ry * math.sin(a) + cy
        found.append((cos * px - sin * py + mx, sin * px + cos * py + my))
    return [*found[:-1], end]
