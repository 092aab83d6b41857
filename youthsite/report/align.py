"""Which passage of a new text is which of an old one: the same words first, then the likest, then parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from .alike import Pool, tie_alike, tie_in_place, tie_inside, tie_words
from .parts import find_parts
from .same import tie_in_order, tie_near, tie_only

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PAGE_NUMBER = re.compile(r"^\d+-")
_MASKED_WORDS = 4


class Placed(Protocol):
    """What aligning needs of a passage, as it is read or as it is stored."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of its words."""

    @property
    def page(self) -> str:
        """The page it stands on."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which passages belong together, by their places in two sequences.

    `ties` gives the one old passage that a new one is. `parts` are further pairs (new, old): a part of an old
    passage that was split, or an old passage that a new one took in.
    """

    ties: dict[int, int]
    parts: tuple[tuple[int, int], ...] = ()


def align(new: Sequence[Placed], old: Sequence[Placed]) -> Alignment:
    """Tie new passages to old ones, one to one, and find what was split or merged.

    First the same words: where they stand once, in all or on a page, then beside what is tied, then in order
    on the same page, then in order. Then the same but for numbers, once or in the same place. Then the
    likest, best first: by letters; by words in the same order; by what contains what.
    See tests/bench/versions.py for what it finds.
    """
    ties: dict[int, int] = {}
    prints = [passage.fingerprint for passage in new], [passage.fingerprint for passage in old]
    pages = [[f"{_page(each)} {each.fingerprint}" for each in side] for side in (new, old)]
    tie_only(*prints, ties)
    tie_only(pages[0], pages[1], ties)
    tie_near(*prints, ties)
    tie_in_order(pages[0], pages[1], ties)
    tie_in_order(*prints, ties)
    same = set(ties)
    masked = [[_NUMBER.sub("#", each.text).lower() for each in side] for side in (new, old)]
    long = [[text if _is_long(text) else "" for text in side] for side in masked]
    tie_only(long[0], long[1], ties)
    tie_near(masked[0], masked[1], ties)
    pool = Pool([passage.text for passage in new], [passage.text for passage in old], ties)
    tie_alike(pool, ties)
    tie_words(pool, ties)
    tie_inside(pool, ties)
    parts = find_parts(pool.new, pool.old, ties, same)
    tie_in_place(pool, ties, {n for n, _ in parts}, {o for _, o in parts})
    return Alignment(ties, parts)


def _page(passage: Placed) -> str:
    """Give a page's name without its number, which changes when a page comes before it."""
    return _PAGE_NUMBER.sub("", passage.page)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _MASKED_WORDS
