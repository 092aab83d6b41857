"""Both editions of every report of a project, as the pages of one site."""

from dataclasses import replace

from ..accessibility import FILE as TESTS_FILE
from ..accessibility import read_tests
from ..checking import check_project
from ..checks import ReportCheck
from ..days import day_of_build
from ..editions import state_of
from ..model import Edition, Report
from ..project import Project
from ..recording import readers
from ..settings import CareSettings, StatementSettings
from ..starting import with_starts
from ..years.chain import newest_first, predecessors
from .accessibility_page import accessibility_page
from .all_pages import all_pages
from .archive import archive_page
from .ask_pages import ask_pages
from .check_page import check_page
from .easy import easy_page
from .formal import formal_page
from .gathered import with_finder
from .glossary import words_page
from .help import help_page
from .moved import with_former
from .pages import Assembly, PublishedReport, SitePage, easy_uri, formal_uri
from .pictures import shown_pictures
from .print_page import print_page
from .rights import rights_page
from .safe_pages import safe_pages
from .said import Log, log_of, quote_of, said_pages
from .shared import listen_page
from .statement import statement_page
from .tellings import Tellings, tellings_of
from .wellbeing import wellbeing_pages
from .words import NOT_READY, notice, plain_title
from .years import addresses_of, followed_pages, with_newer


def assemble(project: Project, *, wellbeing: bool = True, checks: bool = False) -> Assembly:
    """Give every page that youthsite makes for a project; with `checks`, a preview's check pages too.

    What no officer approved is only there while the settings say `publish: preview`. What is held never is.
    """
    approved_only = project.settings.publish == "approved"
    care = project.settings.care
    before = predecessors(project.imports, project.slugs)
    editions = [
        tellings_of(project.report(slug), project.edition(slug), approved_only=approved_only)
        for slug in newest_first(project.slugs, before)
    ]
    pages = [
        page
        for tellings in editions
        for page in with_former(
            _report_pages(tellings, care, finder=wellbeing),
            tellings,
            addresses_of(project, tellings),
        )
    ]
    pages += [*wellbeing_pages(editions, care), rights_page(editions, care)] if wellbeing else []
    logs = [_log(project, tellings, approved_only=approved_only) for tellings in editions]
    pages += said_pages(logs, care)
    pages += [listen_page(), words_page(), help_page(project.settings.contact, care)]
    pages += [*safe_pages(), *ask_pages(project.settings.contact)]
    pages.append(accessibility_page(project.settings, read_tests(project.root / TESTS_FILE)))
    checked = [_checked(project, tellings.report, live=approved_only) for tellings in editions if checks]
    pages += [] if approved_only else [check_page(*one) for one in checked]
    pages += [
        statement_page(
            tellings,
            check,
            statement_settings(project, tellings.report.slug),
            readers(project, tellings.report.slug, tellings.pages),
        )
        for tellings, (check, _, _) in zip(editions, checked, strict=False)
    ]
    reports = with_newer([_published(tellings, live=approved_only) for tellings in editions], before)
    followed = followed_pages(project, editions, before, live=approved_only)
    reports = [
        replace(each, follow_up=followed[each.slug].uri) if each.slug in followed else each
        for each in reports
    ]
    pages += [*followed.values(), *([archive_page(reports)] if len(reports) > 1 else [])]
    pages += [print_page(tellings, _title_of(tellings), care) for tellings in editions]
    pages.append(all_pages(pages, reports))
    return Assembly(
        tuple(reports),
        tuple(pages),
        shown_pictures(project.content, pages),
        tuple(check for check, _, _ in checked),
        quote_of(logs),
    )


def _log(project: Project, tellings: Tellings, *, approved_only: bool) -> Log:
    months = project.settings.feedback.answer_months
    entries = project.log(tellings.report.slug)
    known, today = project.known_names(tellings.report), day_of_build().isoformat()
    return log_of(tellings, entries, known, months, today, approved_only=approved_only)


def statement_settings(project: Project, slug: str) -> StatementSettings:
    """Give what people wrote about how the easy edition of a report was made; there may be nothing."""
    return project.settings.statement.get(slug, StatementSettings())


def _checked(project: Project, report: Report, *, live: bool) -> tuple[ReportCheck, Report, Edition]:
    edition = project.edition(report.slug)
    check = check_project(project, report, edition, release=live)
    return check if live else with_starts(check, project, report, edition), report, edition


def _report_pages(tellings: Tellings, care: CareSettings, *, finder: bool) -> list[SitePage]:
    easy = [easy_page(page, tellings, care) for page in tellings.pages]
    easy = easy if any(page.role == "easy-index" for page in easy) else [_not_ready(tellings), *easy]
    easy = [with_finder(page, tellings) for page in easy] if finder else easy
    return easy + [formal_page(page, tellings, care) for page in tellings.report.pages]


def _not_ready(tellings: Tellings) -> SitePage:
    """Where every page of a full report leads while its easy edition has no front page."""
    slug = tellings.report.slug
    return SitePage(
        uri=easy_uri(slug, "index"),
        title=tellings.report.title,
        role="easy-index",
        edition="easy",
        slug=slug,
        twin=formal_uri(slug, "index"),
        markdown=f"# {plain_title(tellings.report.title)}\n\n{NOT_READY}\n",
    )


def _title_of(tellings: Tellings) -> str:
    return _title(tellings.report, Edition(tellings.report.slug, tellings.pages))


def _published(tellings: Tellings, *, live: bool) -> PublishedReport:
    report = tellings.report
    edition = Edition(report.slug, tellings.pages)
    return PublishedReport(
        slug=report.slug,
        title=_title_of(tellings),
        easy=easy_uri(report.slug, "index"),
        formal=formal_uri(report.slug, "index"),
        edition=edition,
        notice="" if live else notice(state_of(block, report) for block in edition.blocks),
    )


def _title(report: Report, edition: Edition) -> str:
    """The report's own title; one that shouts in capitals gives way to the easy edition's."""
    index = next((page.title for page in edition.pages if page.stem == "index"), report.title)
    return index if report.title.isupper() else report.title
