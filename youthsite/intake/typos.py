"""Words of headings that look like a slip for a word the report uses often."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

_OFTEN = 3


def likely_typos(label: Iterable[str], words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give each odd word of a label with the word it may stand for.

    Odd: five letters or more, used once, one letter away from a word used three times or more. The first and
    last two letters must agree, so that plurals and endings are no slips.
    """
    counts = Counter(word.lower() for word in words)
    often = [word for word, count in counts.items() if count >= _OFTEN and len(word) >= 4]
    for word in label:
        small = word.lower()
        if len(small) < 5 or counts[small] > 1:
            continue
        for like in often:
            if small[:2] == like[:2] and small[-1] == like[-1] and small != like and OSA.distance(small, like) == 1:
                yield word, like
                break
