"""The findings for people: what is right, and what needs them, the most helpful first."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..model import Level, Problem
from .report_check import ReportCheck

MOST_LINES = 40
"""Lines a report; what is more is counted in the last one."""
_PLACES = 4
_HEADS: dict[Level, str] = {
    "error": "To put right before publishing",
    "warning": "To look at",
    "hint": "To think about",
}
_LEVELS: tuple[Level, ...] = ("error", "warning", "hint")


def report_text(checks: Iterable[ReportCheck]) -> str:
    """Give the findings as text for a terminal, at most 40 lines or so a report."""
    return "\n\n".join("\n".join(_shortened(check)) for check in checks)


def has_errors(checks: Iterable[ReportCheck]) -> bool:
    """Say whether a problem of level error stands in any report."""
    return any(problem.level == "error" for check in checks for problem in check.problems)


def _shortened(check: ReportCheck) -> list[str]:
    right, wanting = list(_right(check)), list(_wanting(check))
    room = MOST_LINES - len(right)
    if len(wanting) <= room:
        return right + wanting
    shown = wanting[: room - 1]
    told = sum(line.startswith("    ") for line in shown)
    return [
        *right,
        *shown,
        f"  … and {len(check.problems) - told} more (`youthsite check --json` lists all).",
    ]


def _right(check: ReportCheck) -> Iterator[str]:
    yield check.title or check.report
    yield f"  {check.told} of {check.passages} passages are told, {check.left_out} left out, " + (
        f"{check.to_do} wait, {check.held} are held back."
    )
    states = ", ".join(f"{count} {state}" for state, count in check.states.items() if count)
    yield f"  {check.blocks} easy blocks{f': {states}' if states else ''}."
    if check.sentences:
        yield (
            f"  {check.sentences} sentences with {check.mean_words_per_sentence:.1f} words each; "
            f"the longest has {check.max_words_per_sentence}."
        )
    yield from _grades(check)
    if not check.problems:
        yield "  Nothing to put right."


def _grades(check: ReportCheck) -> Iterator[str]:
    full = "" if check.formal_grade is None else f"; the full report like grade {check.formal_grade:.1f}"
    if check.grade is not None:
        yield f"  Easy pages read like school grade {check.grade:.1f}{full}."
    elif check.blocks:
        yield "  No easy page has the 100 words that a reading grade needs."


def _wanting(check: ReportCheck) -> Iterator[str]:
    for level in _LEVELS:
        problems = [problem for problem in check.problems if problem.level == level]
        if problems:
            yield f"  {_HEADS[level]} ({len(problems)}):"
            yield from _by_rule(problems)


def _by_rule(problems: list[Problem]) -> Iterator[str]:
    """Give the rules with the fewest places first: they are soonest done."""
    ordered = sorted(problems, key=lambda problem: problem.rule)
    groups = [list(group) for _, group in groupby(ordered, key=lambda problem: problem.rule)]
    for group in sorted(groups, key=len):
        for problem in group[:_PLACES]:
            yield f"    {problem.file}:{problem.line}  {problem.message} [{problem.rule}]"
        if len(group) > _PLACES:
            yield f"      and {len(group) - _PLACES} more like this."
