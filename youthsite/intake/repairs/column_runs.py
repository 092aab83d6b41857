"""What followed a sentence that columns tore apart: which of the paragraphs below it came along with it."""

import re
from collections.abc import Sequence

from ..draft import block_words
from ..log import Log
from ..tree import Block, Break, Heading, Paragraph, Table, plain

_WORD_LETTERS = 5
_STEM = 6


def run_along(blocks: Sequence[Block], place: int, rest: int, log: Log) -> int:
    """Give how many blocks below the rest of a sentence belong with it, below the block at `place`.

    On a page with two columns the first goes on above the second one's end. Where the words of the paragraphs
    part clearly (some tell on from before the sentence, the last ones from between), that is followed; a
    person is asked in any case.
    """
    end = rest + 1
    while end < len(blocks) and not isinstance(blocks[end], Break | Heading | Table):
        end += 1
    count = end - rest - 1
    if not count:
        return 0
    best = _parting(blocks, place, rest, count)
    return _ask(blocks, place, rest, count, best, log)


def _parting(blocks: Sequence[Block], place: int, rest: int, count: int) -> int:
    """Give the place where the words part best: before it they are those of the first column."""
    start = place
    while start > 0 and not isinstance(blocks[start - 1], Heading):
        start -= 1
    first = _stems(blocks[start : place + 1]) | _stems(blocks[rest : rest + 1])
    second = _stems(blocks[place + 1 : rest])
    scores = [_leaning(blocks[rest + 1 + step], first, second) for step in range(count)]
    sums = [sum(scores[:cut]) - sum(scores[cut:]) for cut in range(count + 1)]
    return max(range(count + 1), key=lambda cut: (sums[cut], -cut))


def _leaning(block: Block, first: set[str], second: set[str]) -> int:
    stems = _stems([block])
    return len(stems & (first - second)) - len(stems & (second - first))


def _stems(blocks: Sequence[Block]) -> set[str]:
    words = (word.lower() for word in block_words(*blocks))
    return {word[:_STEM] for word in words if len(word) >= _WORD_LETTERS and re.fullmatch("[a-z]+", word)}


def _ask(blocks: Sequence[Block], place: int, rest: int, count: int, best: int, log: Log) -> int:
    last = blocks[rest + best].line
    choices = {"sentence": "only the rest of the sentence", "all": "all that follows, up to the next heading"}
    if 0 < best < count:
        choices["some"] = f"what follows, up to line {last}"
    taken = log.ask(
        "column-order",
        blocks[rest].line,
        _opening(blocks[place], blocks[rest]),
        f"The sentence at line {blocks[place].line} goes on at line {blocks[rest].line}, behind another "
        "section. What belongs with it?",
        choices,
        "some" if "some" in choices else "all" if best else "sentence",
    )
    return {"sentence": 0, "all": count}.get(taken, best)


def _opening(first: Block, second: Block) -> str:
    ends = [plain(block.text).split() for block in (first, second) if isinstance(block, Paragraph)]
    return " ".join([*ends[0][-8:], *ends[-1][:8]])
