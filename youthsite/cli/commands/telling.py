"""Telling it in easy words: draft, rewrite."""

from pathlib import Path

import click

from ... import starting, steps
from ...errors import YouthsiteError
from ...progress import shown
from ...project import Project, open_project
from ..said import rewritten_text
from ..said_drafted import drafted_text
from ..said_starts import taken_text
from .options import FOLDER, SLUGS, chosen


@click.command()
@SLUGS
@click.option("--take", multiple=True, metavar="WHAT", help="Make a draft of a start; see `check --all`.")
@FOLDER
def draft(slugs: tuple[str, ...], take: tuple[str, ...], folder: Path) -> None:
    """Write a first easy draft by fixed rules.

    What people wrote is never touched. With --take, nothing is drafted: what the rules could make of what is
    to do becomes a draft for you to edit. WHAT is a passage (an id like p-0214), an easy page, or `all`.
    """
    project = open_project(folder)
    if take:
        click.echo(taken_text(starting.take(project, _one(project, slugs), take)))
        return
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


def _one(project: Project, slugs: tuple[str, ...]) -> str:
    """Give the one report that passages are taken of; ids are the same in every report."""
    some = chosen(project, slugs)
    if len(some) != 1:
        names = ", ".join(some) or "none yet; add one with `youthsite add REPORT`"
        raise YouthsiteError(
            "Passages are taken of one report.", fix=f"Name it before --take. The reports are: {names}."
        )
    return some[0]


def draft_report(project: Project, slug: str, *, then: bool = True) -> None:
    """Draft one report and say what came of it, and what to do `then`."""
    click.echo(drafted_text(steps.draft(project, slug, shown()), project, slug, then=then))
