"""From list lines to nested lists, by their indents and numbers."""

import re
from dataclasses import dataclass, replace

from .fragments import read_words
from .groups import ITEM, Group
from .log import Log
from .tree import Block, Inline, Item, Paragraph, glue, plain, same_kinds

_LETTERED = re.compile(r"(\s*)([o–]\s+|)(\S.*)$")  # letters of items ("a)") stay among their words
_END = re.compile(r"[.!?:;,][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class FlatItem:
    """One item before nesting; `indent` counts columns."""

    indent: int
    item: Item


def flat_item(group: Group, log: Log) -> FlatItem:
    """Read the lines of one item; a lazy second line goes on, or is a paragraph below a bold label."""
    first = group.lines[0].expandtabs(4)
    found = ITEM.match(first) or _LETTERED.match(first)
    assert found is not None
    mark = found[2]
    number = int(mark[:-1]) if mark[:1].isdecimal() else None
    text = read_words(found[3], group.line, log)
    item = Item(group.line, text, number)
    for offset, line in enumerate(group.lines[1:], start=1):
        item = _with_line(item, read_words(line, group.line + offset, log), group.line + offset)
    indent = len(found[1]) + (1 if mark == "○" and not found[1] else 0)
    return FlatItem(indent, item)


def with_paragraph(flat: FlatItem, paragraph: Paragraph) -> FlatItem:
    """Hang an indented paragraph below an item."""
    return replace(flat, item=replace(flat.item, blocks=(*flat.item.blocks, paragraph)))


def _with_line(item: Item, text: Inline, line: int) -> Item:
    if item.blocks:
        last = item.blocks[-1]
        assert isinstance(last, Paragraph)
        return replace(item, blocks=(*item.blocks[:-1], replace(last, text=glue(last.text, text), last=line)))
    if _is_label(item.text) and plain(text)[:1].isupper():
        return replace(item, blocks=(Paragraph(line, text, line),))
    return replace(item, text=glue(item.text, text))


def _is_label(text: Inline) -> bool:
    return bool(text) and text[0].bold and len(plain(text).split()) <= 12 and not _END.search(plain(text))


def nest(flat: list[FlatItem]) -> list[Block]:
    """Give the lists of a run of items.

    A deeper indent goes below the item before it; so do bullets at the same indent below a numbered item
    that ends with a colon.
    """
    items: list[Item] = []
    place = 0
    while place < len(flat):
        base = flat[place]
        end = place + 1
        while end < len(flat) and _below(flat[end], base):
            end += 1
        items.append(replace(base.item, blocks=(*base.item.blocks, *nest(flat[place + 1 : end]))))
        place = end
    return same_kinds(items)


def _below(flat: FlatItem, base: FlatItem) -> bool:
    if flat.indent > base.indent:
        return True
    numbered = base.item.number is not None and flat.item.number is None
    return flat.indent == base.indent and numbered and plain(base.item.text).endswith(":")
