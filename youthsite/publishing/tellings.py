"""Which published block tells which passage, looked up from either side."""

from collections import defaultdict
from dataclasses import dataclass

from ..editions import approved_page, is_stale, remove_block, tells_held, told_in_part
from ..model import Block, Edition, FormalPage, Page, Passage, Report


@dataclass(frozen=True, slots=True)
class Telling:
    """A block that stands on a page of the easy edition."""

    stem: str
    block: Block


@dataclass(frozen=True, slots=True)
class Tellings:
    """Both directions between the two editions of one report.

    `waiting` counts, by the stem of their page, the blocks that are not published until they are approved.
    `in_part` are the passages of which the published blocks leave words out.
    """

    report: Report
    pages: tuple[Page, ...]
    by_passage: dict[str, tuple[Telling, ...]]
    places: dict[str, tuple[FormalPage, Passage, int]]
    waiting: dict[str, int]
    in_part: frozenset[str] = frozenset()

    def passages_of(self, block: Block) -> list[tuple[FormalPage, Passage, int]]:
        """Give the passages a block tells and that still stand, each with its number under its heading."""
        return [self.places[tie.passage] for tie in block.record.ties if tie.passage in self.places]

    def is_stale(self, block: Block) -> bool:
        """Say whether the full report changed since the block was written."""
        return is_stale(block, self.report)


def tellings_of(report: Report, edition: Edition, *, approved_only: bool) -> Tellings:
    """Read both directions.

    Blocks that tell a held passage are not there. With `approved_only`, each block shows what an officer
    approved last, and one that nobody approved is not there.
    """
    waiting: dict[str, int] = {}
    pages = []
    for page in edition.pages:
        if approved_only:
            approved = approved_page(page, report)
            waiting[page.stem] = len(approved.waiting)
            pages.append(approved.page)
        else:
            pages.append(_without_held(page, report))
    found: dict[str, list[Telling]] = defaultdict(list)
    for page in pages:
        for block in page.blocks:
            for tie in block.record.ties:
                found[tie.passage].append(Telling(page.stem, block))
    by_passage = {passage: tuple(tellings) for passage, tellings in found.items()}
    in_part = told_in_part(report, Edition(report.slug, tuple(pages)))
    return Tellings(report, tuple(pages), by_passage, _places(report), waiting, in_part)


def _without_held(page: Page, report: Report) -> Page:
    for block in page.blocks:
        if tells_held(block, report):
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
