"""Which findings people accepted as they are, with a reason; it lapses when the sentence changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..editions import words_fingerprint
from ..model import Acceptance
from .findings import Finding
from .rules import rule_named


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that somebody accepted, and why."""

    finding: Finding
    reason: str


def acceptance(finding: Finding, reason: str) -> Acceptance | None:
    """Make what a block's record keeps of an accepted finding; None when it is none that can be accepted.

    Writing rules and facts can be accepted in a block. What is about a whole page, a record or a private
    passage cannot.
    """
    name = finding.problem.rule
    rule = rule_named(name)
    of_a_block = not rule.whole_page if rule else name.startswith("fact-")
    if finding.block is None or finding.silent or not of_a_block:
        return None
    return Acceptance(name, finding.sentence or words_fingerprint(finding.block), reason)


def sorted_out(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Accepted, ...]]:
    """Part the findings that stand from those that are accepted."""
    standing, accepted = [], []
    for finding in findings:
        reason = _reason(finding)
        if reason:
            accepted.append(Accepted(finding, reason))
        else:
            standing.append(finding)
    return tuple(standing), tuple(accepted)


def _reason(finding: Finding) -> str:
    if finding.block is None or not finding.block.record.accepted:
        return ""
    wanted = acceptance(finding, "")
    if wanted is None or (wanted.rule.startswith("fact-") and not _is_fresh(finding)):
        return ""
    kept = finding.block.record.accepted
    return next((one.reason for one in kept if (one.rule, one.text) == (wanted.rule, wanted.text)), "")


def _is_fresh(finding: Finding) -> bool:
    """Whether the passages say what they said when the block was tied; a fact is accepted beside them."""
    now = {passage.id: passage.fingerprint for passage in finding.passages}
    ties = finding.block.record.ties if finding.block else ()
    return all(now.get(tie.passage) == tie.fingerprint for tie in ties)
