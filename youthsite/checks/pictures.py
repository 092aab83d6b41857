"""Do the words for a site's own pictures hold, and do those who agreed to be seen still agree?"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..files import read_text, seen_from
from ..model import Level, Problem
from ..pictures import Description, alt_fault, read_descriptions
from ..pictures.library import DESCRIPTIONS
from .concerns import concern_of
from .findings import Finding
from .report_check import ReportCheck

PICTURE_RULES: dict[str, tuple[Level, str]] = {
    "ended-consent": (
        "warning",
        "a picture whose young person agreed to a day that is past; it is not shown",
    ),
    "alt-words": ("warning", "alt text of a picture that says nothing, or the same as that of another"),
    "unchecked-alt": ("hint", "alt text that nobody but its writer has looked at"),
}
"""Level and what each looks for, by rule id; none of them stops a build."""


def with_pictures(check: ReportCheck, folder: Path, root: Path, today: date) -> ReportCheck:
    """Add to a check what is wrong with the site's own pictures on a day."""
    path = folder / DESCRIPTIONS
    described = read_descriptions(path)
    lines = read_text(path).splitlines() if path.exists() else []
    file = seen_from(path, root)
    new = [
        Finding(Problem(rule, PICTURE_RULES[rule][0], file, _line(name, lines), message), concern_of(rule))
        for name in described
        for rule, message in _problems(name, described, today)
    ]
    return check.with_findings(new)


def _problems(name: str, all_of_them: dict[str, Description], today: date) -> Iterator[tuple[str, str]]:
    described = all_of_them[name]
    if described.is_expired(today):
        message = (
            f"The consent for `{name}` ended on {described.consent_until}, so it is not shown. Ask the young "
            f"person again, or take it out: `youthsite picture remove {name}`."
        )
        yield "ended-consent", message
    fault = alt_fault(name, f"{name}.png", described, all_of_them)
    if fault is not None:
        yield "alt-words", f"The words for `{name}`: {fault} Mend it: `youthsite picture alt {name}`."
    elif described.state == "draft":
        message = (
            f"Nobody checked the words for `{name}` yet: `youthsite picture alt {name} --checked --by ROLE`."
        )
        yield "unchecked-alt", message


def _line(name: str, lines: list[str]) -> int:
    return next((n for n, line in enumerate(lines, 1) if line.startswith(f"{name}:")), 1)
