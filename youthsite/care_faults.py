"""What the settings say of who can help, looked at before it becomes a link or a promise on a page."""

import re
from datetime import date
from pathlib import Path

from .care_settings import CareSettings, ReachSettings
from .days import day_of_build
from .errors import YouthsiteError

_WEB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][^\s<>\"'()\[\]\\]*)?", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9][0-9 ]*")


def check_care(care: CareSettings, path: Path) -> None:
    """Raise YouthsiteError for an address that is no web address, a number nobody can ring, a day to come."""
    if care.exit_to:
        _check_web(care.exit_to, "care, exit_to", path)
    for name, service in care.services.items():
        if service.web:
            _check_web(service.web, f"care, services, {name}, web", path)
        _check_line(service, f"care, services, {name}", path)
    for name, line in care.helplines.items():
        _check_line(line, f"care, helplines, {name}", path)


def _check_web(address: str, where: str, path: Path) -> None:
    if _WEB.fullmatch(address):
        return
    bare = "://" not in address and _WEB.fullmatch(f"https://{address}") and "." in address
    fix = f"Write `https://{address}`." if bare else "Write it whole, like https://www.glen-orra.example.org."
    raise YouthsiteError(f"“{address}” is no web address ({where}).", fix=fix, file=path)


def _check_line(line: ReachSettings, where: str, path: Path) -> None:
    if line.phone and not _PHONE.fullmatch(line.phone):
        fix = 'Write digits and spaces alone, like "01632 960 555"; words go into `hours` or `write`.'
        raise YouthsiteError(f"“{line.phone}” is no number to ring ({where}, phone).", fix=fix, file=path)
    if _is_to_come(line.confirmed):
        problem = f"“{line.confirmed}” has not come yet ({where}, confirmed)."
        raise YouthsiteError(problem, fix="Write the day on which somebody made sure.", file=path)


def _is_to_come(day: str) -> bool:
    """Whether a day is after the build's and after today: a build of an earlier state may know later days."""
    try:
        return date.fromisoformat(day) > max(day_of_build(), date.today())
    except ValueError:
        return False
