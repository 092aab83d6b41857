"""Making and showing the site: narrate, script, build, serve, assemble."""

from pathlib import Path

import click

from ... import steps
from ...keeping_addresses import keep_addresses
from ...narrating import page_script
from ...progress import shown
from ...project import Project, open_project
from ..said import narrated_text
from ..said_years import kept_text
from .options import FOLDER


@click.command()
@FOLDER
def narrate(folder: Path) -> None:
    """Speak the easy edition.

    Only what changed is spoken again.
    """
    project = open_project(folder)
    click.echo(narrated_text(steps.narrate(project, progress=shown()), project))


@click.command()
@click.argument("page")
@FOLDER
def script(page: str, folder: Path) -> None:
    """Show what is spoken of a page.

    PAGE is its file name, or report/file name. Below each line stands what is said where that differs.
    """
    click.echo(page_script(open_project(folder), page))


@click.command()
@click.option("--strict", is_flag=True, help="Stop at the first warning.")
@FOLDER
def build(strict: bool, folder: Path) -> None:
    """Make the site, as plain files in `site/`."""
    build_pages(open_project(folder), strict=strict)


@click.command()
@click.option(
    "--address", default="127.0.0.1:8000", show_default=True, help="Where this computer shows the site."
)
@FOLDER
def serve(address: str, folder: Path) -> None:
    """Show the site and follow every change."""
    from ..building import serve_site

    project = open_project(folder)
    click.echo(f"Your site is at http://{address}/ on this computer. Press Ctrl and C to stop.")
    serve_site(project, address)


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@FOLDER
def assemble(target: Path, folder: Path) -> None:
    """Write all pages as Markdown, for other tools."""
    pages = steps.write_pages(open_project(folder), target)
    click.echo(f"Wrote {pages} pages to {target}.")


def build_pages(project: Project, *, strict: bool) -> None:
    """Speak the easy edition, build the site and say where it is."""
    from ..building import build_site

    click.echo(narrated_text(steps.narrate(project, progress=shown()), project))
    index = build_site(project, strict=strict)
    if project.settings.publish == "approved" and (new := keep_addresses(project, project.slugs)):
        click.echo(kept_text(new))
    click.echo(f"Your site is ready. Open {index}")
