"""From words to lines, and from a page's lines to columns in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from .glyphs import Word, same_line

_MIN_SIDE = 3
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
    def sheet(self) -> tuple[int, int]:
        """Where heights can be compared: the page, and the piece of a cell that was cut."""
        return self.words[0].page, self.words[0].part

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
    for line in sorted(map(line_of, lines), key=lambda line: (line.sheet, round(line.middle), line.x0)):
        other = next((other for other in reversed(whole[-12:]) if _beside(other, line, gap)), None)
        if other is None:
            whole.append(line)
        else:
            joined = line_of(sorted(other.words + line.words, key=lambda word: word.x0))
            whole[whole.index(other)] = joined
    return sorted(whole, key=lambda line: (line.sheet, line.top, line.x0))


def _follows(word: Word, other: Word, gap: float) -> bool:
    return same_line(word, other) and -0.5 * word.size < other.x0 - word.x1 <= gap * min(
        word.size, other.size
    )


def _beside(line: Line, other: Line, gap: float) -> bool:
    shared = min(line.bottom, other.bottom) - max(line.top, other.top)
    if line.sheet != other.sheet or shared < 0.6 * min(line.bottom - line.top, other.bottom - other.top):
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
    fewest, start, end = _least_crossed(lines, first + 0.25 * (last - first), first + 0.75 * (last - first))
    for one, two in _tables_beside(lines):
        crossing, left, right = _least_crossed(lines, one.x1, two.x0)
        if crossing <= fewest:
            return (left + right) / 2
    gutter = (start + end) / 2
    return gutter if _parts(lines, gutter, first, last) else None


def _tables_beside(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Give the tables that stand beside each other: they show where the columns are."""
    tables = [line for line in lines if line.table]
    return (
        (one, two)
        for one in tables
        for two in tables
        if one.x1 < two.x0 and min(one.bottom, two.bottom) - max(one.top, two.top) > _TABLE_LINE
    )


def _least_crossed(lines: list[Line], first: float, last: float) -> tuple[int, float, float]:
    return min(_crossings(lines, first, last), key=lambda gap: (gap[0], gap[1] - gap[2]))


def _crossings(lines: list[Line], first: float, last: float) -> list[tuple[int, float, float]]:
    """Give how many lines cross each stretch between two places."""
    changes: dict[float, int] = {first: 0, last: 0}
    for line in lines:
        start, end = max(first, line.x0), min(last, line.x1)
        if start < end:
            changes[start] = changes.get(start, 0) + 1
            changes[end] = changes.get(end, 0) - 1
    gaps: list[tuple[int, float, float]] = []
    crossing = 0
    for start, end in pairwise(sorted(changes)):
        crossing += changes[start]
        gaps.append((crossing, start, end))
    return gaps or [(0, first, last)]


def _parts(lines: list[Line], gutter: float, first: float, last: float) -> bool:
    """Whether both sides are columns of prose: lines enough, that fill their column, beside each other."""
    left = [line for line in lines if line.x1 <= gutter]
    right = [line for line in lines if line.x0 >= gutter]
    crossing = _weight(lines) - _weight(left) - _weight(right)
    if min(_weight(left), _weight(right)) < _MIN_SIDE or crossing > _weight(left) + _weight(right):
        return False
    if min(_weight(left), _weight(right)) >= _MIN_SIDE and _in_turn(left, right):
        return True
    beside = [r for r in right if any(other.top < r.bottom and r.top < other.bottom for other in left)]
    filled_left = median(_widths(left)) > 0.5 * (gutter - first)
    filled_right = median(_widths(right)) > 0.5 * (last - gutter)
    starts = [round(line.x0) for line in right]
    straight = max(starts.count(start) for start in set(starts)) >= len(starts) / 3
    return _weight(beside) >= _MIN_SIDE - 1 and filled_left and filled_right and straight


def _in_turn(left: list[Line], right: list[Line]) -> bool:
    """Whether the file itself has one side whole before the other, as it has no table."""
    sides = sorted(
        [(line.words[0].order, n) for n, side in enumerate((left, right)) for line in side if line.words]
    )
    return sides[0][0] > 0 and sum(one[1] != two[1] for one, two in pairwise(sides)) == 1 if sides else False


def _widths(lines: list[Line]) -> list[float]:
    return [line.x1 - line.x0 for line in lines for _ in range(round(_weight([line])))]


def _weight(lines: list[Line]) -> float:
    """Count lines; a table counts for as many as would stand in its place."""
    return sum(1 if line.words else max(1, (line.bottom - line.top) / _TABLE_LINE) for line in lines)
