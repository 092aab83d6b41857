"""Saying which passages a block tells: tie, untie."""

import sys
from pathlib import Path

import click

from ... import tying
from ...project import open_project
from ..said_ties import comments_text, proposals_text, tied_text
from .options import FOLDER

PLACE = click.argument("place", metavar="PAGE#BLOCK")


@click.command()
@click.argument("place", metavar="PLACE")
@click.argument("passages", nargs=-1, metavar="[PASSAGE]...")
@click.option("--comments", is_flag=True, help="Make ties of the comments in the pages (<!-- tells: … -->).")
@FOLDER
def tie(place: str, passages: tuple[str, ...], comments: bool, folder: Path) -> None:
    """Say which parts of the full report a block tells.

    PLACE is PAGE#BLOCK, like 01-foreword#thank-you. Without a PASSAGE, some are proposed, and on a terminal
    you choose by number. With --comments, PLACE can be a page or a whole report too.
    """
    project = open_project(folder)
    if comments:
        click.echo(comments_text(tying.tie_by_comments(project, place)))
        return
    if passages:
        click.echo(tied_text(tying.tie(project, place, passages)))
        return
    found, proposals = tying.propose(project, place)
    click.echo(proposals_text(found, proposals))
    if proposals and sys.stdin.isatty():
        chosen = click.prompt("Which numbers does it tell? (like 1,3; nothing for none)", default="")
        numbers = [int(part) for part in chosen.replace(",", " ").split() if part.isdecimal()]
        ids = [proposals[number - 1].passage.id for number in numbers if 1 <= number <= len(proposals)]
        if ids:
            click.echo(tied_text(tying.tie(project, place, ids)))


@click.command()
@PLACE
@click.argument("passages", nargs=-1, required=True, metavar="PASSAGE...")
@FOLDER
def untie(place: str, passages: tuple[str, ...], folder: Path) -> None:
    """Say that a block does not tell a part of the full report."""
    click.echo(tied_text(tying.untie(open_project(folder), place, passages)))
