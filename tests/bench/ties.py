"""How well ties are proposed, and how they fare when the full report is edited: `python -m tests.bench.ties`.

First table: the ties that a person made in the example edition, taken off and proposed anew from the words.
Second table: 5,000 edits of the published reports; a tie is wrongly fresh when its passage was edited, and
wrongly stale when it was not.
"""

import random
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.versions import passages_of
from tests.published import REPORT_NAMES, ROOT
from tests.report.edits import edit_report
from youthsite.editions import Proposer, is_fresh, tie_to
from youthsite.model import BlockRecord, Passage
from youthsite.project import open_project
from youthsite.report.align import align
from youthsite.report.identify import give_ids

EDITS = ("a number", "2 words", "a sentence in", "a sentence out", "gone", "moved")
EACH = 5_000 // len(EDITS)
AT_ONCE = 20


@dataclass
class Fared:
    """Counts over ties: edited ones that were seen as fresh, untouched ones that were seen as stale."""

    edits: int = 0
    edited: int = 0
    untouched: int = 0
    wrongly_fresh: int = 0
    wrongly_stale: int = 0


def proposed(site: Path) -> tuple[int, int, int, int]:
    """Count blocks with ties, those with one of them proposed first, ties found in five, and all ties."""
    project = open_project(site)
    blocks = first = found = wanted = 0
    for slug in project.slugs:
        proposer = Proposer(project.report(slug))
        for page in project.edition(slug).pages:
            for block in page.blocks:
                ties = {tie.passage for tie in block.record.ties}
                if ties:
                    named = [
                        each.passage.id
                        for each in proposer.propose(replace(block, record=BlockRecord()), page.stem)
                    ]
                    blocks, wanted = blocks + 1, wanted + len(ties)
                    first += named[:1] != [] and named[0] in ties
                    found += len(ties & set(named))
    return blocks, first, found, wanted


def fare(what: str, number: int, reports: list[tuple[Passage, ...]]) -> Fared:
    """Edit reports in one way until `number` passages were edited, and look at a tie to each passage."""
    total, seed = Fared(), 0
    while total.edits < number:
        passages = reports[seed % len(reports)]
        _count(total, what, passages, [each for report in reports for each in report], random.Random(seed))
        seed += 1
    return total


def _count(
    total: Fared, what: str, passages: tuple[Passage, ...], other: list[Passage], rng: random.Random
) -> None:
    named = give_ids(passages, (), {})
    pieces = edit_report(what, named, other, rng, count=AT_ONCE)
    new = [piece.passage for piece in pieces]
    now = {each.id: each for each in give_ids(new, named, align(new, named).ties)}
    same = {piece.origins[0] for piece in pieces if len(piece.origins) == 1 and not piece.edited}
    words = {named[place].fingerprint for place in same}
    total.edits += len(named) - len(same) if what != "moved" else AT_ONCE
    for place, passage in enumerate(named):
        (tie,) = tie_to([passage])
        fresh = is_fresh(tie, now.get(passage.id))
        total.edited += place not in same
        total.untouched += place in same
        # Words that stand in the report twice are still there when one of the two places is edited.
        total.wrongly_fresh += place not in same and fresh and passage.fingerprint not in words
        total.wrongly_stale += place in same and not fresh


def main() -> int:
    """Print both tables."""
    blocks, first, found, wanted = proposed(ROOT)
    print("ties of the example | proposed first | among the first five")
    print(f"{wanted} of {blocks} blocks | {first} ({first / blocks:.0%}) | {found} ({found / wanted:.0%})")
    reports = [passages_of(name) for name in REPORT_NAMES]
    print("\nedit | edits | ties to edited, untouched | wrongly fresh | wrongly stale")
    whole = Fared()
    for what in EDITS:
        fared = fare(what, EACH, reports)
        print(row(what, fared), flush=True)
        for name, count in vars(fared).items():
            setattr(whole, name, getattr(whole, name) + count)
    print(row("all", whole))
    return 0


def row(what: str, fared: Fared) -> str:
    share = fared.wrongly_stale / max(fared.untouched, 1)
    return (
        f"{what} | {fared.edits} | {fared.edited}, {fared.untouched} | {fared.wrongly_fresh} | "
        f"{fared.wrongly_stale} ({share:.2%})"
    )


if __name__ == "__main__":
    sys.exit(main())
