"""Tell some of the short sentences that a long one was parted into; the others are listed for a person.

Only a sentence that stands by itself may stay for a person, with all that leans on it. None does that has bad
news, "not", "but" or a limit: what it was held against would say more than the report.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .leaning import TAIL, is_weighty, leans

_ANNOUNCES = re.compile(r"(?:\bthis|:)\.?$")
_HOLDS = re.compile(r"\b(?:if|unless|until|provided|depending|because)\b", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:it|them|him|her|she|he|they|this|these|those|such|there|then)\b", re.IGNORECASE)
_WHAT_FOR = re.compile(r"This (?:is|was|will be) (?:to|so that) ")
Problem = Callable[[str], str]


# Cores that say that something was done, and not what.
_THIN = re.compile(
    r"\b(?:get|gets|got|getting|given) (?:help|support|advice)\.?$|\bto (?:do|help|support)\.?$|"
    r"^(?:Our|The|This|Some) (?:[a-z]+ )?(?:approach|aim|focus|work|role|purpose|activity)\b|"
    r"\bcontinues? to (?:develop|grow|work)\b|\bcontribut\w+ to\b"
)


def is_thin(line: str) -> bool:
    """Tell whether a line from which much was cut says too little: "The staff will get help."."""
    return bool(_THIN.search(line)) and not re.search(r"\d", line)


@dataclass(slots=True)
class Partly:
    """The lines that are told, those that may go with no loss, those for a person, and why not all."""

    told: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)
    reason: str = ""


def partly(lines: Sequence[str], problem: Problem, may_go: Callable[[str], bool]) -> Partly:
    """Sort lines into told and untold; with nothing told, the reason says why."""
    found = Partly()
    for group in _groups(lines):
        _sort(group, found, problem, may_go)
    if found.untold and any(is_weighty(line) or _HOLDS.search(line) for line in found.untold):
        return Partly(reason=found.reason)
    return found if found.told else Partly(reason=found.reason)


def _groups(lines: Sequence[str]) -> list[list[str]]:
    """Put together each line that stands by itself and those that lean on it."""
    groups: list[list[str]] = []
    for line in lines:
        leads = line.endswith(":")
        announced = bool(groups) and _ANNOUNCES.search(groups[-1][0])
        if groups and (announced or leads or line.startswith("- ") or TAIL.match(line) or leans(line)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _sort(group: list[str], found: Partly, problem: Problem, may_go: Callable[[str], bool]) -> None:
    bad = {line: why for line in group if (why := problem(line))}
    fatal = [line for line in bad if not may_go(line)]
    if (
        fatal
        and group[0] not in bad
        and not _POINTS.search(group[0])
        and all(_WHAT_FOR.match(line) for line in fatal)
    ):
        # What was done can be told by itself; what it was for is listed.
        found.told += [line for line in group if line not in bad]
        found.untold += list(bad)
        found.reason = found.reason or bad[fatal[0]]
        return
    if not fatal and not (found.untold and _POINTS.search(group[0])):
        found.told += [line for line in group if line not in bad]
        found.extra += list(bad)
        return
    if not fatal and found.untold and _POINTS.search(group[0]):
        fatal, bad = group[:1], {group[0]: "it leans on words before it that are not told"}
    found.reason = found.reason or bad[fatal[0]]
    found.untold += group
