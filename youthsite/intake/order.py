"""Whether the words of a report stand in the order of its file; what does not is listed as moved.

The account of words (`account.py`) sees that none is lost or added. This sees that none has changed its place
unseen: it asks no repair what it did, but lays the words that were read beside those that were written.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz.distance import Indel

from .log import Entry, Log
from .source import Source
from .words import words

_ANCHOR = 8
# Two texts of this many words are laid side by side in one piece: their table takes 100 MB.
_WHOLE = 28_000
_SHOWN_OPENING = 4
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Displaced:
    """Words that were read at one place and stand at another.

    `start` is the number of the first one among the words read, `target` of the word they stand before now.
    """

    start: int
    target: int
    words: tuple[str, ...]


def displaced(read: Sequence[str], written: Sequence[str], source: Source, log: Log) -> list[Displaced]:
    """Give the runs of words, read in order, that are neither dropped nor where they were.

    As few words as possible count as displaced: of two paragraphs that changed places, the shorter one.
    """
    kept, spare = _without_dropped(read, source, log)
    taken, put = _differences([read[place] for place in kept], written)
    found = []
    for start, end in taken:
        run = []
        for place in kept[start:end]:
            if spare[read[place]]:
                spare[read[place]] -= 1
            else:
                run.append(read[place])
        if run:
            at = next((at for at, text in put if _within(run, text) or _within(text, run)), start)
            target = kept[min(at, len(kept) - 1)]
            found.append(Displaced(kept[start], target, tuple(run)))
    return found


def _without_dropped(read: Sequence[str], source: Source, log: Log) -> tuple[list[int], Counter[str]]:
    """Give the places of the words that were not dropped where the log says; and dropped words not found."""
    lines, gone, spare = Lines(source), set[int](), Counter[str]()
    for entry in log.dropped:
        run = entry["words"]
        near = range(lines.start(entry["line"] - _NEAR), lines.start(entry["line"] + _NEAR) + 1)
        guess = lines.start(entry["line"])
        places = sorted(near, key=lambda place: abs(place - guess))
        at = next((at for at in places if read[at : at + len(run)] == run and at not in gone), None)
        if at is None:
            spare.update(run)
        else:
            gone.update(range(at, at + len(run)))
    return [place for place in range(len(read)) if place not in gone], spare


def list_moves(read: Sequence[str], written: Sequence[str], source: Source, log: Log) -> None:
    """List as moved what changed its place and no repair has listed, with its line in the file."""
    lines = Lines(source)
    listed = list(log.moved)
    for run in displaced(read, written, source, log):
        line, target = lines.of(run), lines.at(max(run.target - 1, 0))
        if not _is_listed(run, line, target, listed):
            log.move(line, target, list(run.words))


def _is_listed(run: Displaced, line: int, target: int, listed: Sequence[Entry]) -> bool:
    """Say whether the moves that are listed hold the run, or near its place all its words.

    Which of two neighbours moved is a matter of view: the fewest words here, the paragraph in the log.
    """
    if any(_within(run.words, entry["words"]) or _within(entry["words"], run.words) for entry in listed):
        return True
    near = Counter[str]()
    for entry in listed:
        if min(abs(a - b) for a in (line, target) for b in (entry["from"], entry["to"])) <= _NEAR:
            near.update(entry["words"])
    return Counter(run.words) <= near


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _differences(
    read: Sequence[str], written: Sequence[str]
) -> tuple[list[tuple[int, int]], list[tuple[int, Sequence[str]]]]:
    """Give what the second text lacks in order, and what it puts in, and where."""
    taken, put = [], []
    for (start, end), (from_, to) in _stretches(read, written):
        if (to - from_) * (end - start) > _WHOLE * _WHOLE:
            taken.append((start, end))
            put.append((start, written[from_:to]))
            continue
        for step in Indel.opcodes(read[start:end], written[from_:to]):
            if step.tag == "delete":
                taken.append((start + step.src_start, start + step.src_end))
            elif step.tag == "insert":
                put.append((start + step.src_start, written[from_ + step.dest_start : from_ + step.dest_end]))
    return taken, put


def _stretches(
    read: Sequence[str], written: Sequence[str]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Part two long texts at words that stand once in both and in the same order; short ones stay whole."""
    start = from_ = 0
    for place, other in _anchors(read, written) if len(read) > _WHOLE else ():
        yield (start, place), (from_, other)
        start, from_ = place, other
    yield (start, len(read)), (from_, len(written))


def _anchors(read: Sequence[str], written: Sequence[str]) -> list[tuple[int, int]]:
    """Give the places of word runs that stand once in both texts: the longest series that rises in both."""
    first, second = _once(read), _once(written)
    shared = sorted((place, second[run]) for run, place in first.items() if run in second)
    ends: list[int] = []
    back: list[int] = []
    best: list[int] = []
    for number, (_, other) in enumerate(shared):
        at = bisect_left(ends, other)
        back.append(best[at - 1] if at else -1)
        ends[at : at + 1] = [other]
        best[at : at + 1] = [number]
    chain = []
    number = best[-1] if best else -1
    while number >= 0:
        chain.append(shared[number])
        number = back[number]
    return chain[::-1]


def _once(found: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(found[place : place + _ANCHOR]) for place in range(len(found) - _ANCHOR + 1)]
    counts = Counter(runs)
    return {run: place for place, run in enumerate(runs) if counts[run] == 1}


class Lines:
    """Where words stand in the file: by how many words each line has, and then by the words themselves."""

    def __init__(self, source: Source) -> None:
        self._words = [words(line) for line in source.lines]
        self._ends = list(accumulate(len(found) for found in self._words))

    def start(self, line: int) -> int:
        """Give the number of the first word of a line, or of the nearest line there is."""
        at = min(max(line - 2, -1), len(self._ends) - 1)
        return self._ends[at] if at >= 0 else 0

    def at(self, place: int) -> int:
        """Give the line, counted from 1, of the word with a number."""
        return 1 + min(bisect_left(self._ends, place + 1), max(len(self._words) - 1, 0))

    def of(self, run: Displaced) -> int:
        """Give the line, counted from 1, near a run's place that has its first words."""
        guess = self.at(run.start) - 1
        opening = run.words[:_SHOWN_OPENING]
        near = sorted(_around(guess, len(self._words)), key=lambda line: abs(line - guess))
        return 1 + next((line for line in near if _within(opening, self._words[line])), min(near, default=0))


def _around(line: int, count: int) -> Iterable[int]:
    return range(max(0, line - _NEAR), min(count, line + _NEAR + 1))
