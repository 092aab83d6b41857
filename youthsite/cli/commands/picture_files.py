"""`youthsite picture add`, `alt` and `remove`: a site's own photos and drawings."""

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from ...adding_pictures import add_picture
from ...approving import named_role
from ...errors import YouthsiteError
from ...picture_words import check_words, describe_picture, described_as
from ...pictures import Description
from ...pictures.consents import Consent
from ...project import open_project
from ...removing_pictures import remove_picture
from ..asking_picture import YES, ask_words
from ..said_pictures import added_text, described_text, removed_text
from .options import FOLDER

ALT = click.option("--alt", help="What the picture shows, in one short sentence.")
LONG = click.option("--long", "long_", default="", help="All that a chart or a full drawing shows.")
DECORATIVE = click.option("--decorative", is_flag=True, help="It adds nothing to the words beside it.")
BY = click.option("--by", default="", help="The role of who writes this, like “youth worker”; never a name.")


def _words(command: Callable[..., Any]) -> Callable[..., Any]:
    return ALT(LONG(DECORATIVE(BY(command))))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="What to call it. [default: the name of the file]")
@_words
@click.option("--of-nobody", is_flag=True, help="No young person is in it, and none made it.")
@click.option("--agreed", is_flag=True, help="The young person agreed, themselves, to this picture here.")
@click.option("--until", help="The day their consent ends, like 2027-06-30.")
@click.option("--shown-name", default="", help="What they want to be called beside it. [default: no name]")
@FOLDER
def add(
    file: Path,
    name: str | None,
    alt: str | None,
    long_: str,
    decorative: bool,
    by: str,
    of_nobody: bool,
    agreed: bool,
    until: str | None,
    shown_name: str,
    folder: Path,
) -> None:
    """Bring in a photo or a drawing of your own.

    It is made small, and the place and time that a camera hides in it are taken out. Asked are alt text, and
    whether the young person who is in it or made it agrees, and until when.
    """
    project = open_project(folder)
    if of_nobody and (agreed or until or shown_name):
        raise YouthsiteError(
            "--of-nobody says that nobody had to agree, but what somebody agreed to is given too.",
            fix="Leave out --of-nobody, or leave out --agreed, --until and --shown-name.",
        )
    described = _described(Description(), alt, long_, decorative, by)
    consent = None if of_nobody else _consent(agreed, until, shown_name)
    label = (name or re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")).lower()
    files = add_picture(project, file, label, described, consent)
    click.echo(added_text(label, files, consent))


@click.command("alt")
@click.argument("name")
@_words
@click.option("--checked", is_flag=True, help="Somebody else looked at picture and words: they are right.")
@FOLDER
def alt_(
    name: str, alt: str | None, long_: str, decorative: bool, by: str, checked: bool, folder: Path
) -> None:
    """Say in words what one of your own pictures shows; on a terminal, five questions lead to them."""
    project = open_project(folder)
    if checked:
        click.echo(described_text(name, check_words(project, name, by)))
        return
    before = replace(described_as(project, name), state="draft")
    described = _described(before, alt, long_ or before.long, decorative, by)
    click.echo(described_text(name, describe_picture(project, name, described)))


@click.command()
@click.argument("name")
@FOLDER
def remove(name: str, folder: Path) -> None:
    """Take one of your own pictures out: the files, the words, the consent, and what the last build made."""
    click.echo(removed_text(name, remove_picture(open_project(folder), name)))


def _described(before: Description, alt: str | None, long_: str, decorative: bool, by: str) -> Description:
    if alt is None and not decorative and sys.stdin.isatty():
        return replace(ask_words(before), written_by=_role(by))
    if alt is None and not decorative:
        raise YouthsiteError(
            "It is not said what the picture shows.",
            fix='Say it with --alt "…", or that it only decorates with --decorative.',
        )
    words = " ".join((alt or "").split())
    return replace(before, alt=words, long=long_, decorative=decorative, written_by=_role(by), state="draft")


def _role(by: str) -> str:
    """The role of who writes: asked for on a terminal, else demanded, so that somebody else can check."""
    if not by.strip() and sys.stdin.isatty():
        by = click.prompt("Your role, not your name")
    if not by.strip():
        raise YouthsiteError(
            "It is not said who writes these words.", fix='Say your role, not your name: --by "youth worker".'
        )
    return named_role(by)


def _consent(agreed: bool, until: str | None, shown_name: str) -> Consent | None:
    today = date.today().isoformat()
    if not agreed and sys.stdin.isatty():
        if not _said_yes("Is a young person in it, or did one make it?"):
            return None
        agreed = _said_yes("Did they agree, themselves, to this picture on this site?")
        until = until or click.prompt("Until which day (like 2027-06-30)")
        shown_name = shown_name or click.prompt("What do they want to be called (Enter: no name)", default="")
    if not agreed or not until:
        raise YouthsiteError(
            "A picture of or by a young person needs their own consent, with the day it ends.",
            fix="Ask them, then say --agreed --until 2027-06-30; or --of-nobody where there is none.",
        )
    return Consent(today, until, " ".join(shown_name.split()))


def _said_yes(question: str) -> bool:
    return YES.fullmatch(click.prompt(f"{question} (y/n)")) is not None
