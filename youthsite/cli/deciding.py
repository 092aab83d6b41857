"""`youthsite hold` and `youthsite release`: an officer's decisions about single passages."""

from pathlib import Path

import click

from .. import deciding
from ..errors import YouthsiteError
from ..project import Project, open_project
from .said import held_text, released_text

FOLDER = click.option(
    "--site",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(),
    help="The site's folder. [default: this one]",
)
PASSAGES = click.argument("passages", nargs=-1, required=True, metavar="PASSAGE...")
REASON = click.option("--reason", required=True, help="Why; kept in imports/NAME/answers.yml.")


@click.command()
@click.argument("slug", metavar="NAME")
@PASSAGES
@REASON
@FOLDER
def hold(slug: str, passages: tuple[str, ...], reason: str, folder: Path) -> None:
    """Keep single passages off the site.

    PASSAGE is an id like p-0214. Every later import keeps to it.
    """
    project = open_project(folder)
    known(project, slug)
    click.echo(held_text(deciding.hold(project, slug, passages, reason)))


@click.command()
@click.argument("slug", metavar="NAME")
@PASSAGES
@REASON
@FOLDER
def release(slug: str, passages: tuple[str, ...], reason: str, folder: Path) -> None:
    """Put passages that are held back on the site.

    PASSAGE is an id like p-0214. Every later import of the same words keeps to it.
    """
    project = open_project(folder)
    known(project, slug)
    click.echo(released_text(deciding.release(project, slug, passages, reason)))


def known(project: Project, *slugs: str) -> None:
    """Raise YouthsiteError for a report that the site does not have."""
    unknown = set(slugs) - set(project.slugs)
    if unknown:
        reports = ", ".join(project.slugs) or "none yet; add one with `youthsite add REPORT`"
        raise YouthsiteError(
            f"There is no report called {', '.join(sorted(unknown))} here.",
            fix=f"The reports are: {reports}.",
        )
