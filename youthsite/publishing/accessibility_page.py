"""The accessibility statement as a page: the law's words as quotations, the rest from settings and tests."""

from collections.abc import Iterator
from html import escape

from ..accessibility import SOURCE, SOURCE_ADDRESS, Gap, Results, gaps_of, human_checks, sentence, status_of
from ..accessibility.status import untested
from ..settings import AccessibilitySettings, Settings
from .ask_pages import ASK_US
from .days import day_in_words
from .pages import SearchEntry, SitePage, url_of
from .words import only_words

URI = "accessibility.md"
TITLE = "Accessibility statement"
EASS = "https://www.equalityadvisoryservice.com/"
WCAG = "https://www.w3.org/TR/WCAG22/"


def accessibility_page(settings: Settings, tests: Results) -> SitePage:
    """Give the statement; what nobody has filled in stands there as a gap."""
    gaps = gaps_of(settings, tests)
    parts = [
        f"# {TITLE}",
        "We want everyone to be able to use this website. "
        f"Is something hard to use? [Ask us]({ASK_US}). We can send it in another form.",
        *_about(settings, gaps),
        *_problems(settings.accessibility, tests),
        *_contact(settings, gaps),
        *_compliance(settings, tests),
        *_preparation(settings, tests, gaps),
        *_tests(tests),
        "## Where the quoted sentences come from",
        f"{SOURCE}: [GOV.UK]({SOURCE_ADDRESS}).",
    ]
    entry = SearchEntry(
        TITLE, url_of(URI), "How accessible this website is, and whom to tell about a problem."
    )
    return SitePage(uri=URI, title=TITLE, role="other", markdown="\n\n".join(parts) + "\n", entries=(entry,))


def _quote(name: str, **values: str) -> str:
    """A sentence that the law fixes, marked as a quotation with its source."""
    text = escape(sentence(name, **values), quote=False)
    return f'<blockquote class="law" cite="{SOURCE_ADDRESS}"><p>{text}</p></blockquote>'


def _gap(what: str) -> str:
    return f'<p class="gap">Not filled in yet: {escape(what, quote=False)}.</p>'


def _is_gap(gaps: tuple[Gap, ...], *fields: str) -> Gap | None:
    return next((gap for gap in gaps if gap.field in fields), None)


def _about(settings: Settings, gaps: tuple[Gap, ...]) -> Iterator[str]:
    ours = settings.accessibility
    gap = _is_gap(gaps, "accessibility.applies_to")
    yield _gap(gap.to_do) if gap else _quote("scope", applies_to=ours.applies_to)
    yield f"This website is run by {escape(_organisation(settings), quote=False)}."


def _problems(ours: AccessibilitySettings, tests: Results) -> Iterator[str]:
    yield "## How accessible this website is"
    if not ours.problems:
        known = (
            "Not everything was tested yet." if untested(tests) else "We know of no part that cannot be used."
        )
        yield f"{known} Please tell us if you find a problem."
        return
    yield "We know that some parts of this website are not fully accessible:"
    yield "\n".join(f"- {escape(name, quote=False)}" for name in ours.problems)


def _contact(settings: Settings, gaps: tuple[Gap, ...]) -> Iterator[str]:
    contact, days = settings.contact, settings.accessibility.answer_days
    yield "## Feedback and contact information"
    yield (
        "Do you need this website in another form, like large print, paper, sound, Braille, British Sign "
        "Language or another language? Or did you find a problem that is not listed here? Contact us:"
    )
    ways = [f"- [{contact.email}](mailto:{contact.email})"] if contact.email else []
    ways += [f"- [Call {contact.phone}](tel:{contact.phone.replace(' ', '')})"] if contact.phone else []
    ways += [f"- {only_words(contact.post)}"] if contact.post else []
    gap = _is_gap(gaps, "contact.email")
    yield _gap(gap.to_do) if gap else "\n".join(ways)
    if days:
        yield f"We will consider your request and answer within {days} days."
    yield "## Enforcement procedure"
    yield _quote("enforcement")
    yield f"[Equality Advisory and Support Service (EASS)]({EASS})"


def _compliance(settings: Settings, tests: Results) -> Iterator[str]:
    ours = settings.accessibility
    status = status_of(ours, tests)
    yield "## Technical information about this website’s accessibility"
    yield _quote("commitment", organisation=_organisation(settings))
    yield "### Compliance status"
    if status == "full":
        yield _quote("full")
    elif status == "partial":
        names = (ours.problems and "the non-compliances", (ours.burden or ours.exempt) and "exemptions")
        listed = [name for name in names if name]
        due_to = " and ".join(listed) if ours.problems else "the exemptions"
        yield _quote("partial", due_to=due_to)
    else:
        yield _nothing_claimed(tests)
    yield f"The standard: [Web Content Accessibility Guidelines]({WCAG})"
    if status != "full" and (ours.problems or ours.burden or ours.exempt):
        yield "### Non-accessible content"
        yield _quote("content")
        yield from _listed(ours)
    if missing := untested(tests):
        yield "### Not tested by people yet"
        yield "\n".join(f"- {human_checks()[name]}" for name in missing)


def _nothing_claimed(tests: Results) -> str:
    """Say plainly that nobody knows yet how far the site meets the standard, and why."""
    why = (
        "people have not finished testing it" if untested(tests) else "tests found faults that are not mended"
    )
    return f"We do not say yet how far this website meets the standard: {why}."


def _listed(ours: AccessibilitySettings) -> Iterator[str]:
    if ours.problems:
        yield "#### Non-compliance with the accessibility regulations"
    for name, problem in ours.problems.items():
        said = [f"{name}.", problem.reason and f"This fails {problem.reason}."]
        said += [problem.instead, problem.mended_by and f"We plan to mend it by {problem.mended_by}."]
        yield escape(" ".join(part for part in said if part), quote=False)
    if ours.burden:
        yield f"#### Disproportionate burden\n\n{escape(ours.burden, quote=False)}"
    if ours.exempt:
        heading = "#### Content that’s not within the scope of the accessibility regulations"
        yield f"{heading}\n\n{escape(ours.exempt, quote=False)}"


def _preparation(settings: Settings, tests: Results, gaps: tuple[Gap, ...]) -> Iterator[str]:
    ours = settings.accessibility
    yield "## Preparation of this accessibility statement"
    if gap := _is_gap(gaps, "accessibility.prepared", "accessibility.reviewed"):
        yield _gap(f"when it was prepared and last read through, {gap.to_do}")
    else:
        yield _quote("prepared", prepared=day_in_words(ours.prepared), reviewed=day_in_words(ours.reviewed))
    if tests.last_day:
        yield _quote("tested", tested=day_in_words(tests.last_day))
    else:
        yield _gap("what was tested, and when")
    gap = _is_gap(gaps, "accessibility.tested_by")
    by = escape(ours.tested_by, quote=False)
    yield _gap(gap.to_do) if gap else f"The test was carried out by {by}."


def _tests(tests: Results) -> Iterator[str]:
    yield "## What was tested"
    lines = [
        f"- {name}, {day_in_words(test.date)}: {test.pages} pages, {test.found} faults. {test.how}".strip()
        for name, test in tests.automatic.items()
    ]
    lines += [
        f"- {human_checks()[name]} {check.result.capitalize()}, {day_in_words(check.date)}, by {check.by}. "
        f"{check.note}".strip()
        for name, check in tests.human.items()
        if check.done
    ]
    yield "\n".join(escape(line, quote=False) for line in lines) if lines else "Nothing yet."
    yield "Programs find only some faults. People find the others."


def _organisation(settings: Settings) -> str:
    return settings.accessibility.organisation or settings.partnership
