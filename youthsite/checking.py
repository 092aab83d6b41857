"""All that `youthsite check` asks of one report: its easy edition, and the log of what young people said."""

from .checks import ReportCheck, check_report, for_release, with_log
from .model import Edition, Report
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
    return with_log(found, entries, report, edition, settings, root, known, release=release)
