"""How well wellbeing words and articles are proposed: `python -m tests.bench.wellbeing`.

The passages of the five published reports were labelled by reading (`tests/judged/wellbeing/` and
`tests/judged/rights/`) before any word list was written; a third of them, drawn within each label by the
order of their fingerprints, took no part in tuning (`unseen`). A proposal is right when it is the label that
the reader chose first or one that also fits. *Precision*: of what was proposed, how much is right.
*Recall*: of the passages whose first label it is, how many were proposed it; for "none", how many were left
without. One reader labelled and wrote the lists, so the unseen third was read, but never scored, before the
lists stood. `--show` prints what is wrong among the tuned passages; the last line asks the example's blocks.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.published import REPORT_NAMES, REPORTS, ROOT
from youthsite import rights, steps, wellbeing
from youthsite.language.evidence import Guess
from youthsite.project import open_project

JUDGED = ROOT / "tests" / "judged"
NONE = {"wellbeing": "none", "rights": "0"}
PROPOSE: dict[str, Callable[[str], tuple[Guess, ...]]] = {
    "wellbeing": wellbeing.propose,
    "rights": rights.propose,
}


@dataclass(frozen=True)
class Labelled:
    """One labelled passage: where it stands, its words, and what a reader said of it."""

    report: str
    line: int
    text: str
    first: str
    also: frozenset[str]
    set: str

    @property
    def fits(self) -> frozenset[str]:
        return self.also | {self.first}


@dataclass(frozen=True)
class Score:
    """What came of one label, or of all: proposed, of these right; wanted first, of these proposed."""

    label: str
    right: int
    proposed: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0


def imported(folder: Path) -> dict[str, str]:
    """Import the five reports; give the words of each passage by its fingerprint."""
    texts: dict[str, str] = {}
    for name in REPORT_NAMES:
        project, done = steps.start(REPORTS / f"{name}.txt", folder / name, audio=False)
        texts |= {passage.fingerprint: passage.text for passage in project.report(done.slug).passages}
    return texts


def labelled(kind: str, texts: dict[str, str]) -> list[Labelled]:
    """Give the labelled passages that are still imported with these words."""
    return [
        Labelled(
            name,
            entry["line"],
            texts[entry["fingerprint"]],
            str(entry["first"]),
            frozenset(map(str, entry["also"])),
            entry["set"],
        )
        for name in REPORT_NAMES
        for entry in yaml.safe_load((JUDGED / kind / f"{name}.yml").read_text(encoding="utf-8"))
        if entry["fingerprint"] in texts
    ]


def fitting(kind: str, passages: Iterable[Labelled]) -> int:
    """Count the passages whose surest proposal fits, or which rightly got none."""
    none = NONE[kind]
    return sum((_labels(kind, each)[:1] or [none])[0] in each.fits for each in passages)


def scores(kind: str, passages: Iterable[Labelled]) -> list[Score]:
    """Score each label that was wanted or proposed."""
    right: Counter[str] = Counter()
    proposed: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for passage in passages:
        labels = _labels(kind, passage)
        wanted[passage.first] += 1
        found[passage.first] += passage.first in (labels or [NONE[kind]])
        proposed.update(labels)
        right.update(label for label in labels if label in passage.fits)
    order = sorted(
        wanted | proposed, key=lambda label: (len(label), label) if label.isdigit() else (0, label)
    )
    return [Score(each, right[each], proposed[each], found[each], wanted[each]) for each in order]


def _labels(kind: str, passage: Labelled) -> list[str]:
    return [guess.label for guess in PROPOSE[kind](passage.text)]


def example() -> str:
    """Say how the proposals agree with the wellbeing words that people gave the example site's blocks."""
    project = open_project(ROOT)
    blocks = [block for slug in project.slugs for block in project.edition(slug).blocks if block.wellbeing]
    agree = proposed = 0
    for block in blocks:
        labels = {guess.label for guess in wellbeing.propose(f"{block.heading}\n{block.body}")}
        proposed += len(labels)
        agree += len(labels & set(block.wellbeing))
    given = sum(len(block.wellbeing) for block in blocks)
    return f"The example's {len(blocks)} blocks with {given} words: {proposed} proposed, {agree} as given."


def _table(kind: str, which: str, passages: list[Labelled]) -> Iterable[str]:
    chosen = [each for each in passages if each.set == which]
    right = fitting(kind, chosen)
    share = f"{right} of {len(chosen)} ({right / len(chosen):.0%})"
    yield f"\n{kind}, {which}: the surest proposal, or none, fits {share}"
    for score in scores(kind, chosen):
        kept = f"precision {score.right}/{score.proposed}" if score.label != NONE[kind] else ""
        yield f"  {score.label:<12} {kept:<16} recall {score.found}/{score.wanted}"


def _wrong(kind: str, passages: list[Labelled]) -> Iterable[str]:
    for each in passages:
        guesses = PROPOSE[kind](each.text)
        if each.set == "tuned" and not {guess.label for guess in guesses} <= each.fits:
            shown = [(guess.label, guess.words) for guess in guesses]
            yield f"{each.report}:{each.line} is {each.first}; proposed {shown}"


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts = imported(Path(folder))
    for kind in PROPOSE:
        passages = labelled(kind, texts)
        for which in ("tuned", "unseen"):
            print("\n".join(_table(kind, which, passages)))
        if wanted.show:
            print("\n".join(_wrong(kind, passages)))
    print("\n" + example())
    return 0


if __name__ == "__main__":
    sys.exit(main())
