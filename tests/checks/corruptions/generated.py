"""Pairs made from the published reports at test time: honest tellings, and each with one fault."""

import random
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.published import REPORTS
from youthsite.intake import import_report
from youthsite.language import sentences, words
from youthsite.model import Passage
from youthsite.progress import quiet
from youthsite.report import read_report

from .faults import FAULTS
from .honest import tellings
from .pair import Pair

TUNED = ("scottish-borders-2021-22", "south-lanarkshire-2021-22", "north-lanarkshire-2023-24")
FROZEN = ("south-lanarkshire-corporate-parenting-2018", "scotland-plans-review-2019")
_MOST_A_FAULT = 25
_MOST_A_STEP = 40
_SEED = 4


@lru_cache
def generated(report: str) -> tuple[Pair, ...]:
    """Give the pairs of one report, the same in every run."""
    said = list(said_in(report))
    random.Random(_SEED).shuffle(said)
    return (*_honest(said, report in FROZEN), *_faulty(said, report in FROZEN))


@lru_cache
def said_in(report: str) -> tuple[tuple[str, Passage], ...]:
    """Give the whole sentences of a report with their passages, in order."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        import_report(REPORTS / f"{report}.txt", home / "content", home / "imports", report, quiet)
        passages = read_report(home / "content" / report, home / "imports" / report / "passages.yml").passages
    said = [(sentence, passage) for passage in passages for sentence in sentences(passage.text)]
    return tuple(pair for pair in said if 6 <= len(words(pair[0])) <= 45 and pair[0].endswith("."))


def _honest(said: list[tuple[str, Passage]], frozen: bool) -> list[Pair]:
    made: dict[str, list[Pair]] = {}
    for sentence, passage in said:
        for step, easy in tellings(sentence):
            pairs = made.setdefault(step, [])
            if len(pairs) < _MOST_A_STEP:
                pairs.append(Pair(step, (passage.text,), easy, True, passage.heading, frozen))
    return [pair for step in sorted(made) for pair in made[step]]


def _faulty(said: list[tuple[str, Passage]], frozen: bool) -> list[Pair]:
    found = []
    for kind, faults in FAULTS.items():
        for fault in faults:
            made = 0
            for sentence, passage in said:
                easy = [sentence, *(told[0] for _, told in tellings(sentence) if len(told) == 1)][-1]
                faulty = fault(easy, passage.text)
                if faulty != easy and made < _MOST_A_FAULT:
                    found.append(
                        Pair(kind, (passage.text,), tuple(sentences(faulty)), False, passage.heading, frozen)
                    )
                    made += 1
    return found
