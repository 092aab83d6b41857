"""How far a site may say that it meets the standard, and what its statement still lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..settings import AccessibilitySettings, Settings
from .tests_file import Results, human_checks, is_day

Status = Literal["full", "partial", "unknown"]


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that the law asks for and nobody has filled: its setting or file, and what to write.

    One that `waits` for checks by people says so on the page, which claims nothing until then.
    """

    field: str
    to_do: str
    waits: bool = False


def status_of(settings: AccessibilitySettings, tests: Results) -> Status:
    """Say what may be claimed.

    Nothing while a check by people has no result, no program looked at a page, or what one of them found
    stands in no problem of the settings. With known problems: in part. Otherwise: in full.
    """
    if untested(tests) or not _ran(tests) or _untold(settings, tests):
        return "unknown"
    return "partial" if settings.problems or settings.burden or settings.exempt else "full"


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
    if untold := _untold(ours, tests):
        yield Gap("accessibility-tests.yml", _which(untold))
    elif tests.last_day and not _ran(tests):
        yield Gap("accessibility-tests.yml", "what a program found on your pages, below `automatic`")
    if undone := untested(tests):
        yield Gap("accessibility-tests.yml", f"the checks that nobody did: {', '.join(undone)}", waits=True)


def _untold(settings: AccessibilitySettings, tests: Results) -> list[str]:
    """Name the checks and programs that found faults of which no problem of the settings tells."""
    found = {name: one.problem for name, one in tests.human.items() if one.result == "failed"}
    found |= {name: one.problem for name, one in tests.automatic.items() if one.found}
    return [name for name, problem in found.items() if problem not in settings.problems]


def _which(untold: list[str]) -> str:
    return (
        f"`problem:` below {', '.join(untold)}, which found faults: mend them, or name there the one of "
        "`accessibility.problems` in youthsite.yml that tells of them"
    )


def _ran(tests: Results) -> bool:
    return any(test.pages and is_day(test.date) for test in tests.automatic.values())
