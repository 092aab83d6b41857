"""All that `youthsite check` asks of one report: its easy edition, and the log of what young people said."""

from collections.abc import Iterator

from .checks import ReportCheck, check_report, for_release, with_log, with_numbers
from .model import Block, Edition, Page, Report
from .number_pictures import choose, number_sentences, refusals
from .pictures import is_number_name
from .project import Project


def check_project(
    project: Project, report: Report, edition: Edition, *, release: bool = False
) -> ReportCheck:
    """Check one report of a project; with `release`, if it may go live."""
    settings, root = project.settings, project.root
    found = check_report(report, edition, settings, root)
    if release:
        found = for_release(found, report, edition, settings, root)
    entries = project.log(report.slug)
    known = project.known_names(report) if entries else ()
    found = with_numbers(found, _undrawn(edition), report, root)
    return with_log(found, entries, report, edition, settings, root, known, release=release)


def _undrawn(edition: Edition) -> Iterator[tuple[Page, Block, str]]:
    """Blocks that ask for a picture of their number, of which a rule says that it would mislead."""
    for page in edition.pages:
        for block in page.blocks:
            if is_number_name(block.picture):
                choice = choose(block.picture, number_sentences(block))
                if choice.picture is None:
                    yield page, block, refusals()[choice.refused].why
