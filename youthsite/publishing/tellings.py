"""Which published block tells which passage, looked up from either side."""

from collections import defaultdict
from dataclasses import dataclass

from ..editions import publishable, remove_block, tells_held
from ..model import Block, Edition, FormalPage, Page, Passage, Report


@dataclass(frozen=True, slots=True)
class Telling:
    """A block that stands on a page of the easy edition."""

    stem: str
    block: Block


@dataclass(frozen=True, slots=True)
class Tellings:
    """Both directions between the two editions of one report."""

    report: Report
    pages: tuple[Page, ...]
    by_passage: dict[str, tuple[Telling, ...]]
    places: dict[str, tuple[FormalPage, Passage, int]]

    def passages_of(self, block: Block) -> list[tuple[FormalPage, Passage, int]]:
        """Give the passages a block tells and that still stand, each with its number under its heading."""
        return [self.places[tie.passage] for tie in block.record.ties if tie.passage in self.places]


def tellings_of(report: Report, edition: Edition, *, approved_only: bool) -> Tellings:
    """Read both directions.

    Blocks that tell a held passage are not there; with `approved_only`, nor are blocks no officer approved.
    """
    pages = tuple(_published(page, report, approved_only) for page in edition.pages)
    found: dict[str, list[Telling]] = defaultdict(list)
    for page in pages:
        for block in page.blocks:
            for tie in block.record.ties:
                found[tie.passage].append(Telling(page.stem, block))
    by_passage = {passage: tuple(tellings) for passage, tellings in found.items()}
    return Tellings(report, pages, by_passage, _places(report))


def _published(page: Page, report: Report, approved_only: bool) -> Page:
    for block in page.blocks:
        if tells_held(block, report) or (approved_only and not publishable(block, report)):
            page = remove_block(page, block.id)
    return page


def _places(report: Report) -> dict[str, tuple[FormalPage, Passage, int]]:
    places = {}
    for page in report.pages:
        numbers: dict[tuple[str, ...], int] = defaultdict(int)
        for passage in page.passages:
            numbers[passage.heading] += 1
            if not passage.held:
                places[passage.id] = (page, passage, numbers[passage.heading])
    return places
