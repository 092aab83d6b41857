"""Pages out to Word, and what people wrote there back in: export, take, proposals."""

from pathlib import Path

import click

from ...errors import YouthsiteError
from ...exchanging import (
    accept_proposal,
    export_easy,
    open_proposals,
    reject_proposal,
    take_word,
)
from ...project import open_project
from ..said_exchange import easy_text, proposals_text, settled_text, taken_text
from .options import FOLDER

OUT = click.option(
    "--out", type=click.Path(path_type=Path), help="The file to write. [default: named after the page]"
)


@click.command()
@click.argument("place")
@click.option(
    "--docx", "kind", flag_value="docx", default="docx", help="A large-print Word file to write in."
)
@OUT
@FOLDER
def export(place: str, kind: str, out: Path | None, folder: Path) -> None:
    """Make a Word file of easy pages, to work with away from this computer.

    PLACE is a page (01-foreword), or a whole report by its short name. `youthsite take` reads it back.
    """
    project = open_project(folder)
    del kind
    click.echo(easy_text(*export_easy(project, place, out)))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--page", "pages", multiple=True, help="The page that it is about, if the file does not say so."
)
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@FOLDER
def take(file: Path, pages: tuple[str, ...], dry_run: bool, folder: Path) -> None:
    """Take over what people wrote in a Word file that `youthsite export --docx` made.

    Blocks with new words become drafts. Tracked changes, comments, new and deleted blocks become proposals
    (`youthsite proposals PAGE`). A block that was changed both in Word and here stays as it is here.
    """
    taken = take_word(open_project(folder), file, pages, dry_run=dry_run)
    click.echo(taken_text(taken, dry_run=dry_run))


@click.command()
@click.argument("page")
@click.option("--accept", type=int, metavar="NUMBER", help="Put this one's words on the page, as a draft.")
@click.option("--reject", type=int, metavar="NUMBER", help="Take this one off the list.")
@click.option("--reason", default="", help="Why it is rejected.")
@FOLDER
def proposals(page: str, accept: int | None, reject: int | None, reason: str, folder: Path) -> None:
    """List what people proposed in Word for a page, and accept or reject it."""
    project = open_project(folder)
    if accept is not None and reject is not None:
        raise YouthsiteError("One at a time, please.", fix="Say --accept or --reject.")
    if accept is not None:
        click.echo(settled_text(accept_proposal(project, page, accept), accepted=True))
    elif reject is not None:
        click.echo(settled_text(reject_proposal(project, page, reject, reason), accepted=False))
    else:
        click.echo(proposals_text(page, *open_proposals(project, page)))
