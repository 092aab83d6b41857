"""Edit the published reports and count what is found again: `python -m tests.bench.versions`."""

import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.published import REPORT_NAMES, REPORTS
from tests.report.edits import EDITS, WHOLE, edit_report
from youthsite.intake.built import build_pages
from youthsite.intake.preparing import prepare
from youthsite.model import Passage
from youthsite.progress import quiet
from youthsite.report.align import align
from youthsite.versions import compare

SEEDS = 5


@dataclass
class Found:
    """Pairs (new, old) that there are, that were found, and that were found wrongly; and flags.

    `edited` of the true pairs whose words were edited, and how many of those were found.
    """

    true: int = 0
    found: int = 0
    right: int = 0
    edited: int = 0
    edited_found: int = 0
    numbers: int = 0
    numbers_flagged: int = 0
    false_alarms: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def edited_recall(self) -> float:
        return self.edited_found / self.edited if self.edited else 1.0


def passages_of(name: str) -> tuple[Passage, ...]:
    built = build_pages(prepare(REPORTS / f"{name}.txt"), Path(name), quiet)
    return tuple(passage for page in built.pages for passage in page.passages)


def count(what: str, reports: Sequence[Sequence[Passage]], seeds: int = SEEDS) -> Found:
    """Edit each report in one way, several times, and count."""
    total = Found()
    for number, passages in enumerate(reports):
        other = [each for place, report in enumerate(reports) if place != number for each in report]
        for seed in range(seeds):
            _count(total, what, passages, other, random.Random(seed))
    return total


def _count(
    total: Found, what: str, passages: Sequence[Passage], other: Sequence[Passage], rng: random.Random
) -> None:
    pieces = edit_report(what, passages, other, rng)
    new = [piece.passage for piece in pieces]
    found = align(new, passages)
    pairs = {*found.ties.items(), *found.parts}
    true = {(place, origin) for place, piece in enumerate(pieces) for origin in piece.origins}
    edited = {(n, o) for n, o in true if pieces[n].edited}
    total.true += len(true)
    total.found += len(pairs)
    total.right += len(pairs & true)
    total.edited += len(edited)
    total.edited_found += len(edited & pairs)
    changes = compare(passages, new, found).changes
    flagged = {id(passage): change.kind for change in changes for passage in change.now}
    for piece in pieces:
        kind = flagged.get(id(piece.passage))
        if what == "a number" and piece.edited:
            total.numbers += 1
            total.numbers_flagged += kind in ("numbers", "new")
        if not piece.edited and kind not in (None, "moved"):
            total.false_alarms += 1


def main() -> int:
    """Print one row for each way of editing, then how long a long report takes."""
    reports = [passages_of(name) for name in REPORT_NAMES]
    print(f"{sum(map(len, reports))} passages of {len(reports)} reports, {SEEDS} times")
    print("edit | pairs | precision | recall | of edited | false alarms")
    for what in (*EDITS, *WHOLE):
        found = count(what, reports)
        numbers = f" | {found.numbers_flagged} of {found.numbers} flagged" if found.numbers else ""
        print(
            f"{what:<24} | {found.true} | {found.precision:.4f} | {found.recall:.4f} | "
            f"{found.edited_recall:.3f} of {found.edited} | {found.false_alarms}{numbers}",
            flush=True,
        )
    long = [passage for report in reports for passage in report] * 2
    for what in ("a number", "50% of words"):
        rng = random.Random(0)
        new = [piece.passage for piece in edit_report(what, long[:2000], long, rng, count=1000)]
        start = time.perf_counter()
        align(new, long[:2000])
        print(f"2,000 passages, {what} in half of them: {time.perf_counter() - start:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
