"""Saying how an easy edition was made: statement."""

from pathlib import Path

import click

from ...checking import check_project
from ...project import open_project
from ...publishing.assembly import statement_settings
from ...publishing.statement import statement_of, statement_text
from ...publishing.tellings import tellings_of
from ...recording import readers
from .options import FOLDER, SLUGS, chosen


@click.command()
@SLUGS
@FOLDER
def statement(slugs: tuple[str, ...], folder: Path) -> None:
    """Say who made an easy edition, who checked it, and what is left out.

    The site has it as the page “How we made this”. What only people know stands in youthsite.yml, below
    `statement`.
    """
    project = open_project(folder)
    live = project.settings.publish == "approved"
    for slug in chosen(project, slugs):
        report, edition = project.report(slug), project.edition(slug)
        tellings = tellings_of(report, edition, approved_only=live)
        check = check_project(project, report, edition, release=live)
        heard = readers(project, slug, tellings.pages)
        parts = statement_of(tellings, check, statement_settings(project, slug), heard)
        click.echo(statement_text(report.title, parts))
