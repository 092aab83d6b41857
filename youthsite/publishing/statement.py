"""How an easy edition was made: who, checked with whom, what was left out, which checks ran.

No names, but those under which young people's voices are heard.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from .. import __version__
from ..checks import ReportCheck
from ..editions import is_without_group, state_of
from ..feedback import names_of
from ..model import Block, Decision, State
from ..settings import StatementSettings
from .days import day_in_words
from .others import shown_reason
from .pages import SitePage
from .tellings import Tellings
from .words import names_in_words

ROLE: Final = "statement"
TITLE = "How we made this"
LABEL = "Easy Read"
DRAFT_LABEL = "easy-read draft"
_GIVEN: tuple[State, ...] = ("agreed", "approved")


@dataclass(frozen=True, slots=True)
class Part:
    """One question with its answers, a sentence each; `folded` ones are for officers and auditors."""

    question: str
    answers: tuple[str, ...]
    folded: bool = False


def statement_uri(slug: str) -> str:
    """Where the statement of a report stands."""
    return f"statement/{slug}.md"


def label_of(settings: StatementSettings) -> str:
    """Give the label: the known one only where a trained writer and a test by readers are recorded."""
    recorded = (settings.writer_trained, settings.tested_by, settings.tested_on)
    return LABEL if all(each.strip() for each in recorded) else DRAFT_LABEL


def statement_of(
    tellings: Tellings, check: ReportCheck, settings: StatementSettings, readers: Sequence[str] = ()
) -> tuple[Part, ...]:
    """Give the statement of one easy edition as it is published; dates come from what was recorded.

    `readers` are the names, as readers see them, of the young people who are heard on its pages.
    """
    blocks = [block for page in tellings.pages for block in page.blocks]
    return (
        Part("What is this?", tuple(_what(settings))),
        Part("Who made it?", tuple(_made(blocks, settings, readers))),
        Part("Who checked it?", tuple(_checked(blocks, tellings, settings))),
        Part("What is left out?", tuple(_left_out(tellings))),
        Part("Did we look for mistakes?", tuple(_mistakes(check))),
        Part("For officers and auditors", tuple(_details(blocks, tellings, check)), folded=True),
    )


def statement_page(
    tellings: Tellings, check: ReportCheck, settings: StatementSettings, readers: Sequence[str] = ()
) -> SitePage:
    """Give the statement as a page, for the site and for paper."""
    parts = statement_of(tellings, check, settings, readers)
    title = escape(" ".join(tellings.report.title.split()), quote=False)
    html = [f"# {TITLE}", f'<p class="statement__report">{title}</p>', *map(_html, parts)]
    slug = tellings.report.slug
    markdown = "\n\n".join(html) + "\n"
    return SitePage(uri=statement_uri(slug), title=TITLE, role=ROLE, slug=slug, markdown=markdown)


def statement_text(title: str, parts: Iterable[Part]) -> str:
    """Give the statement as plain text."""
    lines = [f"{TITLE}: {title}"]
    for part in parts:
        lines += ["", part.question, *(f"  {answer}" for answer in part.answers)]
    return "\n".join(lines)


def _html(part: Part) -> str:
    answers = "".join(f"<li>{escape(answer, quote=False)}</li>" for answer in part.answers)
    if part.folded:
        return (
            f'<details class="statement__more"><summary>{part.question}</summary><ul>{answers}</ul></details>'
        )
    return f"<h2>{part.question}</h2>\n<ul>{answers}</ul>"


def _what(settings: StatementSettings) -> Iterator[str]:
    label = label_of(settings)
    if label == LABEL:
        yield f"This is {LABEL}."
        yield f"A trained writer worked on it: {_sentence(settings.writer_trained)}"
        yield f"Readers tested it: {settings.tested_by}, {day_in_words(settings.tested_on)}."
    else:
        yield f"This is an {label}."
        yield "It is finished when a trained writer has worked on it and readers have tested it."


def _made(blocks: list[Block], settings: StatementSettings, readers: Sequence[str]) -> Iterator[str]:
    yield _sentence(settings.made_by) if settings.made_by else "We have not written down who made it."
    drafted = sum(block.record.origin != "person" or bool(block.record.edits) for block in blocks)
    if drafted:
        yield f"A computer program wrote the first words of {drafted} of {len(blocks)} parts."
    if drafted < len(blocks):
        yield f"People wrote {_parts(len(blocks) - drafted)}."
    if readers:
        yield f"You can hear young people's own voices. Read by {names_in_words(readers)}."


def _checked(blocks: list[Block], tellings: Tellings, settings: StatementSettings) -> Iterator[str]:
    total = len(blocks)
    for state in _GIVEN:
        for by, count, day in _who(blocks, tellings, state):
            did = "agreed to" if state == "agreed" else "approved"
            yield f"{by} {did} {count} of {_parts(total)}. The last time was on {day_in_words(day)}."
    if not any(_given(block, tellings, "agreed") for block in blocks):
        yield "No group of young people has agreed to it yet."
    if not any(_given(block, tellings, "approved") for block in blocks):
        yield "No officer has approved it yet."
    if settings.tested_by and label_of(settings) != LABEL:
        yield f"Readers looked at it: {settings.tested_by}."


def _who(blocks: list[Block], tellings: Tellings, state: State) -> Iterator[tuple[str, int, str]]:
    """Who gave a state that still holds, to how many blocks, and when last."""
    given = [found for block in blocks if (found := _given(block, tellings, state))]
    for by, count in sorted(Counter(one.by for one in given).items()):
        yield by, count, max(one.date for one in given if one.by == by)


def _given(block: Block, tellings: Tellings, state: State) -> Decision | None:
    """The last decision for a state, while the block still has it or a later one."""
    now = state_of(block, tellings.report)
    if now not in ("agreed", "approved") or (state == "approved" and now != "approved"):
        return None
    since = 0
    for place, decision in enumerate(block.record.decisions):
        since = place + 1 if decision.state == "draft" else since
    given = block.record.decisions[since:]
    if state == "agreed" and given and is_without_group(given[-1]):
        return None  # whoever agreed before agreed to other words
    return next((one for one in reversed(given) if one.state == state), None)


def _left_out(tellings: Tellings) -> Iterator[str]:
    """Count what the site tells now: of a live site, what nobody approved is not told yet."""
    passages = tellings.report.passages
    private = {one.id for one in passages if one.held}
    told = {one.id for one in passages if one.id in tellings.by_passage} - private
    kept = {(each.passage, each.fingerprint) for page in tellings.pages for each in page.left_out}
    left_out = {one.id for one in passages if (one.id, one.fingerprint) in kept} - private - told
    waiting = len(passages) - len(private) - len(told) - len(left_out)
    yield f"The full report has {_parts(len(passages))}. The easy words tell {len(told)} of them."
    if tellings.in_part & told:
        yield f"Of these, {len(tellings.in_part & told)} are told only in part."
    if left_out:
        yield f"We left out {_parts(len(left_out))}, and wrote down why."
    if waiting:
        yield f"Not in easy words yet: {_parts(waiting)}."
    if private:
        yield f"Private: {_parts(len(private))}. Nobody sees them here."


def _mistakes(check: ReportCheck) -> Iterator[str]:
    levels = Counter(problem.level for problem in check.problems)
    yield "A computer program looked for long sentences, hard words and wrong facts."
    mistakes, things = _count(levels["error"], "mistake"), _count(levels["warning"], "thing")
    yield f"It found {mistakes} and {things} to look at."
    if check.accepted:
        yield f"People looked at {_count(len(check.accepted), 'thing')} and said why they are right."


def _details(blocks: list[Block], tellings: Tellings, check: ReportCheck) -> Iterator[str]:
    days = [one.date for block in blocks for one in block.record.decisions]
    yield f"Last decision: {max(days)}." if days else "No decision has been recorded."
    yield f"Made with youthsite {__version__}."
    levels = Counter(problem.level for problem in check.problems)
    found = ", ".join(f"{levels[level]} {level}s" for level in ("error", "warning", "hint"))
    yield f"youthsite check: {found}, {len(check.accepted)} accepted with a reason."
    states = ", ".join(f"{count} {state}" for state, count in check.states.items())
    yield f"Blocks by state: {states}."
    reasons = Counter(_reasons(tellings))
    yield from (f"Left out: {count} × {reason}." for reason, count in sorted(reasons.items(), key=_often))
    approvals = (_given(block, tellings, "approved") for block in blocks)
    without = sum(one is not None and is_without_group(one) for one in approvals)
    if without:
        yield f"Approved without a group: {without}."


def _reasons(tellings: Tellings) -> Iterator[str]:
    """Why each passage was left out, without words of the report that a reason may quote."""
    report = tellings.report
    held = {passage.id for passage in report.passages if passage.held}
    known = names_of(report)
    for page in tellings.pages:
        for omission in page.left_out:
            if omission.passage not in held:
                yield shown_reason(omission, known) or "a reason that is kept for officers"


def _often(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _parts(number: int) -> str:
    return _count(number, "part")


def _count(number: int, name: str) -> str:
    return f"1 {name}" if number == 1 else f"{number} {name}s"


def _sentence(words: str) -> str:
    text = " ".join(words.split())
    return text if text.endswith((".", "!", "?")) else f"{text}."
