"""From words to lines, and from a page's lines to columns in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from .glyphs import Word, same_line

_MIN_SIDE = 3
_STEP = 2.0
_MAX_COLUMN_CUTS = 3
_TABLE_LINE = 14.0


@dataclass(slots=True)
class Line:
    """Words side by side without a wide gap; or a whole table, which is laid out like one very high line."""

    words: list[Word]
    x0: float
    x1: float
    top: float
    bottom: float
    table: object = field(default=None)

    @property
    def page(self) -> int:
        """The page it stands on."""
        return self.words[0].page

    @property
    def size(self) -> float:
        """The size of most of its letters, to half a point."""
        sizes: dict[float, int] = {}
        for word in self.words:
            size = round(word.size * 2) / 2
            sizes[size] = sizes.get(size, 0) + len(word.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.run.bold for word in self.words if any(letter.isalnum() for letter in word.text))

    @property
    def text(self) -> str:
        """Its plain words."""
        return " ".join(word.text for word in self.words)


def line_of(words: list[Word]) -> Line:
    """Make a line of words."""
    tops, bottoms = [word.top for word in words], [word.bottom for word in words]
    return Line(words, words[0].x0, max(word.x1 for word in words), min(tops), max(bottoms))


def lines_of(words: Iterable[Word], gap: float = 0.75) -> list[Line]:
    """Put words that stand side by side into lines, top to bottom; a gap of `gap` times the size ends one.

    First as the file has them one after the other, so that columns whose lines are not level do not mix.
    """
    lines: list[list[Word]] = []
    for word in words:
        if lines and _follows(lines[-1][-1], word, gap):
            lines[-1].append(word)
        else:
            lines.append([word])
    whole: list[Line] = []
    for line in sorted(map(line_of, lines), key=lambda line: (line.page, round(line.middle), line.x0)):
        other = next((other for other in reversed(whole[-12:]) if _beside(other, line, gap)), None)
        if other is None:
            whole.append(line)
        else:
            joined = line_of(sorted(other.words + line.words, key=lambda word: word.x0))
            whole[whole.index(other)] = joined
    return sorted(whole, key=lambda line: (line.page, line.top, line.x0))


def _follows(word: Word, other: Word, gap: float) -> bool:
    return same_line(word, other) and -0.5 * word.size < other.x0 - word.x1 <= gap * min(
        word.size, other.size
    )


def _beside(line: Line, other: Line, gap: float) -> bool:
    shared = min(line.bottom, other.bottom) - max(line.top, other.top)
    if line.page != other.page or shared < 0.6 * min(line.bottom - line.top, other.bottom - other.top):
        return False
    size = min(line.words[-1].size, other.words[0].size)
    return -0.5 * size < max(other.x0 - line.x1, line.x0 - other.x1) <= gap * size


def columns(lines: list[Line], cuts: int = 0) -> list[list[Line]]:
    """Give the columns of a page, each a list of lines, in reading order.

    Lines that stand over the gap between two columns part the page into bands: each band is read left
    column first.
    """
    lines = sorted(lines, key=lambda line: (line.top, line.x0))
    gutter = _gutter(lines) if cuts < _MAX_COLUMN_CUTS else None
    if gutter is None:
        return [lines] if lines else []
    found: list[list[Line]] = []
    for crossing, left, right in _bands(lines, gutter):
        if not right:
            crossing, left = crossing + left, []
        if crossing:
            found.append(sorted(crossing, key=lambda line: (line.top, line.x0)))
        if left or right:
            found += columns(left, cuts + 1) + columns(right, cuts + 1)
    return found


def _bands(lines: list[Line], gutter: float) -> list[tuple[list[Line], list[Line], list[Line]]]:
    bands: list[tuple[list[Line], list[Line], list[Line]]] = [([], [], [])]
    for line in lines:
        crossing, left, right = bands[-1]
        if line.x0 < gutter < line.x1 or (line.x1 <= gutter and _heads_both(line, lines, gutter)):
            if left or right:
                bands.append(([line], [], []))
            else:
                crossing.append(line)
        elif line.x1 <= gutter:
            left.append(line)
        else:
            right.append(line)
    return bands


def _heads_both(line: Line, lines: list[Line], gutter: float) -> bool:
    """Whether a short line is a heading over both columns: alone at its height, and both begin below it."""
    if not line.words or any(
        other is not line and other.top < line.bottom and other.bottom > line.top for other in lines
    ):
        return False
    right = [other for other in lines if other.x0 >= gutter and other.words]
    below = [other for other in lines if other.top >= line.bottom and other.words]
    first_left = next((other for other in below if other.x1 <= gutter), None)
    first_right = next((other for other in below if other.x0 >= gutter), None)
    if first_left is None or first_right is None or not any(o.bottom <= line.top for o in right):
        return first_left is None and bool(right) and line.size > median(o.size for o in right) + 0.4
    return line.size > first_right.size + 0.4 and abs(first_left.top - first_right.top) < line.size


def _gutter(lines: list[Line]) -> float | None:
    """Find the place in the middle of the page that the fewest lines cross, with text on both sides of it."""
    if _weight(lines) < 2 * _MIN_SIDE:
        return None
    first, last = min(line.x0 for line in lines), max(line.x1 for line in lines)
    width = last - first
    place = first + 0.25 * width
    best: tuple[int, float, float] | None = None
    run_start = place
    before = -1
    while place <= first + 0.75 * width:
        crossing = sum(line.x0 < place < line.x1 for line in lines)
        if crossing != before:
            run_start, before = place, crossing
        length = place - run_start
        if best is None or (crossing, -length) < (best[0], -best[1]):
            best = (crossing, length, (place + run_start) / 2)
        place += _STEP
    return best[2] if best and _parts(lines, best[2], first, last) else None


def _parts(lines: list[Line], gutter: float, first: float, last: float) -> bool:
    """Whether both sides are columns of prose: lines enough, that fill their column, beside each other."""
    left = [line for line in lines if line.x1 <= gutter]
    right = [line for line in lines if line.x0 >= gutter]
    crossing = _weight(lines) - _weight(left) - _weight(right)
    if min(_weight(left), _weight(right)) < _MIN_SIDE or crossing > _weight(left) + _weight(right):
        return False
    beside = [r for r in right if any(other.top < r.bottom and r.top < other.bottom for other in left)]
    filled_left = median(line.x1 - line.x0 for line in left) > 0.5 * (gutter - first)
    filled_right = median(line.x1 - line.x0 for line in right) > 0.5 * (last - gutter)
    starts = [round(line.x0) for line in right]
    straight = max(starts.count(start) for start in set(starts)) >= len(starts) / 3
    return _weight(beside) >= _MIN_SIDE - 1 and filled_left and filled_right and straight


def _weight(lines: list[Line]) -> float:
    """Count lines; a table counts for as many as would stand in its place."""
    return sum(1 if line.words else max(1, (line.bottom - line.top) / _TABLE_LINE) for line in lines)
