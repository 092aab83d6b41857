"""Read and write every easy page and count which bytes stay: `python -m tests.bench.round_trips`.

Each page of the example and of the drafts of the published reports is read and saved again, every block is
put back in its own place, and every block is changed on disk and changed back.
"""

import sys
import tempfile
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tests.published import REPORT_NAMES, REPORTS
from tests.sites import copy_example
from youthsite import steps
from youthsite.editions import read_page, record_path, replace_blocks, save_page
from youthsite.errors import YouthsiteError
from youthsite.project import Project


@dataclass
class Trips:
    """How many pages, records and bytes were read and written, and how many files came back the same."""

    pages: int = 0
    blocks: int = 0
    files: int = 0
    same: int = 0
    bytes: int = 0
    refused: int = 0

    def __add__(self, other: "Trips") -> "Trips":
        """Add what two reports gave."""
        return Trips(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))


def round_trip(folder: Path) -> Trips:
    """Read and write every page of an easy edition; what is not as before at the end is counted."""
    trips = Trips()
    for path in sorted(folder.glob("*.md")):
        files = [each for each in (path, record_path(path)) if each.exists()]
        before = [each.read_bytes() for each in files]
        page = read_page(path)
        save_page(page, before=page)
        assert replace_blocks(page, page.blocks).source == page.source
        trips.refused += not _there_and_back(path)
        trips.pages += 1
        trips.blocks += len(page.blocks)
        trips.files += len(files)
        trips.bytes += sum(map(len, before))
        trips.same += sum(each.read_bytes() == was for each, was in zip(files, before, strict=True))
    return trips


def _there_and_back(path: Path) -> bool:
    """Give every block another sentence, save, and put its own words back."""
    page = read_page(path)
    try:
        other = replace_blocks(page, [replace(each, body=f"{each.body}\n\nWe met.") for each in page.blocks])
    except YouthsiteError:
        return False
    save_page(other, before=page)
    changed = read_page(path)
    bodies = {each.id: each.body for each in page.blocks}
    back = replace_blocks(changed, [replace(each, body=bodies[each.id]) for each in changed.blocks])
    save_page(back, before=changed)
    return True


def drafted(name: str, folder: Path) -> Project:
    """Give a site with a published report and its draft."""
    project, imported = steps.start(REPORTS / f"{name}.txt", folder, audio=False)
    steps.draft(project, imported.slug)
    return project


def main() -> int:
    """Print one row a report."""
    total = Trips()
    with tempfile.TemporaryDirectory() as name:
        for place, report in enumerate(("example", *REPORT_NAMES)):
            folder = Path(name) / str(place)
            project = copy_example(folder) if report == "example" else drafted(report, folder)
            (slug,) = project.slugs
            trips = round_trip(project.easyread / slug)
            total += trips
            print(f"{report:<45} {_row(trips)}", flush=True)
    print(f"{'together':<45} {_row(total)}")
    return 0 if total.same == total.files else 1


def _row(trips: Trips) -> str:
    return (
        f"{trips.pages} pages, {trips.blocks} blocks: {trips.same} of {trips.files} files, "
        f"{trips.bytes:,} bytes, the same after 2 savings; {trips.refused} pages could not be changed"
    )


if __name__ == "__main__":
    sys.exit(main())
