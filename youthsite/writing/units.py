"""What is told together: a passage by itself, or a list under the words that lead into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Passage

_LEADS = re.compile(r":$|\b(?:the|these) following\b[^.:]*\.$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage alone (`lead`), or list items with or without their lead-in."""

    lead: Passage | None
    items: tuple[Passage, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All its passages in reading order."""
        return (self.lead, *self.items) if self.lead else self.items


def units(passages: tuple[Passage, ...], markdown: str = "") -> Iterator[Unit]:
    """Group passages in reading order; held ones are passed over, and part what stands around them."""
    place = 0
    while place < len(passages):
        first = passages[place]
        if first.held:
            place += 1
            continue
        leads = first.kind != "item" or _leads(first)
        start = place + 1 if leads else place
        end = _items_end(passages, start, first, markdown)
        if leads and (end == start or not _leads(first)):
            yield Unit(first)
            place += 1
        else:
            yield Unit(first if leads else None, passages[start:end])
            place = end


def _leads(passage: Passage) -> bool:
    """Tell whether a passage may lead into a list: it does not end as a sentence does."""
    return (
        not passage.text.rstrip().endswith((".", "?", "!", ";", ",", ")")) and passage.kind != "item"
    ) or bool(_LEADS.search(passage.text.rstrip()))


def _items_end(passages: tuple[Passage, ...], start: int, first: Passage, markdown: str) -> int:
    end = start
    while end < len(passages) and _is_item(passages[end], first, markdown):
        if passages[end].heading != first.heading or (_leads(passages[end]) and end + 1 < len(passages)):
            break
        end += 1
    return end


def _is_item(passage: Passage, first: Passage, markdown: str) -> bool:
    """Tell whether a passage is an item of the list that `first` leads into or begins."""
    if passage.held or passage.kind == "item":
        return not passage.held
    between = markdown[first.end : passage.start]
    return (
        passage.kind == first.kind == "cell" and _leads(first) and "<li" in between and "<td" not in between
    )
