"""Letter-spaced words, whose letters stand so far apart that each looks like a word."""

from itertools import pairwise
from statistics import median

from .glyphs import Word, same_line

_LEAST = 4
_WIDER = 1.7


def close_up(words: list[Word]) -> list[Word]:
    """Join runs of four or more single letters into words; the file's spaces, or wide gaps, part them."""
    closed: list[Word] = []
    run: list[Word] = []
    for word in words:
        if run and _goes_on(run[-1], word):
            run.append(word)
            continue
        closed += _joined(run)
        run = [word]
    return closed + _joined(run)


def _goes_on(before: Word, word: Word) -> bool:
    alike = (before.run, before.mark, before.size) == (word.run, word.mark, word.size)
    single = len(before.text) == 1 and len(word.text) == 1
    return alike and single and before.upright and same_line(before, word) and word.x0 > before.x0


def _joined(run: list[Word]) -> list[Word]:
    letters = sum(word.text.isalpha() for word in run)
    if len(run) < _LEAST or letters < 0.8 * len(run) or all(word.spaced for word in run[1:]):
        return run
    gaps = [word.x0 - before.x1 for before, word in pairwise(run)]
    wide = max(_WIDER * median(gaps), 0.0)
    words = [run[0]]
    for word, gap in zip(run[1:], gaps, strict=True):
        if word.spaced or gap > wide:
            words.append(word)
        else:
            words[-1].text += word.text
            words[-1].x1 = word.x1
    return words
