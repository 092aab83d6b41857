"""Saying which wellbeing words and rights a block is about: tags."""

from pathlib import Path

import click

from ... import tagging
from ...errors import YouthsiteError
from ...project import open_project
from ..said_tags import kept_text, passages_text, tags_text
from .options import FOLDER


@click.command()
@click.argument("places", nargs=-1, metavar="[PLACE]...")
@click.option("--confirm", default="", metavar="WORDS", help='Keep these for a block, like "safe 19".')
@click.option("--remove", default="", metavar="WORDS", help="Take these off a block.")
@click.option("--passages", is_flag=True, help="Ask the same of the passages of a full report.")
@FOLDER
def tags(places: tuple[str, ...], confirm: str, remove: str, passages: bool, folder: Path) -> None:
    """Propose wellbeing words and rights, with the words that led to them.

    PLACE is a page like 01-foreword, a block like 01-foreword#thank-you, or a report's short name; without
    one, every report is looked at. What is proposed is only printed; with --confirm it is written into the
    block, which is then a draft again, for people to agree on.
    """
    project = open_project(folder)
    if confirm and remove:
        raise YouthsiteError("Words are either confirmed or removed.", fix="Run it twice.")
    wanted = places or project.slugs
    if confirm or remove:
        if len(places) != 1:
            fix = 'Name it, as in `youthsite tags 01-foreword#thank-you --confirm "safe"`.'
            raise YouthsiteError("Words are confirmed for one block at a time.", fix=fix)
        change = tagging.confirm_tags if confirm else tagging.remove_tags
        click.echo(kept_text(change(project, places[0], confirm or remove)))
    elif passages:
        for slug in wanted:
            click.echo(passages_text(tagging.propose_for_passages(project, slug)))
    else:
        click.echo(tags_text(tagging.propose_tags(project, wanted)))
