"""Words of headings that look like a slip for a word the report uses often."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

_WORD = re.compile(r"[A-Za-z]+")
_OFTEN = 3
_MIN_LETTERS = 5


def likely_slips(labels: Iterable[tuple[int, str]], texts: Iterable[str]) -> Iterator[tuple[int, str, str]]:
    """Give the line of each label with an odd word, that word, and the one it may stand for.

    Odd: five letters or more, used once, one letter away from a word used three times or more. The first two
    letters and the last must agree, so that plurals and endings are no slips.
    """
    spelt = Counter(word for text in texts for word in _WORD.findall(text))
    counts: Counter[str] = Counter()
    for word, count in spelt.items():
        counts[word.lower()] += count
    often = {
        word.lower(): word for word, _ in reversed(spelt.most_common()) if counts[word.lower()] >= _OFTEN
    }
    for line, label in labels:
        for word in _WORD.findall(label):
            if (
                len(word) >= _MIN_LETTERS
                and counts[word.lower()] == 1
                and (like := _like(word.lower(), often))
            ):
                yield line, word, often[like]


def _like(word: str, often: Iterable[str]) -> str:
    same_ends = (other for other in often if other[:2] == word[:2] and other[-1] == word[-1])
    return next((other for other in same_ends if OSA.distance(word, other) == 1), "")
