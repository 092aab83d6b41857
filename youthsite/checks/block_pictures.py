"""Blocks whose picture cannot stand so: a number that is not drawn, or one that its page shows twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..editions import tells_held
from ..files import seen_from
from ..model import Block, Level, Page, Problem, Report
from .concerns import concern_of
from .findings import Finding
from .report_check import ReportCheck

BLOCK_PICTURE_RULES: dict[str, tuple[Level, str]] = {
    "number-picture": ("warning", "a block that asks for a picture of a number which would mislead"),
    "picture-twice": ("warning", "one picture beside two different ideas of a page"),
    "picture-again": ("hint", "one picture beside two blocks of a page whose words both call for it"),
}
"""Level and what each looks for, by rule id."""


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong with the picture of one block, by the id of its rule, in words."""

    page: Page
    block: Block
    rule: str
    message: str


def with_block_pictures(
    check: ReportCheck, faults: Iterable[PictureFault], report: Report, root: Path
) -> ReportCheck:
    """Add to a check what is wrong with the pictures of blocks."""
    return check.with_findings(
        Finding(
            Problem(
                each.rule,
                BLOCK_PICTURE_RULES[each.rule][0],
                seen_from(each.page.path, root),
                each.block.line,
                each.message,
            ),
            concern_of(each.rule),
            each.page.stem,
            each.block,
            silent=tells_held(each.block, report),
        )
        for each in faults
    )
