"""What drafting makes of the five published reports: `python -m tests.bench.telling`.

A row a report: how many of the passages that say what was done, what came of it or what is next (labelled by
reading, `tests/judged/kinds/`) are told; how long and how hard the told sentences are; and how many of a
sample were judged good by a reader (`tests/judged/told/`). `--sample NUMBER` prints that many told sentences,
drawn with a fixed seed over all five, beside their passages, for a person to judge; nothing of it is kept.
`--refused` says why the sentences of the tuned reports that are not told are not (`refused.py`).
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import median

import yaml

from tests.bench.refused import refused, show
from tests.published import REPORT_NAMES, REPORTS, ROOT
from youthsite import steps
from youthsite.checks.measures import measure
from youthsite.editions import spoken_lines
from youthsite.language import words
from youthsite.language.fingerprints import fingerprint
from youthsite.model import Block, Edition, Report
from youthsite.project import Project

SEED = 2026
JUDGED = ROOT / "tests" / "judged"
FROZEN = ("scotland-plans-review-2019",)


@dataclass(frozen=True)
class Told:
    """One told sentence with the block it stands in and the words of the passages it tells."""

    report: str
    block: Block
    line: str

    @property
    def id(self) -> str:
        return fingerprint(f"{self.block.record.ties[0].fingerprint} {self.line}")


@dataclass(frozen=True)
class Drafted:
    """One report, drafted in a folder of its own."""

    project: Project
    report: Report
    edition: Edition

    @property
    def told(self) -> list[Told]:
        """Every told sentence and list item, in order; headings and explained words are none."""
        return [
            Told(self.report.slug, block, said.text)
            for block in self.edition.blocks
            if block.record.ties
            for said in spoken_lines(block)
            if said.kind != "heading" and said.text
        ]


def draft(name: str, folder: Path) -> Drafted:
    project, imported = steps.start(REPORTS / f"{name}.txt", folder / name, audio=False)
    steps.draft(project, imported.slug)
    return Drafted(project, project.report(imported.slug), project.edition(imported.slug))


def labels(name: str) -> dict[str, str]:
    """What each labelled passage is, by its fingerprint."""
    listed = yaml.safe_load((JUDGED / "kinds" / f"{name}.yml").read_text(encoding="utf-8"))
    return {entry["fingerprint"]: entry["label"] for entry in listed}


def label_lines(name: str) -> dict[str, int]:
    """The line of the report's file of each labelled passage, by its fingerprint."""
    listed = yaml.safe_load((JUDGED / "kinds" / f"{name}.yml").read_text(encoding="utf-8"))
    return {entry["fingerprint"]: entry["line"] for entry in listed}


def verdicts() -> dict[str, dict[str, str]]:
    path = JUDGED / "told" / "verdicts.yml"
    listed = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []
    return {entry["id"]: entry for entry in listed}


def sample(drafted: list[Drafted], number: int) -> list[Told]:
    """Draw told sentences over all reports; the same ones for the same drafts."""
    every = [told for one in drafted for told in one.told]
    return random.Random(SEED).sample(every, min(number, len(every)))


def rows(names: tuple[str, ...], drafted: list[Drafted]) -> Iterator[list[str]]:
    for name, one in zip(names, drafted, strict=True):
        known = labels(name)
        told = {tie.fingerprint for block in one.edition.blocks for tie in block.record.ties}
        share = sum(mark in told for mark in known)
        lengths = [len(words(said.line)) for said in one.told]
        by_page = [
            measure([said.line for said in one.told if said.block in page.blocks]).grade
            for page in one.edition.pages
        ]
        grades = [grade for grade in by_page if grade is not None]
        (checked,) = steps.check(one.project)
        errors = sum(
            problem.rule.startswith("fact-") for problem in checked.problems if problem.level == "error"
        )
        yield [
            name + (" (frozen)" if name in FROZEN else ""),
            f"{share} of {len(known)} ({share / len(known):.0%})",
            str(len(lengths)),
            f"{sum(lengths) / max(len(lengths), 1):.1f}",
            str(sum(length > one.project.settings.check.max_sentence_words for length in lengths)),
            f"{median(grades):.1f} / {max(grades):.1f}" if grades else "-",
            str(errors),
        ]


def judged(drafted: list[Drafted]) -> str:
    """How many of the judged sentences still stand, and how many of those are good."""
    known = verdicts()
    standing = [known[told.id] for one in drafted for told in one.told if told.id in known]
    good = sum(entry["verdict"] == "good" for entry in standing)
    return f"Judged: {len(known)} sentences; {len(standing)} of them are told now, {good} of these good."


def main() -> int:
    """Print the table, or a sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--refused", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if wanted.refused:
            tuned = [(name, draft(name, Path(folder))) for name in REPORT_NAMES if name not in FROZEN]
            every = (refused(one.report, one.edition, label_lines(name)) for name, one in tuned)
            print("\n".join(show(chain.from_iterable(every))))
            return 0
        drafted = [draft(name, Path(folder)) for name in REPORT_NAMES]
        if wanted.sample:
            for number, told in enumerate(sample(drafted, wanted.sample), start=1):
                print(f"{number}. {told.report} {told.id} [{told.block.kind}: {told.block.heading}]")
                print(f"   TOLD: {told.line}")
                print("   BLOCK: " + " / ".join(line for line in told.block.body.splitlines() if line))
                for tie in told.block.record.ties:
                    print(f"   FROM: {tie.text}")
            return 0
        print("report | told of labelled | sentences | words each | too long | grades: median, max | wrong")
        for row in rows(REPORT_NAMES, drafted):
            print(" | ".join(row), flush=True)
        print(judged(drafted))
    return 0


if __name__ == "__main__":
    sys.exit(main())
