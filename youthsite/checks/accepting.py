"""Which findings people accepted as they are, with a reason; it lapses when the sentence changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..editions import words_fingerprint
from ..language import fingerprint
from ..model import Acceptance
from .findings import Finding
from .rules import rule_named


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that somebody accepted, with why, in which role and when."""

    finding: Finding
    entry: Acceptance

    @property
    def reason(self) -> str:
        """Why it is right as it is."""
        return self.entry.reason


def acceptance(finding: Finding, reason: str, by: str = "", date: str = "") -> Acceptance | None:
    """Make what a block's record keeps of an accepted finding; None when it is none that can be accepted.

    Writing rules and facts can be accepted in a block. What is about a whole page, a record or a private
    passage cannot. A fact is accepted beside the passages that the block tells.
    """
    name = finding.problem.rule
    rule = rule_named(name)
    of_a_block = not rule.whole_page if rule else name.startswith("fact-")
    if finding.block is None or finding.silent or not of_a_block:
        return None
    text = finding.sentence or words_fingerprint(finding.block)
    return Acceptance(name, text, reason, "" if rule else _beside(finding), by, date)


def _beside(finding: Finding) -> str:
    return fingerprint(" ".join(passage.fingerprint for passage in finding.passages))


def sorted_out(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Accepted, ...]]:
    """Part the findings that stand from those that are accepted."""
    standing, accepted = [], []
    for finding in findings:
        entry = _entry(finding)
        if entry is not None:
            accepted.append(Accepted(finding, entry))
        else:
            standing.append(finding)
    return tuple(standing), tuple(accepted)


def _entry(finding: Finding) -> Acceptance | None:
    if finding.block is None or not finding.block.record.accepted:
        return None
    wanted = acceptance(finding, "")
    kept = finding.block.record.accepted
    return next((one for one in kept if wanted is not None and same(one, wanted)), None)


def same(one: Acceptance, other: Acceptance) -> bool:
    """Whether two entries accept the same, whoever made them and why."""
    return (one.rule, one.text, one.beside) == (other.rule, other.text, other.beside)
