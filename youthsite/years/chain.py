"""Which report comes after which, and which is the newest."""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from ..versions.earlier import read_earlier

_PERIOD = re.compile(r"(?P<years>(?:19|20)\d{2}(?:-\d{2}(?:\d{2})?)?)$")
_NO_PERIOD = ""


def period_of(slug: str) -> str:
    """Give the period at the end of a report's short name, like `2024-25`; empty when it has none."""
    found = _PERIOD.search(slug)
    return found["years"] if found else _NO_PERIOD


def partnership_of(slug: str) -> str:
    """Give a report's short name without its period: reports that share it are of one partnership."""
    return slug[: len(slug) - len(period_of(slug))].rstrip("-")


def predecessors(imports: Path, slugs: Iterable[str]) -> dict[str, str]:
    """Give, for each report that was added with `--follows`, the one it follows.

    Only reports of the site count, none follows itself, and a circle made by hand is cut. Raises
    YouthsiteError when an import.json cannot be read.
    """
    known = sorted(slugs)
    found: dict[str, str] = {}
    for slug in known:
        path = imports / slug / "import.json"
        before = read_earlier(path).follows if path.exists() else ""
        if before in known and slug not in _line(before, found):
            found[slug] = before
    return found


def newest_first(slugs: Iterable[str], before: dict[str, str]) -> tuple[str, ...]:
    """Sort reports: by partnership, and each one's by year, newest first."""
    return tuple(sorted(slugs, key=lambda slug: _order(slug, before)))


def newer_reports(slugs: Iterable[str], before: dict[str, str], ready: Collection[str]) -> dict[str, str]:
    """Give, for each older report, the newest one after it of those that are `ready`.

    A report is older when another was added with `--follows` it, or when the same partnership has a report
    of a later period.
    """
    known = sorted(slugs)
    after: dict[str, str] = {}
    for slug in known:
        later = [each for each in known if slug in _line(each, before)[1:]]
        same = [
            each
            for each in known
            if partnership_of(each) == partnership_of(slug) and period_of(each) > period_of(slug) > ""
        ]
        if found := {*later, *same} & set(ready):
            after[slug] = max(found, key=lambda each: (period_of(each), len(_line(each, before)), each))
    return after


def _line(slug: str, before: dict[str, str]) -> list[str]:
    """A report and those before it, back to the first."""
    line = [slug]
    while (earlier := before.get(line[-1])) is not None and earlier not in line:
        line.append(earlier)
    return line


def _order(slug: str, before: dict[str, str]) -> tuple[str, list[int], int, str]:
    first = partnership_of(_line(slug, before)[-1])
    digits = [-int(part) for part in re.findall(r"\d+", period_of(slug))]
    return first, digits or [0], -len(_line(slug, before)), slug
