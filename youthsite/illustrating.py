"""Which picture the words of a block call for, and which stand on its page already."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .editions import plain_text, recorded, words_fingerprint
from .model import Block, Page
from .number_pictures import choose, number_sentences
from .pictures import LEAST, Candidate, Concept, candidates, is_number_name, may_upset, share_out

NUMBER = "number"
_NUMBER_FIRST = {"change": 2 * LEAST, "share": 2 * LEAST}
"""How strongly a drawn number calls: a change or a share tells more than any other picture could."""


def illustrated(
    blocks: Sequence[Block], concepts: Sequence[Concept], taken: Iterable[str] = ()
) -> list[tuple[Block, tuple[str, ...]]]:
    """Give the blocks of a page, those without a picture with their best, and the words that called for it.

    A share or a change that can be drawn goes before any other picture; a count or money stands where the
    words call for no other. `taken` are pictures that stand elsewhere on the page.
    """
    used = {block.picture for block in blocks if block.picture} | set(taken)
    numbers = [None if _has_one(block) else number_candidate(block) for block in blocks]
    wanted = [
        [] if _has_one(block) or _goes_first(number) else candidates_of(block, concepts)
        for block, number in zip(blocks, numbers, strict=True)
    ]
    found = [other or number for other, number in zip(share_out(wanted, used), numbers, strict=True)]
    return [
        (_with_candidate(block, each), each.because) if each else (block, ())
        for block, each in zip(blocks, found, strict=True)
    ]


def number_candidate(block: Block) -> Candidate | None:
    """Give the picture of a block's own number, where exactly one of its numbers can be drawn.

    Nothing that may upset is offered as a drawing; a person may still ask for it by its name.
    """
    if may_upset(*_words_of(block)):
        return None
    choice = choose(NUMBER, number_sentences(block))
    if choice.picture is None:
        return None
    return Candidate(NUMBER, choice.picture.alt, _NUMBER_FIRST.get(choice.kind, 0.0), (choice.said,))


def _has_one(block: Block) -> bool:
    return bool(block.picture) or "![" in block.body


def _goes_first(number: Candidate | None) -> bool:
    return number is not None and number.score >= LEAST


def _with_candidate(block: Block, found: Candidate) -> Block:
    return with_picture(block, found.name, "" if is_number_name(found.name) else found.alt)


@dataclass(frozen=True, slots=True)
class Again:
    """A block whose picture stands beside an earlier block of its page; `same_idea` when both call for it."""

    block: Block
    first: Block
    same_idea: bool


def shown_twice(page: Page, concepts: Sequence[Concept]) -> Iterator[Again]:
    """Give every block of a page whose picture stands on it before.

    Two blocks are two ideas, unless the words of both call for the picture strongly enough to propose it.
    Pictures of numbers are drawn from each block's own words, so no two are one.
    """
    first: dict[str, Block] = {}
    for block in page.blocks:
        if not block.picture or is_number_name(block.picture):
            continue
        if block.picture in first:
            pair = (first[block.picture], block)
            yield Again(block, pair[0], all(_calls_for_own(each, concepts) for each in pair))
        first.setdefault(block.picture, block)


def _calls_for_own(block: Block, concepts: Sequence[Concept]) -> bool:
    found = candidates_of(block, concepts)
    return any(each.name == block.picture and each.score >= LEAST for each in found)


def with_picture(block: Block, name: str, alt: str) -> Block:
    """The block with another picture: a draft stays what it was, and any other state lapses by itself."""
    new = replace(block, picture=name, alt=alt)
    record = block.record
    if record.state != "draft" or record.text != words_fingerprint(block):
        return new
    return recorded(new, "draft", record.origin, record.ties, record.edits)


def candidates_of(block: Block, concepts: Sequence[Concept]) -> list[Candidate]:
    """Give every picture that a block's words call for, best first."""
    return candidates(*_words_of(block), concepts)


def _words_of(block: Block) -> tuple[str, str]:
    lines = [plain_text(line.strip(" >*-")).text for line in block.body.splitlines()]
    return plain_text(block.heading).text, "\n".join(line for line in lines if line)
