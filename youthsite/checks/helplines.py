"""Are the helplines read lately, and the services of the place confirmed?"""

from dataclasses import replace
from datetime import date

from ..model import Level, Problem
from ..safeguarding import old_helplines, unconfirmed_services
from ..settings import FILE, Settings
from .concerns import concern_of, rank
from .findings import Finding
from .report_check import ReportCheck

HELPLINE_RULES: dict[str, tuple[Level, str]] = {
    "old-helpline": (
        "warning",
        "a helpline or service that nobody read at its source for `care.helpline_months` months",
    ),
    "unconfirmed-service": ("warning", "a service of the settings that nobody confirmed, so it is not shown"),
}
"""Level and what each looks for, by rule id; none of them stops a build."""


def with_helplines(check: ReportCheck, settings: Settings, today: date) -> ReportCheck:
    """Add to a check which helplines are old on a day, and which services of the settings are not shown."""
    new = [Finding(problem, concern_of(problem.rule)) for problem in _problems(settings, today)]
    findings = tuple(sorted([*check.findings, *new], key=lambda each: rank(each.problem.level, each.concern)))
    return replace(check, findings=findings, problems=tuple(each.problem for each in findings))


def _problems(settings: Settings, today: date) -> list[Problem]:
    found = []
    if old := old_helplines(settings.care, today):
        names = ", ".join(f"{name} ({day})" for name, day in old)
        message = (
            f"Nobody read these helplines at their source for long: {names}. Look if they are still right."
        )
        found.append(_problem("old-helpline", message))
    found += [
        _problem(
            "unconfirmed-service",
            f'“{name}” is in no help box. Make sure that it is open, then write `confirmed: "{today}"` and '
            "`confirmed_by:` with your role below it.",
        )
        for name in unconfirmed_services(settings.care)
    ]
    return found


def _problem(rule: str, message: str) -> Problem:
    return Problem(rule, HELPLINE_RULES[rule][0], FILE, 1, message)
