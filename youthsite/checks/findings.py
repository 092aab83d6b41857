"""Each problem beside the words it is about: its block, its sentence, and the passages they tell."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..editions import tells_held
from ..model import Block, Page, Passage, Problem, Report
from .concerns import Concern, concern_of, rank
from .placing import PlacedLine

PlacedPages = Mapping[str, tuple[Page, tuple[PlacedLine, ...]]]
"""The easy pages with their lines, by their file as it stands in problems."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem with what stands around it.

    `page` is the stem of the easy page; it is empty for a problem of the full report. `block` is None for a
    problem of a whole page. `sentence` is empty when the whole block or page is meant. A *silent* finding is
    about a block that tells a held passage: its words, and those of its passages, are not given.
    """

    problem: Problem
    concern: Concern
    page: str = ""
    block: Block | None = None
    sentence: str = ""
    passages: tuple[Passage, ...] = ()
    silent: bool = False

    @property
    def in_marks(self) -> str:
        """The sentence in quotation marks; what somebody said stands in its own."""
        return self.sentence if self.sentence.startswith("“") else f"“{self.sentence}”"


def findings_of(problems: Iterable[Problem], pages: PlacedPages, report: Report) -> tuple[Finding, ...]:
    """Give every problem beside its words, sorted by what helps readers most.

    Errors come first; among them what is private, then facts, hard words, words of care and the rest; then
    the blocks with the most problems. Of a block that tells a held passage only that is said.
    """
    found = [_finding(problem, pages, report) for problem in problems]
    told = [each for each in found if not each.silent or each.concern == "private"]
    crowd = Counter(_place(each) for each in told)
    return tuple(sorted(told, key=lambda each: _order(each, crowd)))


def _order(finding: Finding, crowd: Counter[tuple[str, int]]) -> tuple[object, ...]:
    problem = finding.problem
    return (
        *rank(problem.level, finding.concern),
        -crowd[_place(finding)],
        problem.file,
        problem.line,
        problem.rule,
        problem.message,
    )


def _place(finding: Finding) -> tuple[str, int]:
    return finding.problem.file, finding.block.line if finding.block else 0


def _finding(problem: Problem, pages: PlacedPages, report: Report) -> Finding:
    concern = concern_of(problem.rule)
    if problem.file not in pages:
        return Finding(problem, concern)
    page, lines = pages[problem.file]
    block = next((one for one in reversed(page.blocks) if one.line <= problem.line), None)
    if block is None:
        return Finding(problem, concern, page.stem)
    if tells_held(block, report):
        return Finding(problem, concern, page.stem, block, silent=True)
    passages = tuple(_told(block, report))
    return Finding(problem, concern, page.stem, block, _sentence(problem, block, lines), passages)


def _sentence(problem: Problem, block: Block, lines: Iterable[PlacedLine]) -> str:
    """The sentence at the place of the problem; none when its place is the opening of the block.

    Without a column it is the last that begins at or before the line.
    """
    own = [line for line in lines if line.block is block and line.number <= problem.line]
    if not own or problem.line == block.line:
        return ""
    place = (problem.line, problem.column)
    return next((line for line in own if place in line.letters), own[-1]).said.text


def _told(block: Block, report: Report) -> Iterator[Passage]:
    wanted = {tie.passage for tie in block.record.ties}
    return (passage for passage in report.passages if passage.id in wanted)
