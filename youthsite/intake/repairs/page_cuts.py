"""Sentences that a page or a column cut in two: joined, and brought back from where they strayed."""

import re
from dataclasses import replace

from ..draft import Draft, block_words, ends, following, lower_start
from ..log import Log
from ..tree import Block, Break, Figure, Paragraph, glue, plain
from .column_runs import run_along

_MIN_WORDS = 8
_MAX_WORDS = 1_000
_REACH = 25
# Words that cannot end a sentence or a heading: what follows belongs to them whatever its first letter.
_OPEN = re.compile(r"\b(?:a|an|and|at|by|for|from|in|of|on|or|our|the|their|to|with)$", re.IGNORECASE)


def join_columns(draft: Draft, log: Log) -> Draft:
    """Bring back the rest of a sentence that columns moved behind other paragraphs.

    The rest stands after a page break, starts in lower case, and what stands before it is finished.
    """
    blocks = list(draft.blocks)
    place = 0
    while place < len(blocks):
        rest = _strayed(blocks, place)
        if rest is not None:
            _bring_back(blocks, place, rest, log)
        place += 1
    return replace(draft, blocks=tuple(blocks))


def _strayed(blocks: list[Block], place: int) -> int | None:
    block = blocks[place]
    if not is_cut(block):
        return None
    after = following(blocks, place)
    if after >= len(blocks) or _goes_on(block, blocks[after]):
        return None
    for other in range(after, min(place + _REACH, len(blocks))):
        candidate, before = blocks[other], blocks[other - 1]
        if (
            isinstance(candidate, Paragraph)
            and lower_start(plain(candidate.text))
            and isinstance(before, Break)
        ):
            return other if not is_cut(_before(blocks, other)) else None
    return None


def _before(blocks: list[Block], place: int) -> Block:
    place -= 1
    while place > 0 and isinstance(blocks[place], Break | Figure):
        place -= 1
    return blocks[place]


def _bring_back(blocks: list[Block], place: int, rest: int, log: Log) -> None:
    first, second = blocks[place], blocks[rest]
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    along = run_along(blocks, place, rest, log)
    run = blocks[rest + 1 : rest + 1 + along]
    for block in (second, *run):
        log.move(block.line, first.line, block_words(block))
    left = blocks[rest + 1 + along : rest + 2 + along]
    blocks[place : rest + 1 + along] = [_joined(first, second, log), *run, *blocks[place + 1 : rest]]
    if left and isinstance(left[0], Paragraph):
        log.flag(
            left[0].line,
            "column-order",
            f"The text from here stood behind words that went to line {first.line}. Is it at its place?",
        )


def join_pages(draft: Draft, log: Log) -> Draft:
    """Join a paragraph without an end mark to the next one when that starts in lower case.

    Also when the first ends in a word that cannot end a sentence ("the", "of"); else a person is asked.
    """
    blocks: list[Block] = []
    for block in draft.blocks:
        above = next(
            (place for place in range(len(blocks) - 1, -1, -1) if not isinstance(blocks[place], Break)), None
        )
        first = blocks[above] if above is not None else None
        if (
            above is not None
            and isinstance(first, Paragraph)
            and isinstance(block, Paragraph)
            and (_goes_on(first, block) or _may_go_on(first, block, log))
        ):
            blocks[above:] = [_joined(first, block, log)]
        else:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks))


def _may_go_on(first: Paragraph, second: Block, log: Log) -> bool:
    """Ask about a cut that may go through a name: "Child Poverty" / "Action Report and both plans"."""
    if not (is_cut(first) and isinstance(second, Paragraph) and ends(plain(second.text))):
        return False
    last, start = plain(first.text).split()[-1], plain(second.text).split()[:2]
    if not (last[:1].isupper() and len(start) > 1 and all(word[:1].isupper() for word in start)):
        return False
    about = " ".join([*plain(first.text).split()[-8:], *plain(second.text).split()[:8]])
    choices = {"join": "one sentence, to be joined", "apart": "two paragraphs, as they stand"}
    text = f"Line {first.line} has no end. Does line {second.line} go on with its last sentence?"
    return log.ask("join", first.line, about, text, choices, "apart") == "join"


def is_cut(block: Block) -> bool:
    """Whether a paragraph is long enough for a sentence, and not too long for a page, and has no end."""
    if not isinstance(block, Paragraph):
        return False
    text = plain(block.text)
    return _MIN_WORDS <= len(text.split()) <= _MAX_WORDS and not ends(text)


def _goes_on(first: Block, second: Block) -> bool:
    if not (is_cut(first) and isinstance(first, Paragraph) and isinstance(second, Paragraph)):
        return False
    return lower_start(plain(second.text)) or bool(_OPEN.search(plain(first.text)))


def _joined(first: Paragraph, second: Paragraph, log: Log) -> Paragraph:
    log.join(first.line, second.line)
    return replace(first, text=glue(first.text, second.text), last=second.last)
