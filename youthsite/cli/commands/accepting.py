"""Accepting what a check found as it is: accept."""

from pathlib import Path

import click

from ...accepting import accept as accept_one
from ...project import open_project
from .options import FOLDER


@click.command()
@click.argument("place", metavar="PAGE:LINE")
@click.argument("rule")
@click.option("--reason", default="", help="Why it is right as it is; kept beside the page.")
@FOLDER
def accept(place: str, rule: str, reason: str, folder: Path) -> None:
    """Accept what `check` found, with a reason.

    PAGE:LINE and RULE are as `youthsite check` shows them. It counts until somebody changes the sentence.
    """
    made = accept_one(open_project(folder), place, rule, reason)
    click.echo(f"Accepted: {', '.join(one.rule for one in made)}. It counts until the sentence changes.")
