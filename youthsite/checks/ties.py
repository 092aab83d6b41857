"""Do the easy blocks still fit the full report, and is every passage spoken for?"""

from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path

from ..editions import (
    StaleTie,
    changed_omissions,
    fates,
    is_unread_start,
    record_path,
    stale_blocks,
    stale_sentences,
    tells_held,
)
from ..editions.pages import RECORD_ENDING
from ..language.changed_sentences import ChangedSentence
from ..model import BlockRecord, Edition, Level, Omission, Page, Passage, Problem, Report
from ..settings import CheckSettings
from .placing import placed_lines
from .reasons import reason_findings

_LONGEST, _BEFORE = 120, 40  # Letters of a sentence that are shown; of those before its first change.

TIE_RULES: dict[str, tuple[Level, str]] = {
    "held-passage": ("error", "a block that tells a passage which is held back"),
    "stale-number": ("warning", "a block whose passage has other numbers since it was told"),
    "stale-words": ("warning", "a block whose passage has other words since it was told"),
    "stale-gone": ("warning", "a block whose passage is no longer in the full report"),
    "orphan-record": (
        "warning",
        "what is kept about a block that is no longer on its page, or about a page that is gone",
    ),
    "stale-omission": (
        "warning",
        "a passage that was left out and changed since, or is gone (as a hint: one that was to do)",
    ),
    "omission-reason": (
        "warning",
        "a reason for leaving out that is hard to read, or not shown since it may name a person",
    ),
    "unread-start": (
        "warning",
        "a block that was taken as a start, which nobody has changed or sent to be read since",
    ),
    "coverage-to-do": ("hint", "passages that are neither told nor left out for a reason"),
}
"""Level and what each looks for, by rule id."""


def tie_problems(report: Report, page: Page, file: str) -> Iterator[Problem]:
    """Find the blocks of one easy page that no longer fit the full report."""
    for block in page.blocks:
        if tells_held(block, report):
            yield _problem("held-passage", file, block.line, "This block tells a passage that is held back.")
        elif is_unread_start(block):
            message = (
                "The rules stopped before they had told this, and nobody has checked it. Read it beside the "
                "full report and change its words."
            )
            yield _problem("unread-start", file, block.line, message)
    for stale in stale_blocks(report, Edition(report.slug, (page,))):
        if stale.passage is None or not stale.passage.held:
            yield from _stale(stale, page, file)


def record_problems(
    report: Report, edition: Edition, page: Page, file: str, settings: CheckSettings
) -> Iterator[Problem]:
    """Find what the record of an easy page, `file`, keeps and what no longer fits.

    What is kept about a block that now stands on another page is not counted: it went along.
    """
    lines = page.record_source.splitlines()
    held = {passage.id for passage in report.passages if passage.held}
    for block, record in page.unplaced:
        if all(other.record != record for other in edition.blocks):
            yield _problem("orphan-record", file, _line_of(block, lines), _orphan(block, record, held))
    left_out = {omission.passage for omission in page.left_out}
    for omission, passage in changed_omissions(report, Edition(report.slug, (page,))):
        if passage is None or not passage.held:
            level: Level = "warning" if omission.passage in left_out else "hint"
            message = _omitted(omission, passage, left_out=level == "warning")
            yield Problem("stale-omission", level, file, _line_of(omission.passage, lines), message)
    for id, message in reason_findings(report, page, settings):
        yield _problem("omission-reason", file, _line_of(id, lines), message)


def stray_records(edition: Edition, file_of: Callable[[Path], str]) -> Iterator[Problem]:
    """Find the records that stand beside no page, as when a page was renamed by hand."""
    known = {record_path(page.path) for page in edition.pages}
    for folder in sorted({path.parent for path in known}):
        for path in sorted(set(folder.glob(f"*{RECORD_ENDING}")) - known):
            message = (
                "This record belongs to no page. Give it the name of its page, or delete it when its "
                "blocks are on another page now."
            )
            yield _problem("orphan-record", file_of(path), 1, message)


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


def _stale(stale: StaleTie, page: Page, file: str) -> Iterator[Problem]:
    """Say which sentence changed, old against new, at the easy sentence that may tell it."""
    if stale.passage is None:
        message = "The passage this block tells is no longer in the full report. Is the block still right?"
        yield _problem("stale-gone", file, stale.block.line, message)
        return
    lines = {line.said.text: line.number for line in placed_lines(page) if line.block.id == stale.block.id}
    for found in stale_sentences(stale.block, stale.tie, stale.passage):
        rule = "stale-number" if found.change.figures else "stale-words"
        place = next((lines[line] for line in found.lines if line in lines), stale.block.line)
        yield _problem(rule, file, place, _changed(found.change))


def _changed(change: ChangedSentence) -> str:
    figures = "; ".join(f"{before or 'none'} → {now or 'none'}" for before, now in change.figures)
    first = f"The full report has other numbers now ({figures})." if figures else "The full report changed."
    start = _start(change)
    before = f"It said: “{_short(change.before, start)}”" if change.before else "This is new there:"
    now = f"Now: “{_short(change.now, start)}”" if change.now else "That sentence is gone."
    return f"{first} {before} {now}"


def _orphan(block: str, record: BlockRecord, held: set[str]) -> str:
    """Say which block is gone; the name of one that told a held passage may tell on it."""
    name = "a block" if held & {tie.passage for tie in record.ties} else f"the block `{block}`"
    return f"This is kept about {name}, which is no longer on the page. Bring the block back, or delete this."


def _omitted(omission: Omission, passage: Passage | None, *, left_out: bool) -> str:
    what = "left out" if left_out else "to do"
    if passage is None:
        return f"The passage {omission.passage}, which was {what}, is no longer in the full report."
    now = f"It now says: “{_short(passage.text)}”"
    # Behind the reason may stand words that the passage had once, and that were taken out of it since.
    reason = omission.reason.split(" (“")[0]
    return f"The passage {omission.passage} changed after it was {what} ({reason}). {now}"


def _line_of(key: str, lines: list[str]) -> int:
    """The line of a record where a block or passage begins; its first line when it is written otherwise."""
    names = {f"{key}:", f'"{key}":', f"'{key}':"}
    return next((number for number, line in enumerate(lines, start=1) if line.strip() in names), 1)


def _start(change: ChangedSentence) -> int:
    """Where to begin to show a long sentence: some words before its first change."""
    if max(len(change.before), len(change.now)) <= _LONGEST:
        return 0
    pairs = zip(change.before, change.now, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return change.before.rfind(" ", 0, max(same - _BEFORE, 0)) + 1


def _short(text: str, start: int = 0) -> str:
    shown = text[start:]
    cut = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 3].rsplit(' ', 1)[0]} …"
    return f"… {cut}" if start else cut


def count_fates(report: Report, edition: Edition) -> dict[str, int]:
    """Count the passages that are told, left out, still to do, and held; together they are all passages."""
    counted = {"told": 0, "left out": 0, "to do": 0, "held": 0}
    for fate in fates(report, edition).values():
        counted[fate] += 1
    return counted
