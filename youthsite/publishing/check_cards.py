"""What the check page shows, gathered: each block beside its passages, with its problems and its steps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..checks import Finding, ReportCheck, SectionMeasures, Start
from ..editions import Step, fates, spoken_lines, stale_blocks, steps_of, tells_held, told_in_part
from ..model import Block, Edition, Fate, Level, Omission, Page, Passage, Report
from .check_measures import block_measures


@dataclass(slots=True)
class Card:
    """One block, page or file with its problems; `level` is that of the first, None without any.

    A *silent* card is of a block that tells a held passage: it names nothing of it. Steps of a block whose
    passages have changed are not given: they hold words that the full report no longer has.
    """

    page: str
    page_title: str
    block: Block | None = None
    level: Level | None = None
    findings: list[Finding] = field(default_factory=list)
    passages: tuple[Passage, ...] = ()
    sentences: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    measures: SectionMeasures | None = None
    silent: bool = False
    stale: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Untold:
    """A passage that is left out or to do, with the reason where one is kept, and its start."""

    passage: Passage
    reason: str
    start: Start | None = None


def cards_of(check: ReportCheck, report: Report, edition: Edition) -> tuple[Card, ...]:
    """Give a card for each block, page and file with problems, in their order; then the other blocks."""
    titles = {page.stem: page.title for page in report.pages}
    titles |= {page.stem: page.title for page in edition.pages}
    cards: dict[tuple[str, int], Card] = {}
    for finding in check.findings:
        key = (finding.problem.file, finding.block.line if finding.block else 0)
        if key not in cards:
            stem = finding.page or PurePosixPath(finding.problem.file).name.split(".")[0]
            cards[key] = _card(finding.block, stem, titles.get(stem, stem), report)
            cards[key].level = finding.problem.level
        cards[key].findings.append(finding)
    shown = {(card.page, card.block.line) for card in cards.values() if card.block}
    found = (*cards.values(), *_others(edition.pages, shown, report))
    measures = block_measures(check.pages)
    for card in found:
        card.measures = measures.get((card.page, card.block.line)) if card.block else None
    return found


def _others(pages: Iterable[Page], shown: set[tuple[str, int]], report: Report) -> Iterator[Card]:
    for page in pages:
        for block in page.blocks:
            if (page.stem, block.line) not in shown:
                yield _card(block, page.stem, page.title, report)


def _card(block: Block | None, page: str, title: str, report: Report) -> Card:
    if block is None:
        return Card(page, title)
    if tells_held(block, report):
        return Card(page, title, block, silent=True)
    stale = stale_blocks(report, Edition(report.slug, (_alone(block, page),)))
    wanted = {tie.passage for tie in block.record.ties}
    return Card(
        page=page,
        page_title=title,
        block=block,
        passages=tuple(passage for passage in report.passages if passage.id in wanted),
        sentences=tuple(line.text for line in spoken_lines(block) if line.kind != "heading" and line.text),
        steps=() if stale else steps_of(block),
        stale=bool(stale),
        gone=any(one.passage is None for one in stale),
    )


def _alone(block: Block, stem: str) -> Page:
    return Page(stem, "", Path(stem), "", (block,))


def untold(report: Report, edition: Edition, fate: Fate, starts: Iterable[Start] = ()) -> tuple[Untold, ...]:
    """Give the passages of a fate with their reasons and starts; never those that are held."""
    begun = {start.passage.id: start for start in starts}
    reasons: dict[str, Omission] = {}
    for page in edition.pages:
        for omission in (*page.to_do, *page.left_out):
            reasons[omission.passage] = omission
    found = fates(report, edition)
    return tuple(
        Untold(passage, _reason(reasons.get(passage.id), passage), begun.get(passage.id))
        for passage in report.passages
        if found[passage.id] == fate and not passage.held
    )


def told(report: Report, edition: Edition) -> tuple[tuple[Untold, ...], tuple[Untold, ...]]:
    """Give the passages that are told whole, and those told in part, each with its pages and blocks."""
    places: dict[str, list[str]] = {}
    for page in edition.pages:
        for block in page.blocks:
            for tie in block.record.ties:
                places.setdefault(tie.passage, []).append(f"{page.title} – {block.heading or block.id}")
    found, partly = fates(report, edition), told_in_part(report, edition)
    given = [
        Untold(passage, ", ".join(places.get(passage.id, ())))
        for passage in report.passages
        if found[passage.id] == "told" and not passage.held
    ]
    whole = tuple(one for one in given if one.passage.id not in partly)
    return whole, tuple(one for one in given if one.passage.id in partly)


def _reason(omission: Omission | None, passage: Passage) -> str:
    """The reason; without the words it quotes, when the passage has changed since."""
    if omission is None:
        return ""
    return omission.reason if omission.fingerprint == passage.fingerprint else omission.reason.split(" (“")[0]
