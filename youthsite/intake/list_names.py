"""A list that says what the sections are called, and one section that is called otherwise."""

from collections.abc import Sequence

from .draft import folded
from .log import Log
from .tree import Block, Heading, Items, plain

_MIN_NAMED = 3


def flag_other_names(blocks: Sequence[Block], levels: dict[int, int], log: Log) -> None:
    """Flag the one item of a list that is no section's name, where one section is not in the list."""
    for place, block in enumerate(blocks):
        if isinstance(block, Items):
            _flag(blocks, levels, place, block, log)


def _flag(blocks: Sequence[Block], levels: dict[int, int], place: int, told: Items, log: Log) -> None:
    names = {folded(plain(item.text)): item for item in told.items}
    later = [head for head in sorted(levels) if head > place]
    named = [head for head in later if _name(blocks[head]) in names]
    depths = {levels[head] for head in named}
    if len(named) < _MIN_NAMED or len(depths) > 1:
        return
    found = {_name(blocks[head]) for head in named}
    lacking = [item for name, item in names.items() if name not in found]
    between = [head for head in later if named[0] < head < named[-1] and levels[head] in depths]
    unnamed = [head for head in between if head not in named]
    if len(lacking) == 1 and len(unnamed) == 1:
        section = blocks[unnamed[0]]
        assert isinstance(section, Heading)
        log.flag(
            lacking[0].line,
            "contents-differ",
            f"This list names “{plain(lacking[0].text)}”; the section is called “{plain(section.text)}”.",
        )


def _name(block: Block) -> str:
    return folded(plain(block.text)) if isinstance(block, Heading) else ""
