"""What people said about two years: this promise led to that, or these two count the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from ..editions import words_fingerprint
from ..model import Block, Edition, Page

PairKind = Literal["promise", "measure"]
PairState = Literal["accepted", "refused", "approved"]
PAIR_STATES: tuple[PairState, ...] = get_args(PairState)
PROMISES = frozenset({"next", "wanted"})
"""The kinds of block that say what somebody will do."""
ANSWERS = frozenset({"did", "changed", "found-out"})
"""The kinds of block that say what happened."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What people decided about a block of last year's report and one of this year's.

    `said` and `now` are places, as `page#block`; `said_words` and `now_words` the fingerprints of the blocks'
    words at that time: if one differs, the pair counts no more. A refused pair is not proposed again.
    """

    kind: PairKind
    said: str
    now: str
    state: PairState
    said_words: str
    now_words: str
    by: str
    date: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FollowUps:
    """Every pair of a report with the one that it `follows`; `source` is the whole text of their file."""

    follows: str
    pairs: tuple[Pair, ...] = ()
    source: str | None = None

    def find(self, kind: PairKind, said: str, now: str) -> Pair | None:
        """Give the pair of two places."""
        found = (each for each in self.pairs if (each.kind, each.said, each.now) == (kind, said, now))
        return next(found, None)

    def with_pair(self, pair: Pair) -> "FollowUps":
        """Give these with one pair more, or in the place of the same one."""
        kept = self.without(pair)
        return replace(kept, pairs=tuple(sorted((*kept.pairs, pair), key=_order)))

    def without(self, pair: Pair) -> "FollowUps":
        """Give these without a pair."""
        gone = _order(pair)
        return replace(self, pairs=tuple(each for each in self.pairs if _order(each) != gone))


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where it stands."""

    page: Page
    block: Block

    @property
    def place(self) -> str:
        """How people name it: `page#block`."""
        return f"{self.page.stem}#{self.block.id}"


def placed_blocks(edition: Edition) -> Iterator[Placed]:
    """Give every block of an edition with its page, in reading order."""
    return (Placed(page, block) for page in edition.pages for block in page.blocks)


def find_place(place: str, blocks: Iterable[Placed]) -> Placed | None:
    """Find a block by its place; one that moved to another page is found by its id, if no other has it."""
    known = list(blocks)
    stem, _, id = place.rpartition("#")
    exact = [each for each in known if each.block.id == id and each.page.stem == stem]
    found = exact or [each for each in known if each.block.id == id]
    return found[0] if len(found) == 1 else None


def holds(pair: Pair, said: Placed, now: Placed) -> bool:
    """Say whether both blocks have the words that people decided about."""
    return (pair.said_words, pair.now_words) == (words_fingerprint(said.block), words_fingerprint(now.block))


def _order(pair: Pair) -> tuple[str, str, str]:
    return {"promise": "0", "measure": "1"}[pair.kind], pair.said, pair.now
