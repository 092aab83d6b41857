"""Is the accessibility statement whole before the site goes live, and was it read lately?"""

from datetime import date
from pathlib import Path

from ..accessibility import FILE as TESTS_FILE
from ..accessibility import gaps_of, read_tests
from ..accessibility.tests_file import is_day
from ..model import Level, Problem
from ..settings import FILE, Settings
from .concerns import concern_of
from .findings import Finding
from .report_check import ReportCheck

ACCESSIBILITY_RULES: dict[str, tuple[Level, str]] = {
    "statement-gap": ("error", "with `--release`, a field of the accessibility statement that is empty"),
    "statement-untested": (
        "warning",
        "with `--release`, checks by people that nobody did yet: until then the statement claims nothing",
    ),
    "old-statement": ("warning", "an accessibility statement that nobody read through for 12 months"),
}
"""Level and what each looks for, by rule id."""


def with_statement(
    check: ReportCheck, settings: Settings, root: Path, today: date | None, *, release: bool
) -> ReportCheck:
    """Add what the statement lacks, when the site shall go live, and whether it is old on a day."""
    problems = _gaps(settings, root) if release else []
    if today and is_day(day := settings.accessibility.reviewed) and _year_after(day) <= today:
        message = f"Nobody read the accessibility statement through since {day}. Do, and change `reviewed`."
        problems.append(Problem("old-statement", "warning", FILE, 1, message))
    if not problems:
        return check
    new = [Finding(problem, concern_of(problem.rule)) for problem in problems]
    return check.with_findings(new)


def _gaps(settings: Settings, root: Path) -> list[Problem]:
    tests = read_tests(root / TESTS_FILE)
    return [
        Problem(
            "statement-untested" if gap.waits else "statement-gap",
            "warning" if gap.waits else "error",
            TESTS_FILE if gap.field == TESTS_FILE else FILE,
            1,
            f"The accessibility statement has a gap. Fill in {gap.to_do}"
            + ("." if gap.field == TESTS_FILE else f": `{gap.field}`."),
        )
        for gap in gaps_of(settings, tests)
    ]


def _year_after(day: str) -> date:
    found = date.fromisoformat(day)
    return found.replace(year=found.year + 1, day=min(found.day, 28))
