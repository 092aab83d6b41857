"""What a report says twice in nearly the same words: one story, told again somewhere else."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ..draft import Draft, folded, texts

_RUN = 4
_MIN_WORDS = 14
_SHARED = 0.5
_MANY = 20  # a run of words that stands so often is a phrase of the house


def nearly_repeated(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find passages with a long sentence that shares half its runs of four words with an earlier one.

    Each passage is named once, with the first place. Words that are wholly the same are `said-twice`.
    """
    seen: dict[str, list[int]] = defaultdict(list)
    sentences: list[tuple[int, int, str, int]] = []  # line, passage, words, runs
    for number, (line, text) in enumerate(texts(draft)):
        best = (0.0, 0)
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            words = folded(sentence)
            runs = _runs(words)
            if len(runs) + _RUN - 1 < _MIN_WORDS:
                continue
            shared = Counter(place for run in runs for place in seen[run][:_MANY])
            for place, count in shared.items():
                other_line, other, other_words, size = sentences[place]
                share = count / min(len(runs), size)
                if other_line != line and other != number and words != other_words and share >= _SHARED:
                    best = max(best, (share, -other_line))
            for run in runs:
                seen[run].append(len(sentences))
            sentences.append((line, number, words, len(runs)))
        if best[0]:
            yield line, f"Nearly the same stands at {draft.unit} {-best[1]}. Which is right?"


def _runs(words: str) -> set[str]:
    listed = words.split()
    return {" ".join(listed[place : place + _RUN]) for place in range(len(listed) - _RUN + 1)}
