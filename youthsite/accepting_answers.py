"""Accepting what a check says of an answer to young people, with a reason that is kept in its file."""

from dataclasses import dataclass, replace

from .approving import named_role
from .checking import check_project
from .checks import ACCEPTABLE_FEEDBACK
from .days import day_of_build
from .errors import YouthsiteError
from .feedback import Entry, exchange_words, save_entry
from .files import seen_from
from .hearing import find_entry
from .model import Acceptance
from .project import Project


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What people accepted of one entry of “You said, we did”; it `counts` while the entry's words stay."""

    slug: str
    entry: Entry
    accepted: Acceptance
    counts: bool


def is_of_an_answer(rule: str) -> bool:
    """Say whether a rule is about the log of what young people said."""
    return rule.startswith("feedback-")


def accept_answer(
    project: Project, place: str, rule: str, reason: str, *, by: str = "", date: str = ""
) -> tuple[Acceptance, ...]:
    """Accept what a rule finds in an entry, given as ENTRY or FILE:LINE, and save its file.

    Raises YouthsiteError, with everything as it was, when the rule finds nothing there, it cannot be
    accepted, no reason is given, or `by` is no role.
    """
    slug, entry = _entry(project, place)
    if not reason.strip():
        raise YouthsiteError("A reason is needed.", fix='Say why it is right, as in --reason "no money yet".')
    if rule not in ACCEPTABLE_FEEDBACK:
        fix = f"Mend it. Of an answer, these can be accepted: {', '.join(ACCEPTABLE_FEEDBACK)}."
        raise YouthsiteError(f"`{rule}` cannot be accepted.", fix=fix, file=entry.path)
    found = _found(project, slug, entry)
    if rule not in found:
        fix = f"It found: {', '.join(found)}." if found else "`youthsite check` lists what it found."
        raise YouthsiteError(f"The check found no `{rule}` here.", fix=fix, file=entry.path)
    who = named_role(by) if by.strip() else ""
    new = Acceptance(rule, exchange_words(entry.exchange), " ".join(reason.split()), "", who, date)
    others = tuple(each for each in entry.accepted if each.rule != rule)
    save_entry(replace(entry, accepted=(*others, new)))
    return (new,)


def kept_answers(project: Project, slug: str) -> tuple[KeptAnswer, ...]:
    """Give everything that people accepted in the log of one report, oldest entry first."""
    return tuple(
        KeptAnswer(slug, entry, each, each.text == exchange_words(entry.exchange))
        for entry in project.log(slug)
        for each in entry.accepted
    )


def withdraw_answer(project: Project, place: str, rule: str) -> tuple[Acceptance, ...]:
    """Take back what was accepted of an entry; raises YouthsiteError when nothing of the rule was."""
    _, entry = _entry(project, place)
    gone = tuple(each for each in entry.accepted if each.rule == rule)
    if not gone:
        known = ", ".join(each.rule for each in entry.accepted) or "none"
        fix = f"Rules that were accepted here: {known}."
        raise YouthsiteError(f"No `{rule}` was accepted here.", fix=fix, file=entry.path)
    save_entry(replace(entry, accepted=tuple(each for each in entry.accepted if each.rule != rule)))
    return gone


def _entry(project: Project, place: str) -> tuple[str, Entry]:
    name, colon, line = place.replace("\\", "/").rpartition(":")
    return find_entry(project, (name if colon and line.isdecimal() else place).removeprefix("feedback/"))


def _found(project: Project, slug: str, entry: Entry) -> tuple[str, ...]:
    check = check_project(project, project.report(slug), project.edition(slug), today=day_of_build())
    file = seen_from(entry.path, project.root)
    return tuple(dict.fromkeys(each.rule for each in check.problems if each.file == file))
