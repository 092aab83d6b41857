"""What was tested and by whom: a site's accessibility-tests.yml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, Literal

import yaml

from ..errors import YouthsiteError
from ..typed_settings import build

FILE: Final = "accessibility-tests.yml"


@dataclass(frozen=True, slots=True)
class AutomaticTest:
    """One run of a program over pages of the site."""

    date: str = ""
    """The day, like "2026-11-22"."""
    pages: int = 0
    """How many pages it looked at."""
    found: int = 0
    """How many faults it found."""
    how: str = ""
    """Which pages, widths and themes, as a sentence."""
    problem: str = ""
    """The problem in youthsite.yml that tells of the faults, by its name there."""


@dataclass(frozen=True, slots=True)
class HumanCheck:
    """What people found; without date, result and role it counts as not done."""

    date: str = ""
    """The day, like "2026-11-22"."""
    by: str = ""
    """Who: a role or a group, never a name."""
    result: Literal["", "passed", "failed"] = ""
    """What came of it."""
    note: str = ""
    """What they said, as a sentence."""
    problem: str = ""
    """The problem in youthsite.yml that tells of what failed, by its name there."""

    @property
    def done(self) -> bool:
        """Say whether somebody did it, and when."""
        return bool(self.result and self.by and is_day(self.date))


@dataclass(frozen=True, slots=True)
class Results:
    """All results: of programs by the program's name, of people by the check's name."""

    automatic: Mapping[str, AutomaticTest] = field(default_factory=dict)
    human: Mapping[str, HumanCheck] = field(default_factory=dict)

    @property
    def last_day(self) -> str:
        """The day of the last test; empty without one."""
        people = [one.date for one in self.human.values() if one.done]
        return max([*people, *(one.date for one in self.automatic.values() if is_day(one.date))], default="")


@cache
def human_checks() -> Mapping[str, str]:
    """Give what only people can test, by name, in the order of human_checks.yml."""
    text = files(__package__).joinpath("human_checks.yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def read_tests(path: Path) -> Results:
    """Read the results; a missing file means that nothing was tested.

    Raises YouthsiteError when the file is not YAML, a name is unknown, or a value has the wrong type.
    """
    if not path.exists():
        return Results()
    text = path.read_text(encoding="utf-8")
    try:
        data = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        raise YouthsiteError(
            "This is not readable.", fix="Each line should look like `name: value`.", file=path
        ) from error
    tests = build(Results, data, path, text)
    unknown = [name for name in tests.human if name not in human_checks()]
    if unknown:
        fix = f"The checks by people are: {', '.join(human_checks())}."
        raise YouthsiteError(f"There is no check `{unknown[0]}`.", fix=fix, file=path)
    return tests


def is_day(text: str) -> bool:
    """Say whether a text is a day, like 2026-11-22."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
