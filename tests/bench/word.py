"""What a trip to Word and back does to easy pages: `python -m tests.bench.word [--example]`.

A row an edition and way: the example and the drafts of the five published reports, as exported, saved again
by LibreOffice (once, and three times), and through its own format (.odt). For each: how many blocks were
found, how many words the file had of those that the pages have, how many pages changed although nobody
changed a word; then, with one word in every third sentence changed in the file, how many of these changes
came back, and whether everything else stayed as it was.
"""

import argparse
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.telling import draft
from tests.exchange.documents import MAIN, part, with_parts
from tests.intake.office import DOCX, ODT, convert, soffice
from tests.published import REPORT_NAMES
from tests.sites import copy_example
from youthsite.editions import replace_blocks
from youthsite.exchange import read_word_file, take
from youthsite.exchange.easy_document import easy_document
from youthsite.exchange.regions import Place, regions_of
from youthsite.exchange.segments import paragraphs_of, shown_text
from youthsite.model import Edition, Page, Report
from youthsite.pictures import LIBRARY
from youthsite.project import Project

SEED, EVERY = 2026, 3
WAYS = ("as exported", "saved by LibreOffice", "through .odt", "saved three times")
HEAD = "edition | way | blocks found | words lost | pages changed | changes back | else changed"
_SENTENCE = re.compile(
    r'(<w:p><w:pPr><w:pStyle w:val="EasySentence"/></w:pPr>'
    r'(?:<w:bookmarkStart [^>]*/>)?<w:r><w:t xml:space="preserve">)([^<&]*)(</w:t>)'
)


@dataclass(frozen=True)
class Trip:
    """What came of one way for one edition."""

    blocks: int
    found: int
    lost: int
    pages_changed: int
    edits: int
    back: int
    else_changed: int


def trips(report: Report, edition: Edition, folder: Path, ways: tuple[str, ...] = WAYS) -> Iterator[Trip]:
    pages = [page for page in edition.pages if page.blocks]
    plain = easy_document(report, pages, LIBRARY).data
    edited, edits = with_edits(plain)
    folder.mkdir(parents=True, exist_ok=True)
    for way in ways:
        first, second = (
            sent(data, way, folder / f"{name}-{WAYS.index(way)}.docx")
            for name, data in (("plain", plain), ("edited", edited))
        )
        yield trip(report, pages, first, second, edits)


def sent(data: bytes, way: str, path: Path) -> Path:
    path.write_bytes(data)
    if way == WAYS[0]:
        return path
    middle = convert([path], ODT, path.parent / "odt") if way == WAYS[2] else [path]
    for time in ("first", "second") if way == WAYS[3] else ():
        middle = convert(middle, DOCX, path.parent / path.stem / time)
    return convert(middle, DOCX, path.parent / path.stem)[0]


def with_edits(data: bytes) -> tuple[bytes, dict[str, str]]:
    """Change one word in every third sentence or so; give each new word with the one before."""
    chance = random.Random(SEED)
    edits: dict[str, str] = {}

    def change(match: re.Match[str]) -> str:
        words = match[2].split(" ")
        plain = [n for n, word in enumerate(words) if re.fullmatch(r"[A-Za-z]{2,}", word)]
        if not plain or chance.randrange(EVERY):
            return match[0]
        at = chance.choice(plain)
        new = f"zq{len(edits)}qz"
        edits[new] = words[at]
        words[at] = new
        return match[1] + " ".join(words) + match[3]

    return with_parts(data, {MAIN: _SENTENCE.sub(change, part(data))}), edits


def trip(report: Report, pages: list[Page], plain: Path, edited: Path, edits: dict[str, str]) -> Trip:
    places = [Place(report.slug, page) for page in pages]
    places += [Place(report.slug, page, block) for page in pages for block in page.blocks]
    file = read_word_file(plain)
    regions = regions_of(file.before, {place.code: place for place in places})
    words = {
        id(each.place.block): Counter(f"{each.head} {' '.join(each.texts)}".split())
        for each in regions
        if each.place
    }
    blocks = [block for page in pages for block in page.blocks]
    lost = sum(
        (Counter(f"{shown_text(block.heading)} {' '.join(paragraphs_of(block))}".split())
         - words.get(id(block), Counter())).total()
        for block in blocks
    )  # fmt: skip
    taken = take(file, places)
    changed = take(read_word_file(edited), places)
    back, other = 0, len(changed.proposals) + len(changed.remarks)
    for page in pages:
        pairs = changed.changed.get((report.slug, page.stem), [])
        source = replace_blocks(page, [after for _, after in pairs]).source
        back += len(re.findall(r"zq\d+qz", source))
        other += re.sub(r"zq\d+qz", lambda match: edits[match[0]], source) != page.source
    noise = len(taken.changed) + len(taken.proposals) + len(taken.remarks)
    return Trip(len(blocks), taken.found, lost, noise, len(edits), back, other)


def editions(folder: Path, *, only_example: bool) -> Iterator[tuple[str, Report, Edition]]:
    project: Project = copy_example(folder / "example")
    yield "example", project.report(project.slugs[0]), project.edition(project.slugs[0])
    for name in () if only_example else REPORT_NAMES:
        drafted = draft(name, folder)
        yield name, drafted.report, drafted.edition


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--example", action="store_true", help="only the example edition")
    wanted = parser.parse_args()
    ways = WAYS if soffice() else WAYS[:1]
    print(HEAD)
    with tempfile.TemporaryDirectory() as name:
        for title, report, edition in editions(Path(name), only_example=wanted.example):
            for way, each in zip(
                ways, trips(report, edition, Path(name) / "word" / title, ways), strict=True
            ):
                print(
                    f"{title} | {way} | {each.found} of {each.blocks} | {each.lost} | {each.pages_changed} | "
                    f"{each.back} of {each.edits} | {each.else_changed}",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
