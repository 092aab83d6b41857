"""Blocks that ask for a picture of their number and get none, because it would mislead."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ..editions import tells_held
from ..model import Block, Level, Page, Problem, Report
from .concerns import concern_of, rank
from .findings import Finding
from .report_check import ReportCheck

NUMBER_RULES: dict[str, tuple[Level, str]] = {
    "number-picture": ("warning", "a block that asks for a picture of a number which would mislead"),
}
"""Level and what each looks for, by rule id."""


def with_numbers(
    check: ReportCheck, refused: Iterable[tuple[Page, Block, str]], report: Report, root: Path
) -> ReportCheck:
    """Add to a check the blocks whose number is not drawn, each with the reason in words."""
    new = [
        Finding(
            Problem(
                "number-picture",
                NUMBER_RULES["number-picture"][0],
                page.path.relative_to(root).as_posix()
                if page.path.is_relative_to(root)
                else page.path.as_posix(),
                block.line,
                f'No picture is drawn for picture="{block.picture}". {why}',
            ),
            concern_of("number-picture"),
            page.stem,
            block,
            silent=tells_held(block, report),
        )
        for page, block, why in refused
    ]
    findings = tuple(sorted([*check.findings, *new], key=lambda each: rank(each.problem.level, each.concern)))
    return replace(check, findings=findings, problems=tuple(each.problem for each in findings))


def _file(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
