"""Do the answers to young people hold to the four questions: full, friendly, fast, followed up?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..feedback import (
    Entry,
    exchange_words,
    is_followed,
    is_full,
    is_late,
    is_overdue,
    is_released,
    latest_day,
    state_of_entry,
    why_held,
)
from ..files import seen_from
from ..model import Acceptance, Edition, Level, Problem, Report
from ..settings import CheckSettings, Settings
from .accepting import Accepted
from .concerns import concern_of
from .easy_words import hard_words
from .findings import Finding
from .report_check import ReportCheck

FEEDBACK_RULES: dict[str, tuple[Level, str]] = {
    "feedback-full": (
        "warning",
        "an entry of “You said, we did” without an answer, or a refusal without a reason",
    ),
    "feedback-friendly": ("warning", "an answer that is hard to read, by the writing rules for a sentence"),
    "feedback-fast": ("warning", "an answer that took longer than `feedback.answer_months`, or still does"),
    "feedback-followed": (
        "warning",
        "an answer that nobody looked at again, and no day is planned for it, or that day has passed",
    ),
    "feedback-held": ("warning", "an entry that is on no page, for it may name, find or accuse a person"),
    "feedback-days": ("error", "an answer before the question, or a look before the answer"),
    "feedback-tie": (
        "warning",
        "an entry that is about a block or passage which is not there, or is held back",
    ),
    "feedback-waiting": ("hint", "an entry that is left out of a live site, for nobody approved it yet"),
}
"""Level and what each looks for, by rule id; the first four are Laura Lundy's four questions."""

ACCEPTABLE_FEEDBACK = ("feedback-full", "feedback-friendly", "feedback-fast", "feedback-followed")
"""What people can accept of an entry, with a reason; the other rules are about mistakes and upkeep."""
_ANSWERS = ("reply", "reason", "since")


def with_log(
    check: ReportCheck,
    entries: Sequence[Entry],
    report: Report,
    edition: Edition,
    settings: Settings,
    root: Path,
    known: Iterable[str],
    *,
    release: bool = False,
    today: date | None = None,
) -> ReportCheck:
    """Add to a check what it finds in the log of what young people said; `known` as for `why_held`.

    That an entry waits for approval is only said before going live, with `release`. Without `today`, days are
    held against the last one that the log itself knows.
    """
    log = _Log(entries, report, edition, settings, tuple(known), release=release, today=today)
    new: list[Finding] = []
    accepted: list[Accepted] = []
    for entry in entries:
        for problem in log.problems(entry, seen_from(entry.path, root)):
            found, kept = Finding(problem, concern_of(problem.rule)), _acceptance(entry, problem.rule)
            if kept is None:
                new.append(found)
            else:
                accepted.append(Accepted(found, kept))
    return replace(check.with_findings(new), accepted=(*check.accepted, *accepted))


def _acceptance(entry: Entry, rule: str) -> Acceptance | None:
    """What people accepted of an entry by a rule, while its words are those that they accepted."""
    if rule not in ACCEPTABLE_FEEDBACK:
        return None
    words = exchange_words(entry.exchange)
    return next((one for one in entry.accepted if (one.rule, one.text) == (rule, words)), None)


class _Log:
    """One report's log under check; nothing of what is held is quoted."""

    def __init__(
        self,
        entries: Sequence[Entry],
        report: Report,
        edition: Edition,
        settings: Settings,
        known: tuple[str, ...],
        *,
        release: bool,
        today: date | None,
    ) -> None:
        self.known, self.release = known, release
        self.settings = settings
        self.now = max(latest_day(entries), today.isoformat() if today else "")
        held = {passage.id for passage in report.passages if passage.held}
        self.there = {passage.id for passage in report.passages} - held
        self.there |= {
            f"{page.stem}#{block.id}"
            for page in edition.pages
            for block in page.blocks
            if not held & {tie.passage for tie in block.record.ties}
        }

    def problems(self, entry: Entry, file: str) -> Iterator[Problem]:
        for rule, key, message in self._found(entry):
            yield Problem(rule, FEEDBACK_RULES[rule][0], file, entry.lines.get(key, 1), message)

    def _found(self, entry: Entry) -> Iterator[tuple[str, str, str]]:
        exchange, name = entry.exchange, entry.id
        if not exchange.answer or not exchange.reply:
            yield "feedback-full", "said", f"Nobody answered yet. Answer: `youthsite said answer {name}`."
        elif not is_full(exchange):
            yield "feedback-full", "answer", f"It says “{exchange.answer}” without a reason. Say why."
        elif not is_followed(exchange):
            yield (
                "feedback-followed",
                "answer",
                f"Plan a day to look again: `youthsite said look {name} --next DAY`.",
            )
        elif is_overdue(exchange, self.now):
            message = (
                f"Somebody was to look again on {exchange.next_look}. What did they see? "
                f"`youthsite said look {name} --found …`, or plan another day with `--next`."
            )
            yield "feedback-followed", "next_look", message
        yield from self._days(entry)
        yield from self._upkeep(entry)

    def _days(self, entry: Entry) -> Iterator[tuple[str, str, str]]:
        exchange, months = entry.exchange, self.settings.feedback.answer_months
        if exchange.answered and exchange.answered < exchange.asked:
            yield "feedback-days", "answered", "The answer came before the question. Which day is wrong?"
        elif is_late(exchange.asked, exchange.answered or self.now, months):
            took = "took" if exchange.answered else "already takes"
            message = (
                f"The answer {took} longer than {months} months. Tell young people why, and answer sooner."
            )
            yield "feedback-fast", "answered", message
        if exchange.looked and exchange.answered and exchange.looked < exchange.answered:
            yield "feedback-days", "looked", "Somebody looked again before the answer. Which day is wrong?"

    def _upkeep(self, entry: Entry) -> Iterator[tuple[str, str, str]]:
        held = () if is_released(entry, entry.exchange) else why_held(entry.exchange, self.known)
        if held:
            fix = f"Take that out, or `youthsite said release {entry.id}`."
            yield "feedback-held", "said", f"This entry is on no page: {'; '.join(held)}. {fix}"
        else:
            yield from _hard(entry, self.settings.check)
        for name in entry.exchange.tells:
            if name not in self.there:
                yield "feedback-tie", "tells", f"`{name}` is not there, or is held back. No link leads to it."
        if self.release and state_of_entry(entry) != "approved":
            yield "feedback-waiting", "state", "A live site leaves this entry out until it is approved."


def _hard(entry: Entry, settings: CheckSettings) -> Iterator[tuple[str, str, str]]:
    """Ask the writing rules for a sentence about each answer; what young people said is theirs."""
    for key in _ANSWERS:
        for message in hard_words(getattr(entry.exchange, key), settings):
            yield "feedback-friendly", key, message
