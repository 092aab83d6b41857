"""Telling it in easy words: draft, rewrite."""

from pathlib import Path

import click

from ... import steps
from ...progress import shown
from ...project import Project, open_project
from ..said import rewritten_text
from ..said_drafted import drafted_text
from .options import FOLDER, SLUGS, chosen


@click.command()
@SLUGS
@FOLDER
def draft(slugs: tuple[str, ...], folder: Path) -> None:
    """Write a first easy draft by fixed rules.

    What people wrote is never touched.
    """
    project = open_project(folder)
    for slug in chosen(project, slugs):
        draft_report(project, slug)


@click.command()
@SLUGS
@FOLDER
def rewrite(slugs: tuple[str, ...], folder: Path) -> None:
    """Ask a language model on your computer for more easy words.

    Only what waits in the lists "to do" is asked about. What it says must pass the checks, and is labelled as
    written by a machine until a person approves it.
    """
    project = open_project(folder)
    for slug in chosen(project, slugs):
        click.echo(rewritten_text(steps.rewrite(project, slug, shown()), slug))


def draft_report(project: Project, slug: str, *, then: bool = True) -> None:
    """Draft one report and say what came of it, and what to do `then`."""
    click.echo(drafted_text(steps.draft(project, slug, shown()), project, slug, then=then))
