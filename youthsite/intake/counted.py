"""Sections that the text counts beforehand: below "Our aims", "there are three aims", three headings."""

import re
from collections.abc import Sequence

from ..language.number_words import VALUES
from .draft import folded
from .tree import Block, Heading, Paragraph, plain

_COUNTS = {word: value for word, value in VALUES.items() if 2 <= value <= 10}
_COUNTED = re.compile(
    rf"\b(?:are|has|have|following|into|its|our|these) ({'|'.join(_COUNTS)}|[2-9]|10) "
    r"((?:(?!hundred|thousand|million)[a-z]+ ){0,2}?)([a-z]{3,})s\b"
)


def counted_levels(blocks: Sequence[Block], levels: dict[int, int], fixed: frozenset[int]) -> None:
    """Put as many headings one below a section as the words right below its name say it has.

    What is counted must stand in its name ("Drivers of poverty": "there are three drivers"), and that many
    sections must follow at its own level.
    """
    heads = sorted(levels)
    for number, place in enumerate(heads):
        count = _count(blocks, place)
        later = [other for other in heads[number + 1 :] if levels[other] <= levels[place]]
        parts = later[:count]
        deeper = any(levels[other] > levels[place] for other in heads[number + 1 : number + 2])
        if not count or deeper or len(later) <= count or any(p in fixed for p in parts):
            continue
        if any(levels[part] < levels[place] for part in parts):
            continue
        end = later[count]
        for other in heads[number + 1 :]:
            if other >= end:
                break
            levels[other] += 1


def _count(blocks: Sequence[Block], place: int) -> int:
    block = blocks[place]
    name = folded(plain(block.text)) if isinstance(block, Heading) else ""
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    if not isinstance(below, Paragraph):
        return 0
    for found in _COUNTED.finditer(folded(plain(below.text))):
        if re.search(rf"\b{found[3]}s?\b", name):
            return _COUNTS.get(found[1]) or int(found[1])
    return 0
