"""`youthsite hold` and `youthsite release`: an officer's decisions about single passages."""

from pathlib import Path

import click

from ... import deciding
from ...project import open_project
from ..said import held_text, released_text
from .options import FOLDER, known

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
