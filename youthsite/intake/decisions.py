"""What an officer decided about single passages: held or released, kept in answers.yml for every import."""

from dataclasses import replace

from rapidfuzz import fuzz

from ..language.fingerprints import fingerprint
from ..model import Passage, Report
from .log import Log
from .questions import Answer, Question

KIND = "passage"
HOLD, RELEASE = "hold", "release"
_CHOICES = ((HOLD, "Keep it off the site."), (RELEASE, "Publish it."))
_LIKE_ENOUGH = 85.0


def decided(passage: Passage, choice: str, reason: str) -> Question:
    """Give the question that a decision answers, as answers.yml keeps it; the reason is its text."""
    return Question(KIND, passage.line, passage.text, reason, _CHOICES, choice, answered=True)


def follow_decisions(report: Report, log: Log) -> Report:
    """Hold and release the passages that an officer decided about, the last decision counting.

    "Hold" is followed for the same words, and for words that are nearly the same; "release" only for the
    same, so that nothing private gets out that nobody has read.
    """
    held = {passage.id: passage.held for passage in report.passages}
    for answer in log.answers.given:
        if answer.kind == KIND and answer.choice in (HOLD, RELEASE):
            found = _meant(answer, report.passages)
            if found:
                log.followed(answer)
            held |= dict.fromkeys((passage.id for passage in found), answer.choice == HOLD)
    return with_held(report, held)


def with_held(report: Report, held: dict[str, bool]) -> Report:
    """Give a report in which passages are held as said, by id."""
    pages = tuple(
        replace(page, passages=tuple(replace(one, held=held.get(one.id, one.held)) for one in page.passages))
        for page in report.pages
    )
    return replace(report, pages=pages)


def _meant(answer: Answer, passages: tuple[Passage, ...]) -> list[Passage]:
    mark = fingerprint(answer.about)
    same = [passage for passage in passages if passage.fingerprint == mark]
    if same or answer.choice == RELEASE:
        return same
    return [one for one in passages if fuzz.ratio(one.text, answer.about, score_cutoff=_LIKE_ENOUGH)]
