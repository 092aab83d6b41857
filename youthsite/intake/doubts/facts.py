"""Where a report contradicts itself, or seems to have a slip; it is kept as it is, whatever it says."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ...language.number_words import VALUES
from ..draft import Draft, folded, texts
from ..tree import Items, Paragraph, plain

_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)\b (?:[a-z-]+ ){0,2}?"
    r"(themes|aims|priorities|drivers|areas|principles|outcomes|objectives|foundations|commitments|groups)\b",
    re.IGNORECASE,
)
_LONG_WORDS = 40


def wrong_counts(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find sentences that say how many there are, above a list of another length."""
    for block, below in pairwise(draft.blocks):
        if not (isinstance(block, Paragraph) and isinstance(below, Items)):
            continue
        sentence = re.split(r"(?<=[.!?])\s", plain(block.text))[-1]
        counts = _COUNTED.findall(sentence)
        if len(counts) == 1:
            said, what = counts[0]
            number = int(said) if said.isdecimal() else VALUES[said.lower()]
            if number != len(below.items):
                yield block.line, f"This says {said} {what}; the list below it has {len(below.items)}."


def twice_numbered(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find a number given twice, where the numbers of one list run on from the list before."""
    last = 0
    for block in draft.blocks:
        if not (isinstance(block, Items) and block.ordered):
            continue
        first = block.items[0].number or 0
        if last > 2 and first == last:
            yield block.line, f"The number {first} was used already. Which of the two is it?"
        last = block.items[-1].number or 0


def repeated(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find long passages that stand twice, word for word."""
    seen: dict[str, int] = {}
    for line, text in texts(draft):
        key = folded(text)
        if len(key.split()) >= _LONG_WORDS and key in seen:
            yield line, f"The same words stand at {draft.unit} {seen[key]}. Is one of them too many?"
        seen.setdefault(key, line)
