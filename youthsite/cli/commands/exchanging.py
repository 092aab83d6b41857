"""Pages out to Word and paper, and what people wrote there back in: export, take, proposals, session."""

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
from ...meeting import choose_blocks, export_review, export_session, keep_session, keep_session_file
from ...project import open_project
from ..asking_session import ask_session
from ..said_exchange import easy_text, proposals_text, settled_text, taken_text
from ..said_sessions import pack_text, session_text
from .options import FOLDER

OUT = click.option(
    "--out", type=click.Path(path_type=Path), help="The file to write. [default: named after the page]"
)


@click.command()
@click.argument("place")
@click.option(
    "--docx", "kind", flag_value="docx", default="docx", help="A large-print Word file to write in."
)
@click.option(
    "--review", "kind", flag_value="review", help="Easy text, full report and findings side by side."
)
@click.option("--session", "kind", flag_value="session", help="A paper pack for a group of eight.")
@click.option("--blocks", default="", help="For --session: which blocks, like “thank-you,what-was-hard”.")
@OUT
@FOLDER
def export(place: str, kind: str, blocks: str, out: Path | None, folder: Path) -> None:
    """Make a Word file of easy pages, to work with away from this computer.

    PLACE is a page (01-foreword), or a whole report by its short name. `youthsite take` reads the file of
    --docx back, and `youthsite session` what a group said with --session.
    """
    project = open_project(folder)
    if kind == "review":
        click.echo(f"Written to {export_review(project, place, out)}.")
    elif kind == "session":
        click.echo(pack_text(*export_session(project, place, _ids(blocks), out)))
    else:
        click.echo(easy_text(*export_easy(project, place, out)))


@click.command()
@click.argument("what", metavar="FILE.yml|PLACE")
@click.option("--blocks", default="", help="Which blocks the group saw, as for `youthsite export --session`.")
@FOLDER
def session(what: str, blocks: str, folder: Path) -> None:
    """Keep what a group said about easy blocks.

    Give the filled-in file that stands beside the session pack, or a page or report to be asked about it
    here. Nothing is agreed by this: that stays a decision (`youthsite agree`).
    """
    project = open_project(folder)
    if what.lower().endswith((".yml", ".yaml")):
        kept = keep_session_file(project, Path(what))
    else:
        report, chosen = choose_blocks(project, what, _ids(blocks))
        kept = keep_session(project, ask_session(chosen), report.slug)
    click.echo(session_text(kept))


def _ids(blocks: str) -> list[str]:
    return [id.strip().removeprefix("#") for id in blocks.split(",") if id.strip()]


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
