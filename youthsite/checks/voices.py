"""Do young people's own voices still stand on an agreement, and speak the words that are on the page?"""

from collections.abc import Iterable

from ..model import Level, Problem
from .concerns import concern_of
from .findings import Finding
from .report_check import ReportCheck

VOICE_RULES: dict[str, tuple[Level, str]] = {
    "voice-ended": ("warning", "a young person's voice whose last day is over; a build leaves it out"),
    "voice-ends-soon": ("warning", "a young person's voice whose last day is less than 30 days away"),
    "voice-not-yet": (
        "hint",
        "a young person's voice before its first day; until then a build leaves it out",
    ),
    "no-sound": ("hint", "a site whose pages should be read aloud, on a computer that cannot make sound"),
    "voice-stale": ("warning", "a recorded sentence whose words have changed, so that it is not used"),
}
"""Level and what each looks for, by rule id; none of them stops a build."""


def with_voices(check: ReportCheck, found: Iterable[tuple[str, str, str]]) -> ReportCheck:
    """Add to a check what is found about voices: rule, file and message of each."""
    new = [
        Finding(Problem(rule, VOICE_RULES[rule][0], file, 1, message), concern_of(rule))
        for rule, file, message in found
    ]
    return check.with_findings(new)
