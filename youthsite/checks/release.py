"""May the site go live? What is published then must be approved, up to date and without an error."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..editions import Approved, approved_page
from ..files import seen_from
from ..model import Edition, Level, Problem, Report
from ..settings import Settings
from .concerns import concern_of
from .findings import Finding
from .report_check import ReportCheck

RELEASE_RULES: dict[str, tuple[Level, str]] = {
    "release-preview": ("error", "a site whose settings say `publish: preview`"),
    "release-empty": ("error", "an easy edition of which nothing is approved"),
    "release-stale": ("error", "an approved block whose passage changed since, and nobody looked"),
    "release-waiting": ("hint", "blocks that are left out, for nobody approved them yet"),
}
"""Level and what each looks for, by rule id; only `youthsite check --release` uses them."""


def for_release(
    check: ReportCheck, report: Report, edition: Edition, settings: Settings, root: Path
) -> ReportCheck:
    """Keep of a check what stands in the way of going live, and add what else does.

    Problems of blocks that would not be published as they are now do not count: of such a block the last
    approved wording is shown, which was checked when it was approved.
    """
    pages = [approved_page(page, report) for page in edition.pages]
    shown = {
        (each.page.stem, block.id)
        for each in pages
        for block in each.page.blocks
        if block.id not in each.older
    }
    kept = [each for each in check.findings if each.block is None or (each.page, each.block.id) in shown]
    new = [Finding(each, concern_of(each.rule)) for each in _problems(pages, edition, settings, root)]
    findings = tuple(
        sorted([*new, *kept], key=lambda each: ("error", "warning", "hint").index(each.problem.level))
    )
    return replace(check, findings=findings, problems=tuple(each.problem for each in findings))


def _problems(pages: list[Approved], edition: Edition, settings: Settings, root: Path) -> Iterator[Problem]:
    if settings.publish != "approved":
        message = "The site would show drafts. Write `publish: approved` in youthsite.yml to go live."
        yield _problem("release-preview", "youthsite.yml", 1, message)
    if not any(each.page.blocks for each in pages):
        file = seen_from(edition.pages[0].path, root) if edition.pages else f"easyread/{edition.slug}"
        message = "Nothing of this easy edition is approved, so its pages would be empty."
        yield _problem("release-empty", file, 1, message)
    for page, approved in zip(edition.pages, pages, strict=True):
        file = seen_from(page.path, root)
        lines = {block.id: block.line for block in page.blocks}
        for id in sorted(approved.stale, key=lines.__getitem__):
            message = (
                f"The full report changed after `{id}` was approved. Look at it and ask people again, or say "
                f"why it does not matter: `youthsite dismiss {page.stem}#{id}`."
            )
            yield _problem("release-stale", file, lines[id], message)
        if approved.waiting:
            message = (
                f"{len(approved.waiting)} of {len(page.blocks)} blocks are left out until they are approved."
            )
            yield _problem("release-waiting", file, 1, message)


def _problem(rule: str, file: str, line: int, message: str) -> Problem:
    return Problem(rule, RELEASE_RULES[rule][0], file, line, message)
