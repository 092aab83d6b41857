"""What is told together: a passage by itself, or a list under the words that lead into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Passage
from .grammar import is_clause
from .people_leads import people_of

_LEADS = re.compile(
    r":$|\binclud(?:e|es|ed|ing);$|"
    r"\. This (?:includes|involves|included|involved)\.$|\b(?:the|these) following\b[^.:]*\.$"
)


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
        if (end := _bare_items_end(passages, place, markdown)) > place + 1:
            yield Unit(None, passages[place:end])
            place = end
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


def lead_above(item: Passage, every: tuple[Passage, ...]) -> Passage | None:
    """Give what stands right above a list under its heading, told or not; None where it is held."""
    above = [each for each in every[: every.index(item)] if each.kind != item.kind]
    return above[-1] if above and above[-1].heading == item.heading and not above[-1].held else None


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


def _bare_items_end(passages: tuple[Passage, ...], place: int, markdown: str) -> int:
    """Give the end of a list in a table's cell that begins here, if most of its items are no sentences."""
    end = place + 1
    if passages[place].kind != "cell" or _leads(passages[place]):
        return end
    if not markdown[: passages[place].start].rstrip().endswith("<li>"):
        return end
    while end < len(passages) and passages[end].kind == "cell" and not passages[end].held:
        between = markdown[passages[end - 1].end : passages[end].start]
        if "<li" not in between or "<td" in between or people_of(passages[end].text):
            break
        end += 1
    bare = sum(not is_clause(passage.text) for passage in passages[place:end])
    return end if 2 * bare > end - place else place + 1


def _is_item(passage: Passage, first: Passage, markdown: str) -> bool:
    """Tell whether a passage is an item of the list that `first` leads into or begins."""
    if passage.held or passage.kind == "item":
        return not passage.held
    between = markdown[first.end : passage.start]
    return (
        passage.kind == first.kind == "cell" and _leads(first) and "<li" in between and "<td" not in between
    )
