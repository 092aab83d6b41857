"""What people decide about easy blocks: to review, agree, approve, send back, or that a change is minor."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from .checks import Finding, check_report
from .editions import (
    approved_page,
    decide,
    dismiss,
    is_fresh,
    save_page,
    save_pages,
    state_of,
    tied_passages,
    without_group,
)
from .errors import YouthsiteError
from .language import word_set, words
from .language.levels import is_everyday
from .model import Block, Decision, Dismissal, Edition, Page, Report
from .places import block_at, named, pages_of
from .project import Project

_LONGEST_NAME = 80
_MOST_NAMES = 3
# What groups and roles are called, without an -s at the end.
_GROUP_WORDS = word_set(
    "group forum board panel council voice team club class school academy college youth young people "
    "parliament committee partnership officer manager worker lead service centre association network project "
    "champion ambassador pupil carer care leaver parent community trust charity crew assembly office"
)


@dataclass(frozen=True, slots=True)
class Refused:
    """A block that did not take the step that its page took, and why."""

    block: str
    reason: str


@dataclass(frozen=True, slots=True)
class DecidedPage:
    """What a decision did on one page: the blocks that took the step, and those that did not.

    `title` is the page's title where it was approved and was not before.
    """

    page: Page
    blocks: tuple[str, ...]
    refused: tuple[Refused, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Meant:
    """The blocks of one page that people mean; `singly` when each was named, not the page or report."""

    report: Report
    page: Page
    ids: frozenset[str]
    singly: bool


def decide_on(
    project: Project, places: Sequence[str], decision: Decision, *, anyway: str = ""
) -> list[DecidedPage]:
    """Give the blocks of some places the state that people decided on, and save their pages.

    Of a whole page or report, blocks that cannot take the step are listed with the reason; a block that was
    named and cannot raises YouthsiteError with nothing changed. An approval needs a group's, or `anyway`, the
    reason why there is none; it is refused while a check finds an error, and takes in a whole page's title.
    """
    decision = replace(decision, by=named_role(decision.by), note=" ".join(decision.note.split()))
    made = [_decided(project, each, decision, anyway) for each in _meant(project, places)]
    save_pages((changed, before) for before, changed, done in made if done.blocks or done.title)
    return [done for _, _, done in made]


def dismiss_changes(project: Project, place: str, by: str, date: str, reason: str) -> tuple[Dismissal, ...]:
    """Say that what changed in the full report since does not matter to a block, given as PAGE#BLOCK.

    It counts until the passages change again. Raises YouthsiteError when nothing changed, a passage is gone
    or held, there is no reason, or the block tells a number or another fact that is not so any more.
    """
    who = named_role(by)
    if not reason.strip():
        raise YouthsiteError(
            "A reason is needed.", fix='Say why it does not matter, as in --reason "a comma".'
        )
    report, page, block = block_at(project, place)
    made = _dismissals(block, report, who, date, " ".join(reason.split()))
    if not made:
        raise _nothing_to_dismiss(block, report)
    _refuse_wrong_facts(project, report, page, block)
    new = dismiss(block, made)
    blocks = tuple(new if each.id == new.id else each for each in named(page).blocks)
    save_page(replace(named(page), blocks=blocks), before=page)
    return made


def _meant(project: Project, places: Sequence[str]) -> list[_Meant]:
    """Each page once, however many of its blocks were named: it is read once and saved once."""
    found: dict[Path, _Meant] = {}
    for place in places:
        for report, page, blocks in pages_of(project, place):
            known = found.get(page.path, _Meant(report, page, frozenset(), singly=True))
            ids = known.ids | {block.id for block in blocks}
            found[page.path] = replace(known, ids=ids, singly=known.singly and "#" in place)
    return list(found.values())


def _dismissals(block: Block, report: Report, by: str, date: str, reason: str) -> tuple[Dismissal, ...]:
    wordings = [block.record.ties, *([block.record.approved.ties] if block.record.approved else [])]
    ties = [tie for each in wordings for tie in each]
    known = tied_passages(ties, report)
    stale = [
        known[tie.passage]
        for tie in ties
        if tie.passage in known
        and not known[tie.passage].held
        and not is_fresh(tie, known[tie.passage], block.record.dismissed)
    ]
    once = {passage.id: passage for passage in stale}
    return tuple(Dismissal(each.id, each.fingerprint, by, date, reason) for each in once.values())


def _refuse_wrong_facts(project: Project, report: Report, page: Page, block: Block) -> None:
    """Raise YouthsiteError where a block, or its wording that is on the site, tells what is not so now."""
    shown = approved_page(page, report)
    older = [(shown.page, "These words are on the site: approve the new ones, then they go.")]
    now = (page, "Write what the full report says now, and ask people again; or accept `{}` with a reason.")
    for shown_page, fix in [now, *(older if block.id in shown.older else [])]:
        errors = _errors(project, report, shown_page).get(block.id, ())
        wrong = next((each.problem for each in errors if each.problem.rule.startswith("fact-")), None)
        if wrong is not None:
            raise YouthsiteError(
                f"This change matters to `{block.id}`, so it was not dismissed. {wrong.message}",
                fix=fix.format(wrong.rule),
                file=page.path,
                line=wrong.line if shown_page is page else block.line,
            )


def _nothing_to_dismiss(block: Block, report: Report) -> YouthsiteError:
    known = tied_passages(block.record.ties, report)
    lost = [tie.passage for tie in block.record.ties if tie.passage not in known or known[tie.passage].held]
    if lost:
        return YouthsiteError(
            f"What `{block.id}` tells is no longer in the full report, or is held back: {', '.join(lost)}.",
            fix="That always matters: untie it (`youthsite untie`), or change the block.",
        )
    return YouthsiteError(f"Nothing that `{block.id}` tells has changed.", fix="There is nothing to dismiss.")


def _decided(
    project: Project, meant: _Meant, decision: Decision, anyway: str
) -> tuple[Page, Page, DecidedPage]:
    page, report, now = meant.page, meant.report, named(meant.page)
    errors = _errors(project, report, page) if decision.state == "approved" else {}
    done: dict[str, Block] = {}
    refused: list[Refused] = []
    for block in now.blocks:
        if block.id not in meant.ids:
            continue
        try:
            done[block.id] = _step(block, decision, report, errors.get(block.id, ()), anyway)
        except YouthsiteError as error:
            if meant.singly:
                raise
            refused.append(Refused(block.id, f"{error.problem} {error.fix}"))
    changed = replace(now, blocks=tuple(done.get(block.id, block) for block in now.blocks))
    whole = decision.state == "approved" and len(meant.ids) == len(now.blocks)
    if whole and (done or all(state_of(block, report) == "approved" for block in now.blocks)):
        changed = replace(changed, approved_title=changed.title)
    title = changed.title if changed.approved_title != page.approved_title else ""
    return page, changed, DecidedPage(page, tuple(done), tuple(refused), title)


def _step(block: Block, decision: Decision, report: Report, errors: Iterable[Finding], anyway: str) -> Block:
    found = tuple(errors)
    if found:
        problem = found[0].problem
        raise YouthsiteError(
            f"The check finds an error in `{block.id}`: {problem.message}",
            fix=f"Mend it, or accept `{problem.rule}` with a reason (`youthsite accept`).",
            file=problem.file,
            line=problem.line,
        )
    if anyway and state_of(block, report) in ("draft", "in review"):
        agreed = decide(block, replace(decision, state="agreed"), report)
        block = replace(agreed, record=replace(agreed.record, decisions=block.record.decisions))
        decision = without_group(decision, anyway)
    return decide(block, decision, report)


def _errors(project: Project, report: Report, page: Page) -> dict[str, tuple[Finding, ...]]:
    checked = check_report(report, Edition(report.slug, (page,)), project.settings, project.root)
    errors = [each for each in checked.findings if each.problem.level == "error" and each.block is not None]
    return {block.id: tuple(_of(errors, block)) for block in page.blocks}


def _of(errors: Iterable[Finding], block: Block) -> Iterator[Finding]:
    return (each for each in errors if each.block is not None and each.block.id == block.id)


def named_role(by: str) -> str:
    """Give who decided, on one line; raises YouthsiteError when nobody, or an e-mail address, is named."""
    who = " ".join(by.split())
    if _is_person(who):
        raise YouthsiteError(
            f"“{who}” reads like a person's name, and what is kept here is shown on the site.",
            fix='Name a role or a group, as in --by "participation officer" or --by "Glen Orra Youth Forum".',
        )
    if who and "@" not in who and len(who) <= _LONGEST_NAME:
        return who
    raise YouthsiteError(
        "It must be said who decided this: the name of a group or a role, never a person's.",
        fix='Say it with --by, as in --by "Youth Forum" or --by "participation officer".',
    )


def _is_person(who: str) -> bool:
    """Tell whether words are two or three names, and nothing that says what they are: "Jane Smith"."""
    called = words(re.split(r"[,(]| - ", who)[0])
    if not 1 < len(called) <= _MOST_NAMES or not all(word[:1].isupper() for word in called):
        return False
    small = {word.lower() for word in called}
    kinds = small | {word.removesuffix("s") for word in small}
    return not kinds & _GROUP_WORDS and not all(is_everyday(word) for word in small)
