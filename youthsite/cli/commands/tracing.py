"""Asking why a block says what it says, and undoing a step: why, undo."""

from pathlib import Path

import click

from ...project import open_project
from ...tracing import find_page, trace
from ...tracing import undo as undo_one
from ..said_why import page_blocks_text, undone_text, why_text
from .options import FOLDER

PAGE = click.argument("page")


@click.command()
@PAGE
@click.argument("block", required=False)
@FOLDER
def why(page: str, block: str | None, folder: Path) -> None:
    """Say why a block says what it says.

    PAGE is the name of its file, like 01-foreword; BLOCK is its id, which ends its address on the site.
    Without BLOCK, the blocks of the page are listed.
    """
    project = open_project(folder)
    if block is None:
        click.echo(page_blocks_text(*find_page(project, page)))
    else:
        click.echo(why_text(trace(project, page, block), page))


@click.command()
@PAGE
@click.argument("block")
@click.argument("step", type=int)
@FOLDER
def undo(page: str, block: str, step: int, folder: Path) -> None:
    """Put back the words that one step of a draft changed.

    STEP is its number, as `youthsite why` says. The block becomes a draft by a person. Undoing is a step too:
    it can be undone.
    """
    found, new = undo_one(open_project(folder), page, block, step)
    click.echo(undone_text(found, new, page))
