"""Accepting what a check found as it is, with a reason that is kept beside the page."""

from dataclasses import dataclass, replace
from pathlib import Path

from .approving import named_role
from .checks import ReportCheck, check_report
from .checks.accepting import acceptance
from .editions import repair_ids, save_page, tells_held
from .errors import YouthsiteError
from .model import Acceptance, Block, Edition, Page, Report
from .project import Project
from .tracing import find_page


@dataclass(frozen=True, slots=True)
class Kept:
    """One entry of what people accepted, on its page; `line` is where it counts, or where its block opens.

    It `counts` while the check finds the same in the same words. One that does not has lapsed.
    """

    file: Path
    line: int
    block: str
    entry: Acceptance
    counts: bool


def accept(
    project: Project, place: str, rule: str, reason: str, *, by: str = "", date: str = ""
) -> tuple[Acceptance, ...]:
    """Accept what a rule found on a line, given as PAGE:LINE, and save the page's record.

    Raises YouthsiteError, with everything as it was, when there is no such finding, it cannot be accepted,
    no reason is given, or `by` is no role.
    """
    name, line = _parts(place)
    if not reason.strip():
        raise YouthsiteError("A reason is needed.", fix='Say why it is right, as in --reason "a name".')
    who = named_role(by) if by.strip() else ""
    report, page = find_page(project, name)
    checked = _checked(project, report, page)
    words = " ".join(reason.split()), who, date
    made = _made(checked, page, line, rule, words)
    repaired, _ = repair_ids(page)
    blocks = tuple(_with(block, made.get(block.id, ())) for block in repaired.blocks)
    save_page(replace(repaired, blocks=blocks), before=page)
    return tuple(one for each in made.values() for one in each)


def kept(project: Project, slug: str) -> tuple[Kept, ...]:
    """Give everything that people accepted in an easy edition, in the order of its pages.

    Nothing is given of a block that tells a held passage: it would quote it.
    """
    report = project.report(slug)
    pages = project.edition(slug).pages
    return tuple(one for page in pages for one in _kept(project, report, page))


def withdraw(project: Project, place: str, rule: str) -> tuple[Acceptance, ...]:
    """Take back what was accepted on a line, given as PAGE:LINE as `kept` gives it, and save the record.

    Raises YouthsiteError, with everything as it was, when nothing of the rule was accepted there.
    """
    name, line = _parts(place)
    report, page = find_page(project, name)
    listed = _kept(project, report, page)
    gone = [one for one in listed if (one.line, one.entry.rule) == (line, rule)]
    if not gone:
        known = ", ".join(f"{one.line} ({one.entry.rule})" for one in listed) or "none"
        fix = f"Lines of this page where something was accepted: {known}."
        raise YouthsiteError(f"No `{rule}` was accepted on this line.", fix=fix, file=page.path, line=line)
    blocks = tuple(_without(block, gone) for block in page.blocks)
    save_page(replace(page, blocks=blocks), before=page)
    return tuple(one.entry for one in gone)


def _checked(project: Project, report: Report, page: Page) -> ReportCheck:
    return check_report(report, Edition(report.slug, (page,)), project.settings, project.root)


def _kept(project: Project, report: Report, page: Page) -> list[Kept]:
    if not any(block.record.accepted for block in page.blocks):
        return []
    counting = _checked(project, report, page).accepted
    found = []
    for block in page.blocks:
        for entry in () if tells_held(block, report) else block.record.accepted:
            lines = [
                one.finding.problem.line
                for one in counting
                if one.entry is entry and one.finding.block is block
            ]
            line = lines[0] if lines else block.line
            found.append(Kept(page.path, line, block.id, entry, bool(lines)))
    return found


def _made(
    checked: ReportCheck, page: Page, line: int, rule: str, words: tuple[str, str, str]
) -> dict[str, tuple[Acceptance, ...]]:
    here = [
        finding
        for finding in checked.findings
        if finding.page == page.stem and finding.problem.line == line and finding.problem.rule == rule
    ]
    made: dict[str, tuple[Acceptance, ...]] = {}
    for finding in here:
        one = acceptance(finding, *words)
        if one is None or finding.block is None:
            fix = "Mend it; a limit of the whole site can be moved with `check.limits` in youthsite.yml."
            raise YouthsiteError(f"`{rule}` cannot be accepted here.", fix=fix, file=page.path, line=line)
        made[finding.block.id] = tuple(dict.fromkeys((*made.get(finding.block.id, ()), one)))
    if not made:
        raise _nothing(checked, page, line, rule)
    return made


def _nothing(checked: ReportCheck, page: Page, line: int, rule: str) -> YouthsiteError:
    problems = [finding.problem for finding in checked.findings if finding.page == page.stem]
    there = sorted({problem.rule for problem in problems if problem.line == line})
    lines = sorted({problem.line for problem in problems if problem.rule == rule})
    fix = "`youthsite check` lists what it found."
    if there:
        fix = f"On this line it found: {', '.join(there)}."
    elif lines:
        fix = f"It is on line {', '.join(map(str, lines))}."
    return YouthsiteError(f"The check found no `{rule}` on this line.", fix=fix, file=page.path, line=line)


def _with(block: Block, made: tuple[Acceptance, ...]) -> Block:
    if not made:
        return block
    old = [one for one in block.record.accepted if not any(_same_place(one, new) for new in made)]
    return replace(block, record=replace(block.record, accepted=(*old, *made)))


def _same_place(one: Acceptance, new: Acceptance) -> bool:
    """Whether the new entry takes the place of the old one, which may have lapsed."""
    return (one.rule, one.text) == (new.rule, new.text)


def _without(block: Block, gone: list[Kept]) -> Block:
    left = tuple(
        entry
        for entry in block.record.accepted
        if not any(one.entry is entry and one.block == block.id for one in gone)
    )
    return replace(block, record=replace(block.record, accepted=left))


def _parts(place: str) -> tuple[str, int]:
    name, _, line = place.rpartition(":")
    if not name or not line.isdecimal():
        fix = "Write it as `youthsite check` shows it, like 01-foreword.md:12."
        raise YouthsiteError(f"“{place}” is no page and line.", fix=fix)
    return name, int(line)
