"""Accepting what a check found as it is, with a reason that is kept beside the page."""

from dataclasses import replace

from .checks import ReportCheck, check_report
from .checks.accepting import acceptance
from .editions import repair_ids, save_page
from .errors import YouthsiteError
from .model import Acceptance, Block, Edition, Page
from .project import Project
from .tracing import find_page


def accept(project: Project, place: str, rule: str, reason: str) -> tuple[Acceptance, ...]:
    """Accept what a rule found on a line, given as PAGE:LINE, and save the page's record.

    Raises YouthsiteError, with everything as it was, when there is no such finding, it cannot be accepted, or
    no reason is given.
    """
    name, line = _parts(place)
    if not reason.strip():
        raise YouthsiteError("A reason is needed.", fix='Say why it is right, as in --reason "a name".')
    report, page = find_page(project, name)
    checked = check_report(report, Edition(report.slug, (page,)), project.settings, project.root)
    made = _made(checked, page, line, rule, " ".join(reason.split()))
    repaired, _ = repair_ids(page)
    blocks = tuple(_with(block, made.get(block.id, ())) for block in repaired.blocks)
    save_page(replace(repaired, blocks=blocks), before=page)
    return tuple(one for each in made.values() for one in each)


def _made(
    checked: ReportCheck, page: Page, line: int, rule: str, reason: str
) -> dict[str, tuple[Acceptance, ...]]:
    here = [
        finding
        for finding in checked.findings
        if finding.page == page.stem and finding.problem.line == line and finding.problem.rule == rule
    ]
    made: dict[str, tuple[Acceptance, ...]] = {}
    for finding in here:
        one = acceptance(finding, reason)
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
    new = {(one.rule, one.text) for one in made}
    kept = [one for one in block.record.accepted if (one.rule, one.text) not in new]
    return replace(block, record=replace(block.record, accepted=(*kept, *made)))


def _parts(place: str) -> tuple[str, int]:
    name, _, line = place.rpartition(":")
    if not name or not line.isdigit():
        fix = "Write it as `youthsite check` shows it, like 01-foreword.md:12."
        raise YouthsiteError(f"“{place}” is no page and line.", fix=fix)
    return name, int(line)
