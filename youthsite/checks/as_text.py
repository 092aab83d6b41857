"""The findings for people: what is right, and what needs them, the most helpful first."""

import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from ..model import Level
from .as_starts import counted, listed
from .as_table import measures_table
from .concerns import CONCERN_NAMES, LEVELS
from .findings import Finding
from .report_check import ReportCheck

MOST_LINES = 60
"""Lines a report, unless all are asked for; what is more is counted in the last one."""
HEADS: dict[Level, str] = {
    "error": "To put right before publishing",
    "warning": "To look at",
    "hint": "To think about",
}
_LEAST_LINES = 8
_MOST_PLACES = 5
_NARROWEST = 40

Paint = Callable[[str, str], str]
"""Colours words for a terminal: called with the words and with what they are (a level, "head", "quiet")."""


def plain(words: str, role: str) -> str:
    """Give the words as they are."""
    return words


def report_text(
    checks: Iterable[ReportCheck], *, width: int = 0, paint: Paint = plain, all_of_it: bool = False
) -> str:
    """Give the findings as text: errors and warnings with their sentences, hints counted by rule.

    `width` is that of the terminal in letters; 0 wraps nothing. With `all_of_it` nothing is shortened.
    """
    return "\n\n".join("\n".join(_report(check, width, paint, all_of_it)) for check in checks)


def has_errors(checks: Iterable[ReportCheck]) -> bool:
    """Say whether a problem of level error stands in any report."""
    return any(problem.level == "error" for check in checks for problem in check.problems)


def _report(check: ReportCheck, width: int, paint: Paint, all_of_it: bool) -> list[str]:
    lines = [paint(check.title or check.report, "head"), *_wrapped(_right(check), width)]
    lines += _wrapped(measures_table(check.pages, width, all_of_it), width)
    parts = [list(_level(level, check, all_of_it)) for level in LEVELS]
    parts = [part for part in parts if part]
    for place, part in enumerate(parts, start=1):
        # The last line says how to see all; each level that comes after keeps some room.
        after = sum(min(len(later), _LEAST_LINES) for later in parts[place:])
        room = sys.maxsize if all_of_it else MOST_LINES - len(lines) - 1 - after
        lines += [paint(words, role) for role, words in _shortened(part, width, room)]
    if all_of_it:
        lines += [
            paint(line, role)
            for role, words in listed(check.starts, check.report)
            for line in _wrapped([_safe(words)], width)
        ]
    if not check.problems:
        lines.append("  Nothing to put right.")
    elif not all_of_it:
        lines.append("  `youthsite check --all` lists everything.")
    return lines


Row = tuple[str, str]
"""What a line is ("error", "file", "words", "message", "more") and its words with their margin."""


def _level(level: Level, check: ReportCheck, all_of_it: bool) -> Iterator[Row]:
    findings = [finding for finding in check.findings if finding.problem.level == level]
    if not findings:
        return
    yield level, f"  {HEADS[level]} ({len(findings)})"
    for concern, group in groupby(findings, key=lambda finding: finding.concern):
        yield "quiet", f"    {CONCERN_NAMES[concern]}"
        some = list(group)
        if level == "hint" and not all_of_it:
            yield from _counted(some)
        else:
            yield from _places(some, len(some) if all_of_it else _MOST_PLACES)


def _counted(findings: list[Finding]) -> Iterator[Row]:
    ordered = sorted(findings, key=lambda finding: finding.problem.rule)
    for rule, group in groupby(ordered, key=lambda finding: finding.problem.rule):
        some = list(group)
        if len(some) == 1:
            yield from _places(some, 1)
        else:
            first = some[0].problem
            yield "message", f"      {len(some)} places [{rule}], the first {first.file}:{first.line}"


def _places(findings: list[Finding], most: int) -> Iterator[Row]:
    """Give each sentence once with its problems; of one rule only the first places."""
    seen: dict[str, int] = {}
    left: dict[str, int] = {}
    before = ""
    for finding in findings:
        problem = finding.problem
        seen[problem.rule] = seen.get(problem.rule, 0) + 1
        if seen[problem.rule] > most:
            left[problem.rule] = left.get(problem.rule, 0) + 1
            continue
        place = f"{problem.file}:{problem.line}"
        if place != before:
            yield "file", f"      {place}"
            if finding.sentence:
                yield "words", f"        {_safe(finding.in_marks)}"
        before = place
        yield "message", f"        {_safe(problem.message)} [{problem.rule}]"
    for rule, count in left.items():
        yield "more", f"      and {count} more [{rule}]"


def _shortened(rows: list[Row], width: int, room: int) -> list[Row]:
    """Wrap the rows; where there are more lines than room, end before the place that does not fit."""
    found: list[Row] = []
    for role, words in rows:
        found += [(role, line) for line in _wrapped([words], width)]
    if len(found) <= room:
        return found
    kept = found[: max(room - 1, 1)]
    while len(kept) > 1 and kept[-1][0] != "message":
        kept.pop()
    return [*kept, ("more", "      …")]


def _right(check: ReportCheck) -> Iterator[str]:
    partly = f" ({check.told_in_part} of them in part)" if check.told_in_part else ""
    yield f"  {check.told} of {check.passages} passages are told{partly}, {check.left_out} left out, " + (
        f"{check.to_do} wait, {check.held} are held back."
    )
    if waiting := counted(check.starts, check.report):
        yield f"  {waiting}"
    states = ", ".join(f"{count} {state}" for state, count in check.states.items() if count)
    yield f"  {check.blocks} easy blocks{f': {states}' if states else ''}."
    if check.sentences:
        yield (
            f"  {check.sentences} sentences with {check.mean_words_per_sentence:.1f} words each; "
            f"the longest has {check.max_words_per_sentence}."
        )
    yield from _grades(check)
    if check.other_languages:
        yield f"  Not in English, so without the rules about words: {', '.join(check.other_languages)}."
    if check.accepted:
        yield f"  {len(check.accepted)} accepted with a reason; `youthsite accept --list` lists them."


def _grades(check: ReportCheck) -> Iterator[str]:
    full = "" if check.formal_grade is None else f"; the full report like grade {check.formal_grade:.1f}"
    if check.grade is not None:
        yield f"  Easy pages read like school grade {check.grade:.1f}{full}."
    elif check.blocks:
        yield "  No easy page has the 100 words that a reading grade needs."


def _wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    for line in lines:
        text = line.lstrip()
        margin = " " * (len(line) - len(text))
        if not width or len(line) <= width:
            yield line
        else:
            yield from textwrap.wrap(
                text,
                max(width, _NARROWEST),
                initial_indent=margin,
                subsequent_indent=margin,
                break_long_words=False,
                break_on_hyphens=False,
            )


def _safe(line: str) -> str:
    """Leave out control characters, by which a file could play tricks on a terminal."""
    return "".join(letter for letter in line if letter.isprintable())
