"""Lists that a page cut in two, and labels whose paragraph fell out of the list."""

import re
from dataclasses import replace

from ..draft import Draft, ends, following
from ..log import Log
from ..tree import Block, Break, Item, Items, Paragraph, all_bold, glue, plain

_MIN_LINKED = 3


def join_lists(draft: Draft, log: Log) -> Draft:
    """Join two lists of one kind with only a page break between; numbers must run on."""
    blocks: list[Block] = []
    for block in draft.blocks:
        above = next(
            (place for place in range(len(blocks) - 1, -1, -1) if not isinstance(blocks[place], Break)), None
        )
        first = blocks[above] if above is not None else None
        if (
            above is not None
            and isinstance(first, Items)
            and isinstance(block, Items)
            and _run_on(first, block)
        ):
            log.join(first.items[-1].line, block.line)
            blocks[above:] = [replace(first, items=first.items + block.items)]
        else:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks))


def join_link_items(draft: Draft, log: Log) -> Draft:
    """Join an item that is only an address to the item it belongs to, where no other item is one."""
    return replace(
        draft,
        blocks=tuple(_linked(block, log) if isinstance(block, Items) else block for block in draft.blocks),
    )


def _linked(items: Items, log: Log) -> Items:
    alone = [place for place, item in enumerate(items.items) if _is_address(item)]
    if len(alone) != 1 or alone[0] == 0 or items.ordered or len(items.items) < _MIN_LINKED:
        return items
    place = alone[0]
    before, link = items.items[place - 1 : place + 1]
    if before.blocks or any(run.link for run in before.text) or ends(plain(before.text)):
        return items
    log.join(before.line, link.line)
    joined = replace(before, text=glue(before.text, link.text))
    return replace(items, items=(*items.items[: place - 1], joined, *items.items[place + 1 :]))


def _is_address(item: Item) -> bool:
    text = plain(item.text)
    return not item.blocks and bool(re.fullmatch(r"(?:https?://|www\.)\S+", text))


def _run_on(first: Items, second: Items) -> bool:
    if first.ordered != second.ordered:
        return False
    return not first.ordered or second.items[0].number == (first.items[-1].number or 0) + 1


def fill_labels(draft: Draft, log: Log) -> Draft:
    """Put a paragraph back below the bold label it explains, when the list of labels goes on after it."""
    blocks = list(draft.blocks)
    place = 0
    while place < len(blocks):
        label = blocks[place]
        after = following(blocks, place)
        if isinstance(label, Items) and after < len(blocks) and _explains(blocks, label, after):
            paragraph = blocks[after]
            last = replace(label.items[-1], blocks=(paragraph,))
            blocks[place : after + 1] = [replace(label, items=(*label.items[:-1], last))]
            place = _absorb(blocks, place)
        else:
            place += 1
    return replace(draft, blocks=tuple(blocks))


def _explains(blocks: list[Block], label: Items, after: int) -> bool:
    paragraph = blocks[after]
    if not (_is_label(label.items[-1]) and isinstance(paragraph, Paragraph) and ends(plain(paragraph.text))):
        return False
    if any(isinstance(child, Paragraph) for item in label.items for child in item.blocks):
        return True
    later = following(blocks, after)
    follower = blocks[later] if later < len(blocks) else None
    return isinstance(follower, Items) and _is_label(follower.items[0])


def _is_label(item: Item) -> bool:
    return all_bold(item.text) and not item.blocks


def _absorb(blocks: list[Block], place: int) -> int:
    """Take the next label into the list, so that it is filled in its turn."""
    label, after = blocks[place], following(blocks, place)
    follower = blocks[after] if after < len(blocks) else None
    if (
        isinstance(label, Items)
        and isinstance(follower, Items)
        and label.ordered == follower.ordered
        and _is_label(follower.items[0])
    ):
        blocks[place : after + 1] = [replace(label, items=label.items + follower.items)]
        return place
    return place + 1
