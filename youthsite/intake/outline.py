"""How deep each heading is: by the contents list, the marks, numbers and shapes; never by marks alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .announced import announced_levels
from .back_cover import lift_back_cover
from .counted import counted_levels
from .draft import Draft, folded, texts
from .guesses import Guess, Levels, Place, by_layout, by_neighbour, by_section, flat
from .level_questions import ask_about_parts
from .list_names import flag_other_names
from .log import Log
from .numbering import is_appended, number_levels
from .repairs.headings import names
from .repeats import repeat_levels
from .shapes import shape_levels
from .tree import Block, Heading, plain

_NUMBER = re.compile(r"^\d+[.)]?\s*(?=\D)")


def level_headings(draft: Draft, log: Log) -> Draft:
    """Give each heading its level: 1 a main section, deeper ones without a gap."""
    blocks = draft.blocks
    levels = _by_contents(draft, log)
    if draft.styled:
        return replace(draft, blocks=tuple(_with_levels(blocks, _by_styles(draft))))
    trusted = draft.marked and not _all_alike(draft)
    levels = number_levels(blocks, levels) | levels
    if not any(level == 1 and not is_appended(blocks[place]) for place, level in levels.items()):
        levels |= _by_marks(draft) if trusted else _by_capitals(draft)
    fixed = frozenset(levels)
    mains = [place for place in fixed if not is_appended(blocks[place])]
    guess = by_neighbour if trusted else by_section if mains else flat if draft.marked else by_layout
    _fill(blocks, levels, guess)
    shape_levels(blocks, levels, fixed)
    if not trusted:
        repeat_levels(blocks, levels, fixed)
    if not trusted:
        counted_levels(blocks, levels, fixed)
    announced_levels(blocks, levels, fixed, marked=trusted)
    shape_levels(blocks, levels, fixed)
    lift_back_cover(blocks, levels, fixed)
    flag_other_names(blocks, levels, log)
    if guess is by_layout:
        ask_about_parts(blocks, levels, log)
    return replace(draft, blocks=tuple(_with_levels(blocks, levels)))


def _fill(blocks: Sequence[Block], levels: Levels, guess: Guess) -> None:
    """Guess the level of each heading that has none, knowing the one before it and its main section."""
    before = main = fixed = None
    known = frozenset(levels)
    for place, block in enumerate(blocks):
        if not isinstance(block, Heading):
            continue
        if place not in known:
            levels[place] = 1 if before is None else guess(blocks, levels, Place(place, before, main, fixed))
        else:
            fixed = place
        before = place
        main = place if levels[place] == 1 else main


def _by_contents(draft: Draft, log: Log) -> Levels:
    levels: Levels = {}
    waiting = list(draft.contents)
    for place, block in enumerate(draft.blocks):
        entry = (
            next((e for e in waiting if names(e, plain(block.text))), None)
            if isinstance(block, Heading)
            else None
        )
        if entry:
            waiting.remove(entry)
            levels[place] = entry.level
            if not folded(_NUMBER.sub("", plain(block.text))).startswith(folded(entry.text)):  # type: ignore[union-attr]
                log.flag(block.line, "contents-differ", f"The contents list calls this “{entry.text}”.")
    for entry in waiting:
        log.flag(
            entry.line,
            "contents-differ",
            f"The contents list names “{entry.text}”, but no heading was found for it.",
        )
    return levels


def _all_alike(draft: Draft) -> bool:
    """Whether every marked heading has the same mark, which then says nothing about depth."""
    marks = {block.mark for block in draft.blocks if isinstance(block, Heading) and block.mark}
    return len(marks) == 1


def _by_marks(draft: Draft) -> Levels:
    """Take the highest mark that two headings share as the main sections."""
    marks = [block.mark for block in draft.blocks if isinstance(block, Heading) and block.mark]
    shared = [mark for mark in sorted(set(marks)) if marks.count(mark) > 1]
    top = shared[0] if shared else min(marks, default=1)
    return {
        place: 1
        for place, block in enumerate(draft.blocks)
        if isinstance(block, Heading) and 0 < block.mark <= top
    }


def _by_styles(draft: Draft) -> Levels:
    """Take the marks as they are, with the main sections at level 1; an unmarked heading is a part."""
    mains = _by_marks(draft)
    marks = [
        block.mark
        for place, block in enumerate(draft.blocks)
        if place in mains and isinstance(block, Heading)
    ]
    top = max(marks, default=1)
    return {
        place: max(1, block.mark - top + 1) if block.mark else 2
        for place, block in enumerate(draft.blocks)
        if isinstance(block, Heading)
    }


def _by_capitals(draft: Draft) -> Levels:
    """Take headings in capitals as the main sections, when there are two or more among others."""
    heads = [
        (place, plain(block.text)) for place, block in enumerate(draft.blocks) if isinstance(block, Heading)
    ]
    said = {word for _, text in texts(draft) if not text.isupper() for word in text.split()}
    shouted = [
        place for place, text in heads if text.isupper() and (len(text.split()) > 1 or text not in said)
    ]
    return dict.fromkeys(shouted, 1) if 2 <= len(shouted) < len(heads) else {}


def _with_levels(blocks: Sequence[Block], levels: Levels) -> Iterator[Block]:
    """Write the levels in, closing gaps, and drop a colon at a heading's end."""
    depth = 0
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            depth = min(levels[place], depth + 1)
            last = block.text[-1]
            text = (*block.text[:-1], replace(last, text=last.text.rstrip(": ") or last.text))
            yield replace(block, level=depth, text=text)
        else:
            yield block
