"""What several commands take: the site's folder, and reports by their short names."""

from pathlib import Path

import click

from ...errors import YouthsiteError
from ...project import Project

FOLDER = click.option(
    "--site",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The site's folder. [default: this one]",
)
SLUGS = click.argument("slugs", nargs=-1, metavar="[REPORT]...")


def chosen(project: Project, slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Give the reports that a person named, or all; raise YouthsiteError for one that the site lacks."""
    known(project, *slugs)
    return slugs or project.slugs


def known(project: Project, *slugs: str) -> None:
    """Raise YouthsiteError for a report that the site does not have."""
    unknown = set(slugs) - set(project.slugs)
    if unknown:
        reports = ", ".join(project.slugs) or "none yet; add one with `youthsite add REPORT`"
        raise YouthsiteError(
            f"There is no report called {', '.join(sorted(unknown))} here.",
            fix=f"The reports are: {reports}.",
        )
