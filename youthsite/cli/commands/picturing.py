"""`youthsite picture`: which picture stands beside which words."""

import sys
from pathlib import Path

import click

from ... import picturing
from ...errors import YouthsiteError
from ...project import open_project
from ..said_pictures import filled_text, offer_text, pictured_text
from .options import FOLDER
from .picture_files import add, alt_, remove

PLACE = click.argument("place", metavar="PAGE#BLOCK")


@click.group()
def picture() -> None:
    """Pictures beside easy words: choose, set, clear, fill, list; your own: add, alt, remove."""


@picture.command()
@PLACE
@click.option("--take", type=int, help="Take the picture of this number.")
@FOLDER
def choose(place: str, take: int | None, folder: Path) -> None:
    """Show three pictures that fit a block, and why; take one by its number.

    PAGE#BLOCK is like 01-foreword#thank-you.
    """
    project = open_project(folder)
    found = picturing.offer(project, place)
    if take is None:
        click.echo(offer_text(found))
        if found.candidates and sys.stdin.isatty():
            take = click.prompt("Which number? (0 for none)", default=0, type=int) or None
    if take is None:
        return
    if not 1 <= take <= len(found.candidates):
        raise YouthsiteError(
            f"There is no number {take}.", fix=f"The numbers go from 1 to {len(found.candidates)}."
        )
    click.echo(pictured_text(picturing.set_picture(project, place, found.candidates[take - 1].name)))


@picture.command("set")
@PLACE
@click.argument("name")
@FOLDER
def set_(place: str, name: str, folder: Path) -> None:
    """Give a block the picture NAME."""
    click.echo(pictured_text(picturing.set_picture(open_project(folder), place, name)))


@picture.command()
@PLACE
@FOLDER
def clear(place: str, folder: Path) -> None:
    """Take a block's picture away."""
    click.echo(pictured_text(picturing.clear_picture(open_project(folder), place)))


@picture.command()
@click.argument("place", metavar="PLACE")
@FOLDER
def fill(place: str, folder: Path) -> None:
    """Give every draft without a picture the one that fits best.

    PLACE is a report's name, PAGE or PAGE#BLOCK. Where nothing fits there is none.
    """
    click.echo(filled_text(picturing.fill(open_project(folder), place)))


@picture.command("list")
@click.argument("words", nargs=-1)
@FOLDER
def list_(words: tuple[str, ...], folder: Path) -> None:
    """Name every picture, or those with these WORDS in their name or in what they show."""
    click.echo("\n".join(picturing.named(open_project(folder), words)))


for _command in (add, alt_, remove):
    picture.add_command(_command)
