"""How far a site may say that it meets the standard, and what its statement still lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..settings import AccessibilitySettings, Settings
from .tests_file import Results, human_checks, is_day

Status = Literal["full", "partial", "unknown"]


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that the law asks for and nobody has filled: its setting or file, and what to write."""

    field: str
    to_do: str


def status_of(settings: AccessibilitySettings, tests: Results) -> Status:
    """Say what may be claimed.

    Full only when every check by people passed, a program looked at pages and found nothing, and no problem
    is known. With known problems: in part. Otherwise nobody knows yet.
    """
    failed = any(check.result == "failed" for check in tests.human.values())
    found = any(test.found for test in tests.automatic.values())
    if settings.problems or settings.burden or settings.exempt:
        return "partial"
    if failed or found or untested(tests) or not _ran(tests):
        return "unknown"
    return "full"


def untested(tests: Results) -> tuple[str, ...]:
    """Give the names of the checks by people that nobody did."""
    return tuple(name for name in human_checks() if name not in tests.human or not tests.human[name].done)


def gaps_of(settings: Settings, tests: Results) -> tuple[Gap, ...]:
    """Give what the statement lacks; nothing when it is whole."""
    return tuple(_gaps(settings, tests))


def _gaps(settings: Settings, tests: Results) -> Iterator[Gap]:
    ours = settings.accessibility
    if not ours.applies_to:
        yield Gap("accessibility.applies_to", "the website's address or name")
    if not (settings.contact.email or settings.contact.phone):
        yield Gap("contact.email", "where people can tell you of problems")
    for name, day in (("prepared", ours.prepared), ("reviewed", ours.reviewed)):
        if not is_day(day):
            yield Gap(f"accessibility.{name}", 'a day, like "2026-11-22"')
    if not ours.tested_by:
        yield Gap("accessibility.tested_by", "who tested the website: a role or a firm")
    if not tests.last_day:
        yield Gap("accessibility-tests.yml", "what was tested, and when")
    if status_of(ours, tests) == "unknown":
        yield Gap("accessibility-tests.yml", _unknown(tests))


def _unknown(tests: Results) -> str:
    failed = [name for name, check in tests.human.items() if check.result == "failed"]
    faulty = [name for name, test in tests.automatic.items() if test.found]
    if failed or faulty:
        return (
            f"{', '.join([*failed, *faulty])} found faults: mend them, or write them into "
            "`accessibility.problems` in youthsite.yml"
        )
    if untested(tests):
        return f"the checks that nobody did: {', '.join(untested(tests))}"
    return "what a program found on your pages, below `automatic`"


def _ran(tests: Results) -> bool:
    return any(test.pages and is_day(test.date) for test in tests.automatic.values())
