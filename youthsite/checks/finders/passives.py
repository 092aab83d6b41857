"""Sentences that hide who does something: "was made", "were asked by"."""

import re
from collections.abc import Iterator

from ...language import word_set
from ..rules import Rule
from .found import Found, Reading, in_line

_IRREGULAR = (
    "begun bought brought built caught chosen cut done drawn driven fed felt forgotten found funded given"
    " gone grown heard held hidden hit hurt kept known laid led left lent let lost made meant met paid put"
    " read run said seen sent set shared shown shut spent split spoken spread stolen stopped taken taught"
    " thought thrown told understood used woken won worn written"
)
# These say how somebody is, not what was done to them.
_STATES = word_set(
    "advanced aged agreed allowed based bored called concerned confused connected detailed disabled dressed"
    " engaged excited finished frightened gone interested involved limited listed married mixed named needed"
    " pleased related relaxed retired scared settled stressed supposed surprised tired unemployed used"
    " worried"
)
_BETWEEN = r"(?:(?:not|also|now|still|all|both|often|then|\w+ly)\s+)?"
# "by 4 May" and "by people" are no doers that a sentence could begin with.
_BY = r"\s+by(?!\s+(?:\d|the end|hand|mistake|now|then|some|any|no|other|people\b))\b"
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+{_BETWEEN}"
    rf"(?P<verb>\w+ed|{_IRREGULAR.replace(' ', '|')})\b(?P<by>{_BY})?",
    re.IGNORECASE,
)


def passives(text: str) -> list[re.Match[str]]:
    """Find the passive verbs of a sentence; feelings ("is worried") and names ("is called") are none."""
    found = _PASSIVE.finditer(text) if " " in text else ()
    return [match for match in found if match["verb"].lower() not in _STATES]


def named_doers(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find passive verbs whose doer is named after "by", so that the doer can come first."""
    for line in reading.sentences:
        for match in passives(line.said.text):
            if match["by"]:
                yield in_line(line, match.start(), match.end("by"))


def many_passives(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find blocks in which more sentences than the limit are passive, at the first of them."""
    by_block: dict[int, list[Found]] = {}
    for line in reading.sentences:
        matches = [match for match in passives(line.said.text) if not match["by"]]
        if matches:
            one = in_line(line, matches[0].start(), matches[0].end())
            by_block.setdefault(line.block.line, []).append(one)
    for found in by_block.values():
        if len(found) > rule.limit(reading.settings):
            yield found[0]
