"""Are the helplines read lately, the services confirmed, the pages of `care` there, and can readers ask?"""

from collections.abc import Collection
from datetime import date
from difflib import get_close_matches

from ..model import Level, Problem
from ..safeguarding import old_helplines, unconfirmed_services, unsure_helplines
from ..settings import FILE, Settings
from .concerns import concern_of
from .findings import Finding
from .report_check import ReportCheck

HELPLINE_RULES: dict[str, tuple[Level, str]] = {
    "old-helpline": (
        "warning",
        "a helpline or service that nobody read at its source for `care.helpline_months` months",
    ),
    "unsure-helpline": (
        "warning",
        "something about a helpline that stood at no source, and nobody looked since; a hint in a preview",
    ),
    "unconfirmed-service": ("warning", "a service of the settings that nobody confirmed, so it is not shown"),
    "no-contact": (
        "warning",
        "settings without an email, a phone and an address to write to; a hint in a preview",
    ),
    "unknown-care-page": ("warning", "a page under `care: pages:` that is not there, so it changes nothing"),
}
"""Level and what each looks for, by rule id; none of them stops a build."""


def with_helplines(
    check: ReportCheck, settings: Settings, today: date, pages: Collection[str] = ()
) -> ReportCheck:
    """Add to a check which helplines are old on a day, and which services and pages of `care` do nothing.

    `pages` are the paths of all pages that `care: pages:` may name. Raises YouthsiteError for a service's
    topic that there is none of.
    """
    problems = [*_problems(settings, today), *_unasked(settings), *_unknown_pages(settings, pages)]
    new = [Finding(problem, concern_of(problem.rule)) for problem in problems]
    return check.with_findings(new)


def _problems(settings: Settings, today: date) -> list[Problem]:
    found = []
    if old := old_helplines(settings.care, today):
        names = ", ".join(f"{name} ({day})" for name, day in old)
        message = (
            f"Nobody read these helplines at their source for long: {names}. Look if they are still right."
        )
        found.append(_problem("old-helpline", message))
    if unsure := unsure_helplines(settings.care):
        names = "; ".join(f"{line.name} ({line.unsure})" for line in unsure)
        message = (
            f"Something is not sure about these helplines: {names}. Look at the website of each, or ring it. "
            f"Then write what is right below `care: helplines: {unsure[0].id}:` and the others, with "
            f'`confirmed: "{today}"` and `confirmed_by:` with your role.'
        )
        found.append(_problem("unsure-helpline", message, in_preview=settings.publish != "approved"))
    found += [
        _problem(
            "unconfirmed-service",
            f'“{name}” is in no help box. Make sure that it is open, then write `confirmed: "{today}"` and '
            "`confirmed_by:` with your role below it.",
        )
        for name in unconfirmed_services(settings.care)
    ]
    return found


def _unasked(settings: Settings) -> list[Problem]:
    contact = settings.contact
    if contact.email or contact.phone or contact.post:
        return []
    message = (
        "Readers cannot ask you for a BSL video, big print or another language, or send you what they think: "
        "the pages can only say “Ask the person who showed you this website”. Write `email:` or `phone:` "
        "below `contact:`, and for paper `post:`."
    )
    return [_problem("no-contact", message, in_preview=settings.publish != "approved")]


def _unknown_pages(settings: Settings, pages: Collection[str]) -> list[Problem]:
    found = []
    for page in settings.care.pages:
        if page not in pages:
            near = get_close_matches(page, sorted(pages), 1, 0.5)
            fix = f"Do you mean `{near[0]}`?" if near else "Write its address without `.html`."
            message = f"There is no page `{page}` (care, pages), so its topics change nothing. {fix}"
            found.append(_problem("unknown-care-page", message))
    return found


def _problem(rule: str, message: str, *, in_preview: bool = False) -> Problem:
    level: Level = "hint" if in_preview else HELPLINE_RULES[rule][0]
    return Problem(rule, level, FILE, 1, message)
