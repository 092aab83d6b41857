"""What may have come of a promise, judged by words: for a person to choose from, never a pair by itself."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from ..editions import spoken_lines
from ..editions.proposing import telling_words
from ..model import Block, Edition, Passage, Report
from .follow_ups import ANSWERS, PROMISES, PairKind, Placed, placed_blocks
from .same_measures import SameMeasure, same_measures

_LEAST = 0.12
_FEWEST = 2
_SAME_HEADING = 1.2
_SAME_PASSAGE = 1.3


@dataclass(frozen=True, slots=True)
class PairProposal:
    """Two blocks that may belong together: a score from 0 to 1, the words that they share, or the counts."""

    kind: PairKind
    said: Placed
    now: Placed
    score: float
    shared: tuple[str, ...] = ()
    measures: tuple[SameMeasure, ...] = ()


@dataclass(frozen=True, slots=True)
class Year:
    """A report with its easy edition."""

    report: Report
    edition: Edition


class PairProposer:
    """Finds what of a year's edition may answer to a block of the year before.

    `pairs` gives last year's passage by the id of this year's, where they are the same or alike.
    """

    def __init__(self, before: Year, now: Year, pairs: Mapping[str, Passage]) -> None:
        """Count in how many blocks each word stands."""
        self._before, self._pairs = before, pairs
        self._blocks = list(placed_blocks(now.edition))
        self._old = {passage.id: passage for passage in before.report.passages if not passage.held}
        self._new = {passage.id: passage for passage in now.report.passages if not passage.held}
        self._words = [self._marks(each.block, self._new) for each in self._blocks]
        self._counts = Counter(mark for found in self._words for mark in found)

    def propose(self, said: Placed, most: int = 3) -> tuple[PairProposal, ...]:
        """Give the likeliest blocks of the new edition for one of the old, best first; often none."""
        if said.block.kind in PROMISES:
            return self._answers(said, most)
        found = [
            PairProposal("measure", said, each, 1.0, measures=measures)
            for each in self._blocks
            if (measures := same_measures(said.block, each.block))
        ]
        return tuple(found[:most])

    def _answers(self, said: Placed, most: int) -> tuple[PairProposal, ...]:
        wanted = self._marks(said.block, self._old)
        scored = [
            self._score(said, each, wanted, own)
            for each, own in zip(self._blocks, self._words, strict=True)
            if each.block.kind in ANSWERS
        ]
        likely = [each for each in scored if each.score >= _LEAST and len(each.shared) >= _FEWEST]
        return tuple(sorted(likely, key=lambda each: -each.score)[:most])

    def _score(self, said: Placed, now: Placed, wanted: frozenset[str], own: frozenset[str]) -> PairProposal:
        shared = wanted & own
        whole = (self._weigh(wanted) * max(self._weigh(own), 1e-9)) ** 0.5
        score = self._weigh(shared) / whole if whole else 0.0
        if self._headings(said.block, self._old) & self._headings(now.block, self._new):
            score *= _SAME_HEADING
        if self._is_same_passage(said.block, now.block):
            score *= _SAME_PASSAGE
        best = sorted(shared, key=lambda mark: (-self._weigh([mark]), mark))
        return PairProposal("promise", said, now, round(min(score, 1.0), 4), tuple(best))

    def _marks(self, block: Block, passages: Mapping[str, Passage]) -> frozenset[str]:
        """The telling words of a block and of what it tells; years say when, not what."""
        told = [passages[tie.passage].text for tie in block.record.ties if tie.passage in passages]
        found = telling_words(" ".join([*(line.text for line in spoken_lines(block)), *told]))
        return frozenset(mark for mark in found if not mark[0].isdecimal())

    def _headings(self, block: Block, passages: Mapping[str, Passage]) -> set[str]:
        return {
            " ".join(passages[tie.passage].heading).casefold()
            for tie in block.record.ties
            if tie.passage in passages and passages[tie.passage].heading
        }

    def _is_same_passage(self, said: Block, now: Block) -> bool:
        old = {tie.passage for tie in said.record.ties}
        return any(
            self._pairs[tie.passage].id in old for tie in now.record.ties if tie.passage in self._pairs
        )

    def _weigh(self, marks: Iterable[str]) -> float:
        total = len(self._blocks)
        return sum(log((total + 1) / (self._counts[mark] + 0.5)) for mark in marks)
