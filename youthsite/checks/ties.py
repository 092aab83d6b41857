"""Do the easy blocks still fit the full report, and is every passage spoken for?"""

from collections.abc import Callable, Iterator
from pathlib import Path

from ..editions import StaleTie, fates, stale_blocks, tells_held
from ..model import Edition, Level, Page, Problem, Report

TIE_RULES: dict[str, tuple[Level, str]] = {
    "held-passage": ("error", "a block that tells a passage which is held back"),
    "stale-passage": ("warning", "a block whose passage changed or went away after it was told"),
    "coverage-to-do": ("hint", "passages that are neither told nor left out for a reason"),
}
"""Level and what each looks for, by rule id."""


def tie_problems(report: Report, page: Page, file: str) -> Iterator[Problem]:
    """Find the blocks of one easy page that no longer fit the full report."""
    for block in page.blocks:
        if tells_held(block, report):
            yield _problem("held-passage", file, block.line, "This block tells a passage that is held back.")
    for stale in stale_blocks(report, Edition(report.slug, (page,))):
        if stale.passage is None or not stale.passage.held:
            yield _problem("stale-passage", file, stale.block.line, _stale(stale))


def coverage_problem(report: Report, edition: Edition, file_of: Callable[[Path], str]) -> Iterator[Problem]:
    """Say how many passages wait, at the place of the first of them."""
    waiting = {passage for passage, fate in fates(report, edition).items() if fate == "to do"}
    for page in report.pages:
        for passage in page.passages:
            if passage.id in waiting:
                total = len(report.passages)
                message = (
                    f"{len(waiting)} of {total} passages wait: tell them, or say why not. The first is here."
                )
                yield _problem("coverage-to-do", file_of(page.path), passage.line, message)
                return


def _problem(rule: str, file: str, line: int, message: str) -> Problem:
    return Problem(rule, TIE_RULES[rule][0], file, line, message)


def _stale(stale: StaleTie) -> str:
    if stale.passage is None:
        return "The passage this block tells is no longer in the full report. Is the block still right?"
    return f"The full report changed after this was written. It now says: “{_short(stale.passage.text)}”"


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:117].rsplit(' ', 1)[0]} …"


def count_fates(report: Report, edition: Edition) -> dict[str, int]:
    """Count the passages that are told, left out, still to do, and held; together they are all passages."""
    counted = {"told": 0, "left out": 0, "to do": 0, "held": 0}
    for fate in fates(report, edition).values():
        counted[fate] += 1
    return counted
