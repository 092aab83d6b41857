"""Which passages a block may tell, judged by their words: for a person to choose from, never a tie alone."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from ..language import word_set, words
from ..language.changed_numbers import numbers
from ..language.number_words import VALUES
from ..model import Block, Passage, Report
from .lines import spoken_lines

_STOP = word_set(
    """
    a about after all also an and are as at be been but by can could did do does for from had has have he her
    his how i if in into is it its many more most much no not of on one or our out she so some than that the
    their them then there these they this those to up was we were what when where which who why will
    with you your
    """
)
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s", "ly")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|per cent|out of (?:every )?100)")
_NUMBER_WEIGHT = 2.0
_HEADING_WEIGHT = 0.4
_SAME_PAGE = 1.25


@dataclass(frozen=True, slots=True)
class Proposal:
    """A passage that a block may tell, with a score from 0 to 1 and the words that they share."""

    passage: Passage
    score: float
    shared: tuple[str, ...]


class Proposer:
    """Finds the passages of one report that share the most telling words with a block."""

    def __init__(self, report: Report) -> None:
        """Count in how many passages each word stands; held passages are left out."""
        self._passages = [passage for passage in report.passages if not passage.held]
        self._words = [telling_words(passage.text) for passage in self._passages]
        self._above = [telling_words(" ".join(passage.heading)) for passage in self._passages]
        self._counts = Counter(mark for found in self._words for mark in found)

    def propose(self, block: Block, page: str = "", most: int = 5) -> tuple[Proposal, ...]:
        """Give the likeliest passages, best first; `page` is the stem of the block's page.

        One that shares nothing is not among them, nor is one that the block is tied to.
        """
        told = telling_words(" ".join(line.text for line in spoken_lines(block)))
        tied = {tie.passage for tie in block.record.ties}
        scored = [
            self._score(place, told, page)
            for place, passage in enumerate(self._passages)
            if passage.id not in tied
        ]
        best = sorted((each for each in scored if each.shared), key=lambda each: -each.score)
        return tuple(best[:most])

    def _score(self, place: int, told: frozenset[str], page: str) -> Proposal:
        passage, own = self._passages[place], self._words[place]
        shared = told & own
        weight = self._weigh(shared) + _HEADING_WEIGHT * self._weigh((told & self._above[place]) - shared)
        whole = (self._weigh(told) * max(self._weigh(own), 1e-9)) ** 0.5
        score = min(weight / whole if whole else 0.0, 1.0) * (_SAME_PAGE if passage.page == page else 1.0)
        best = sorted(shared, key=lambda mark: (-self._weigh([mark]), mark))
        return Proposal(passage, round(min(score, 1.0), 4), tuple(best))

    def _weigh(self, marks: Iterable[str]) -> float:
        total = len(self._passages)
        return sum(
            log((total + 1) / (self._counts[mark] + 0.5)) * (_NUMBER_WEIGHT if mark[0].isdecimal() else 1.0)
            for mark in marks
        )


def telling_words(text: str) -> frozenset[str]:
    """The words of a text that tell it from others, without endings; its numbers are in digits."""
    found = {_number(each) for each in (*numbers(text), *_PERCENT.findall(text))}
    return frozenset({*found, *_stems(words(text))} - {""})


def _number(text: str) -> str:
    bare = text.lower().strip(" %£").replace(",", "")
    return str(VALUES[bare]) if bare in VALUES else bare if bare[:1].isdecimal() else ""


def _stems(found: Sequence[str]) -> Iterable[str]:
    for word in found:
        small = word.lower().replace("’", "'").removesuffix("'s")
        if small in _STOP or small[:1].isdecimal() or len(small) < 3:
            continue
        ending = next((each for each in _ENDINGS if small.endswith(each) and len(small) - len(each) > 3), "")
        yield small.removesuffix(ending)
