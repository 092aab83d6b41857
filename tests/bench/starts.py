"""What a person may begin with where drafting stopped: `python -m tests.bench.starts`.

A row a report: passages to do; those with a start, their own or as items of a lead-in; those whose start
has a line of at most 15 words that is easier than its passage (fewer words, a lower grade by the formula,
no sentence of the passage as it was); how many of the labelled ones (`tests/judged/kinds/`) have a start;
the lines and how many are short; lines with a fact that is wrong (none); and words read a second.
`--sample NUMBER` prints starts drawn with a fixed seed over all reports, for a person to judge; nothing of
them is kept. `tests/judged/starts.yml` has the verdicts: may a person begin with it, and is it not misled?
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.bench.telling import draft, labels
from tests.published import REPORTS, ROOT
from youthsite.checks.cells import around_cell
from youthsite.checks.facts import fact_problems
from youthsite.checks.measures import measure
from youthsite.checks.starts import Start
from youthsite.language import sentences, words
from youthsite.language.fingerprints import fingerprint
from youthsite.model import FormalPage
from youthsite.starting import starts

SEED = 2026
LONGEST = 15
NAMES = (
    "north-lanarkshire-2023-24",
    "scottish-borders-2021-22",
    "south-lanarkshire-2021-22",
    "south-lanarkshire-corporate-parenting-2018",
)
VERDICTS = ROOT / "tests" / "judged" / "starts.yml"


@dataclass(frozen=True)
class Begun:
    """The starts of one report, and the seconds of processor that they took."""

    name: str
    starts: tuple[Start, ...]
    seconds: float
    pages: dict[str, FormalPage]


def begin(name: str, folder: Path) -> Begun:
    drafted = draft(name, folder)
    before = time.process_time()
    found = starts(drafted.project, drafted.report, drafted.edition)
    pages = {page.stem: page for page in drafted.report.pages}
    return Begun(name, found, time.process_time() - before, pages)


def id_of(start: Start) -> str:
    """The same for the same passage and lines."""
    return fingerprint("\n".join((start.passage.fingerprint, *start.lines)))


def is_easier(line: str, start: Start) -> bool:
    """Tell whether a line is short and easier than the passage."""
    bare = line.removeprefix("- ")
    text = " ".join(passage.text for passage in start.passages)
    own = {sentence.rstrip(".").casefold() for sentence in sentences(text)}
    count = len(words(bare))
    if not 2 < count <= LONGEST or bare.rstrip(".").casefold() in own or count >= len(words(text)):
        return False
    return measure([bare]).formula < measure(sentences(text)).formula


def wrong(start: Start, page: FormalPage) -> int:
    """Count the lines' facts that are not those of the passages, or of the headings and cells above."""
    source = [start.above, *(passage.text for passage in start.passages)]
    around = (*start.passage.heading, *around_cell(start.passage, page))
    lines = [line.removeprefix("- ") for line in start.lines]
    return sum(each.level == "error" for each in fact_problems(lines, source, around))


def row(begun: Begun) -> Iterator[str]:
    made = [start for start in begun.starts if start.lines]
    held = {passage.id for start in made for passage in start.passages}
    easier = [start for start in made if any(is_easier(line, start) for line in start.lines)]
    lines = [line for start in made for line in start.lines]
    read = sum(len(words(passage.text)) for start in begun.starts for passage in start.passages)
    yield begun.name
    yield str(len(begun.starts))
    yield f"{len(held)} ({len(held) / len(begun.starts):.0%})"
    yield f"{len(easier)} ({len(easier) / len(begun.starts):.0%})"
    labelled = labels(begun.name)
    wanted = [start for start in begun.starts if start.passage.fingerprint in labelled]
    yield f"{sum(start.passage.id in held for start in wanted)} of {len(wanted)}"
    yield f"{len(lines)}, {sum(len(words(line)) <= LONGEST for line in lines)} short"
    yield str(sum(wrong(start, begun.pages[start.passage.page]) for start in made))
    yield f"{read / max(begun.seconds, 0.001):.0f}"


def show(start: Start) -> Iterator[str]:
    yield f"\n{id_of(start)} {start.passage.id} {start.passage.kind} {' > '.join(start.passage.heading)}"
    yield from (f"  = {passage.text}" for passage in start.passages)
    yield f"  {start.label}"
    yield from (f"  | {line}" for line in start.lines)
    yield from (f"  ? {fact}" for fact in start.asked)


def judged(begun: list[Begun]) -> str:
    """How many of the judged starts still stand, and how many of those can be used."""
    known = yaml.safe_load(VERDICTS.read_text(encoding="utf-8")) if VERDICTS.exists() else {}
    standing = [known[id] for each in begun for start in each.starts if (id := id_of(start)) in known]
    usable = sum(verdict == "usable" for verdict in standing)
    return f"Judged: {len(known)} starts; {len(standing)} of them stand now, {usable} of these usable."


def main() -> int:
    """Print the table, or a sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0)
    wanted = parser.parse_args()
    if not all((REPORTS / f"{name}.txt").exists() for name in NAMES):
        print(f"The reports are not in {REPORTS}.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        begun = [begin(name, Path(folder)) for name in NAMES]
    if wanted.sample:
        some = [start for each in begun for start in each.starts if start.lines]
        for start in random.Random(SEED).sample(some, min(wanted.sample, len(some))):
            print("\n".join(show(start)))
        return 0
    print("report | to do | start | easier line | of labelled | lines | wrong facts | words a second")
    for each in begun:
        print(" | ".join(row(each)))
    print(judged(begun))
    return 0


if __name__ == "__main__":
    sys.exit(main())
