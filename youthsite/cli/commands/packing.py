"""Taking the site out of the house: a zip for a web server, a booklet on paper."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from ... import steps
from ...booklet import make_booklet
from ...keeping_addresses import keep_addresses
from ...packing import address_of, may_pack, pack_path, pack_site
from ...progress import shown
from ...project import open_project
from ..said import narrated_text
from ..said_pack import booklet_text, packed_text
from ..said_years import kept_text
from .options import FOLDER


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="The zip to write. [default: after the report]")
@click.option(
    "--at",
    default="",
    metavar="ADDRESS",
    help="Where the website will stand. [default: `site_url` in mkdocs.yml]",
)
@click.option("--preview", is_flag=True, help="Pack drafts, labelled as such, to look through elsewhere.")
@FOLDER
def pack(out: Path | None, at: str, preview: bool, folder: Path) -> None:
    """Make a zip for a council's web server.

    It builds the site anew, looks through it, and writes READ-ME-FIRST.txt and the link text for the page
    with the full report beside it. What `youthsite check --release` finds stops it.
    """
    project = open_project(folder)
    address = address_of(at)
    checks = [] if preview else steps.check(project, release=True, today=date.today())
    may_pack(project, checks, preview=preview)
    path = pack_path(project, out)
    from ..building import build_into

    with TemporaryDirectory() as temporary:
        click.echo(narrated_text(steps.narrate(project, progress=shown()), project))
        site, address = build_into(project, Path(temporary) / "site", address)
        made = pack_site(project, site, address_of(address), path)
        click.echo(packed_text(made))
    if not preview and (new := keep_addresses(project, project.slugs)):
        click.echo(kept_text(new))


@click.command()
@click.argument("pdf", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The PDF to write. [default: FILE-booklet.pdf]")
def booklet(pdf: Path, out: Path | None) -> None:
    """Put the pages of a PDF in booklet order.

    PDF is what a browser saves when the page to print is printed to A5. Two pages stand on each side of a
    sheet of A4, in the order in which they are folded.
    """
    click.echo(booklet_text(make_booklet(pdf, out)))
