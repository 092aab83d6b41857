"""What people decide about easy blocks: to review, agree, approve, send back, or that a change is minor."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .checks import Finding, check_report
from .editions import decide, dismiss, is_fresh, repair_ids, save_page, state_of, tied_passages
from .errors import YouthsiteError
from .model import Block, Decision, Dismissal, Edition, Page, Report
from .project import Project
from .tracing import find_block, find_page

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Refused:
    """A block that did not take the step that its page took, and why."""

    block: str
    reason: str


@dataclass(frozen=True, slots=True)
class DecidedPage:
    """What a decision did on one page: the blocks that took the step, and those that did not."""

    page: Page
    blocks: tuple[str, ...]
    refused: tuple[Refused, ...] = ()


def pages_of(project: Project, place: str) -> list[tuple[Report, Page, tuple[Block, ...]]]:
    """Find the blocks that a person means by a place: a report's short name, PAGE, or PAGE#BLOCK.

    Ids that are missing from a page are given. Raises YouthsiteError when there is no such place.
    """
    name, _, block = place.partition("#")
    if name in project.slugs and not block:
        report = project.report(name)
        return [(report, page, _named(page).blocks) for page in project.edition(name).pages]
    report, page = find_page(project, name)
    blocks = _named(page).blocks
    return [(report, page, (find_block(_named(page), block),) if block else blocks)]


def decide_on(
    project: Project, places: Sequence[str], decision: Decision, *, anyway: str = ""
) -> list[DecidedPage]:
    """Give the blocks of some places the state that people decided on, and save their pages.

    Of a whole page or report, blocks that cannot take the step are listed with the reason; a single block
    that cannot raises YouthsiteError with nothing changed. An approval needs a group's, or `anyway`, the
    reason why there is none; it is refused while a check finds an error, and takes in the page's title.
    """
    decision = replace(decision, by=named_role(decision.by), note=_note(decision, anyway))
    found = [each for place in places for each in pages_of(project, place)]
    made = [_decided(project, *each, decision, anyway=bool(anyway)) for each in found]
    for before, changed, done in made:
        if done.blocks:
            save_page(changed, before=before)
    return [done for _, _, done in made]


def dismiss_changes(project: Project, place: str, by: str, date: str, reason: str) -> tuple[Dismissal, ...]:
    """Say that what changed in the full report since does not matter to a block, given as PAGE#BLOCK.

    It counts until the passages change again. Raises YouthsiteError when nothing changed, a passage is gone
    or held, or there is no reason.
    """
    if not reason.strip():
        raise YouthsiteError(
            "A reason is needed.", fix='Say why it does not matter, as in --reason "a comma".'
        )
    made: tuple[Dismissal, ...] = ()
    for report, page, blocks in pages_of(project, place):
        new = {block.id: _dismissals(block, report, by, date, " ".join(reason.split())) for block in blocks}
        made += tuple(one for each in new.values() for one in each)
        changed = tuple(dismiss(block, new.get(block.id, ())) for block in _named(page).blocks)
        if made:
            save_page(replace(_named(page), blocks=changed), before=page)
    if not made:
        raise YouthsiteError(f"Nothing that {place} tells has changed.", fix="There is nothing to dismiss.")
    return made


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


def _decided(
    project: Project,
    report: Report,
    page: Page,
    blocks: tuple[Block, ...],
    decision: Decision,
    *,
    anyway: bool,
) -> tuple[Page, Page, DecidedPage]:
    named = _named(page)
    errors = _errors(project, report, page) if decision.state == "approved" else {}
    done: dict[str, Block] = {}
    refused: list[Refused] = []
    for block in blocks:
        try:
            done[block.id] = _step(block, decision, report, errors.get(block.id, ()), anyway=anyway)
        except YouthsiteError as error:
            if len(blocks) == 1:
                raise
            refused.append(Refused(block.id, f"{error.problem} {error.fix}"))
    changed = replace(named, blocks=tuple(done.get(block.id, block) for block in named.blocks))
    if decision.state == "approved" and len(blocks) == len(named.blocks):
        changed = replace(changed, approved_title=changed.title)
    return page, changed, DecidedPage(page, tuple(done), tuple(refused))


def _step(
    block: Block, decision: Decision, report: Report, errors: Iterable[Finding], *, anyway: bool
) -> Block:
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
        block = decide(block, replace(decision, state="agreed"), report)
        block = replace(block, record=replace(block.record, decisions=block.record.decisions[:-1]))
    return decide(block, decision, report)


def _errors(project: Project, report: Report, page: Page) -> dict[str, tuple[Finding, ...]]:
    checked = check_report(report, Edition(report.slug, (page,)), project.settings, project.root)
    errors = [each for each in checked.findings if each.problem.level == "error" and each.block is not None]
    return {block.id: tuple(_of(errors, block)) for block in page.blocks}


def _of(errors: Iterable[Finding], block: Block) -> Iterator[Finding]:
    return (each for each in errors if each.block is not None and each.block.id == block.id)


def _named(page: Page) -> Page:
    """The page with an id for every block, as it will be saved."""
    return repair_ids(page)[0]


def named_role(by: str) -> str:
    """Give who decided, on one line; raises YouthsiteError when nobody, or an e-mail address, is named."""
    who = " ".join(by.split())
    if who and "@" not in who and len(who) <= _LONGEST_NAME:
        return who
    raise YouthsiteError(
        "It must be said who decided this: the name of a group or a role, never a person's.",
        fix='Say it with --by, as in --by "Youth Forum" or --by "participation officer".',
    )


def _note(decision: Decision, anyway: str) -> str:
    note = " ".join(decision.note.split())
    return f"without a group: {' '.join(anyway.split())}" + (f"; {note}" if note else "") if anyway else note
