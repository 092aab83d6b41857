"""How many blocks have a picture, and how many of those fit: `python -m tests.bench.pictures`.

The five published reports are drafted anew; the example's blocks are given pictures as if they had none. A
sample of 100 blocks, drawn with a fixed seed over both, was judged by looking at each picture beside its
words (`tests/judged/pictures/verdicts.yml`). `--sheet FILE` writes the sample as one page to look at; nothing
of it is kept.
"""

import argparse
import html
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from tests.bench.telling import draft
from tests.published import REPORT_NAMES, REPORTS, ROOT
from youthsite.illustrating import illustrated
from youthsite.language.fingerprints import fingerprint
from youthsite.model import Block
from youthsite.number_pictures import number_picture, number_sentences
from youthsite.pictures import all_concepts, find_picture, is_number_name, package_concepts
from youthsite.project import open_project

SEED = 2026
SAMPLE = 100
JUDGED = ROOT / "tests" / "judged" / "pictures" / "verdicts.yml"
SECOND = JUDGED.with_name("second.yml")
VERDICTS = ("fitting", "neutral", "wrong", "none")
NOWHERE = Path("no-such-folder")


@dataclass(frozen=True)
class Seen:
    """One block with the picture that its words call for; `because` are those words."""

    report: str
    block: Block
    because: tuple[str, ...]

    @property
    def id(self) -> str:
        return fingerprint(f"{self.report} {self.block.heading} {self.block.body}")


def pictured(folder: Path) -> Iterator[Seen]:
    """Every block of the five reports' drafts and of the example, page by page."""
    concepts = all_concepts(NOWHERE)
    editions = [(name, draft(name, folder).edition) for name in REPORT_NAMES if REPORTS.is_dir()]
    example = open_project(ROOT)
    editions += [(slug, example.edition(slug)) for slug in example.slugs]
    for name, edition in editions:
        for page in edition.pages:
            bare = [replace(block, picture="") for block in page.blocks]
            yield from (Seen(name, block, because) for block, because in illustrated(bare, concepts))


def sample(seen: list[Seen], seed: int = SEED) -> list[Seen]:
    return random.Random(seed).sample(seen, min(SAMPLE, len(seen)))


def verdicts(judged: Path = JUDGED) -> dict[str, dict[str, str]]:
    listed = yaml.safe_load(judged.read_text(encoding="utf-8")) if judged.exists() else []
    return {entry["id"]: entry for entry in listed}


def drawn_of(block: Block) -> str:
    if is_number_name(block.picture):
        drawn = number_picture(block.picture, number_sentences(block))
        return drawn.svg(block.id) if drawn else "<svg></svg>"
    return (find_picture(block.picture, NOWHERE).svg or "") if block.picture else "<svg></svg>"


def sheet(seen: list[Seen]) -> str:
    """The sample as one page: each picture beside its words."""
    rows = []
    for number, each in enumerate(seen, start=1):
        block = each.block
        drawing = drawn_of(block)
        words = f"<b>{html.escape(block.heading)}</b><br>{html.escape(block.body)}"
        note = f"{number}. {each.report[:12]} {block.picture or 'NONE'} ({', '.join(each.because[:4])})"
        drawn = drawing.replace("<svg", '<svg width="90" height="90" style="flex:none"', 1)
        rows.append(
            f"<div style='display:flex;gap:8px'>{drawn}<p><i>{html.escape(note)}</i><br>{words}</p></div>"
        )
    style = "columns:2;font:13px sans-serif"
    return f"<meta charset=utf-8><body style='{style}'>{''.join(rows)}"


def report(seen: list[Seen]) -> str:
    lines = [f"{len(package_concepts())} ideas of the package, {len(all_concepts(NOWHERE))} in all."]
    by_report: dict[str, list[Seen]] = {}
    for each in seen:
        by_report.setdefault(each.report, []).append(each)
    for name, each_of in by_report.items():
        shown = sum(bool(each.block.picture) for each in each_of)
        lines.append(f"{name:<45} {shown:>3} of {len(each_of):>3} blocks have a picture")
    drafted = [each for each in seen if each.report in REPORT_NAMES]
    shown = sum(bool(each.block.picture) for each in drafted)
    lines.append(f"Five reports: {shown} of {len(drafted)} ({shown / max(1, len(drafted)):.0%}).")
    known = verdicts()
    found = [(each, known[each.id]) for each in seen if each.id in known]
    same = [entry["verdict"] for each, entry in found if entry["picture"] == (each.block.picture or "none")]
    counts = Counter(same)
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS)
    lines.append(
        f"Judged: {len(known)} blocks; {len(found)} still stand, {len(same)} with the same picture: {told}."
    )
    return "\n".join(lines)


def main() -> int:
    """Print the shares, or write the sample as a page to look at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--seed", type=int, default=SEED, help="Draw another sample, as for a second judge.")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        seen = list(pictured(Path(folder)))
        if wanted.sheet:
            drawn = sample(seen, wanted.seed)
            wanted.sheet.write_text(sheet(drawn), encoding="utf-8")
            for number, each in enumerate(drawn, start=1):
                picture = each.block.picture or "none"
                print(f'- {{number: {number}, id: "{each.id}", report: {each.report}, picture: {picture}}}')
            return 0
    print(report(seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
