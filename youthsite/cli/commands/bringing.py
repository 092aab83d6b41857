"""Bringing a report in: start, new, add, answer."""

from pathlib import Path

import click

from ... import steps
from ...progress import shown
from ...project import open_project
from ...scaffold import new_site
from ..adding import Wish, bring_in
from ..said import imported_text, needs_a_person, questions_text
from .options import FOLDER, known
from .showing import build_pages
from .telling import draft_report


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option("--out", "out", type=click.Path(path_type=Path), required=True, help="The new site's folder.")
@click.option("--no-audio", is_flag=True, help="Do not speak the easy edition.")
def start(report: Path, out: Path, no_audio: bool) -> None:
    """Make a whole preview site from one REPORT.

    Imports it, drafts, speaks and builds. Asks nothing. Every page is labelled as a draft that nobody has
    checked.
    """
    project, imported = steps.start(report, out, audio=not no_audio, progress=shown())
    click.echo(imported_text(imported) + questions_text(imported, report))
    draft_report(project, imported.slug, then=False)
    build_pages(project, strict=False)
    click.echo(needs_a_person(project, imported.slug))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Ask nothing; use the defaults.")
def new(folder: Path, yes: bool) -> None:
    """Make an empty site in FOLDER."""
    partnership = (
        "Our partnership"
        if yes
        else click.prompt("What is your partnership called?", default="Our partnership")
    )
    area = "" if yes else click.prompt("What is your area called?", default="", show_default=False)
    new_site(folder, partnership=partnership, area=area)
    click.echo(f"Your site is in {folder}. Next: go there, then `youthsite add REPORT`.")


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--slug",
    default="",
    help="The report's short name, like glen-orra-2024-25. [default: made from the report]",
)
@click.option("--replaces", metavar="NAME", help="REPORT is a corrected version of this report.")
@click.option("--follows", metavar="NAME", help="REPORT is the next year's report after this one.")
@click.option(
    "--set-aside",
    is_flag=True,
    help="With --replaces: put pages that you changed by hand aside, where the file has changed too.",
)
@FOLDER
def add(
    report: Path, slug: str, replaces: str | None, follows: str | None, set_aside: bool, folder: Path
) -> None:
    """Bring a full REPORT into the site.

    Or its next version: a corrected one in the place of the old one, or the next year's beside it. Easy
    blocks keep what they tell, and you get a list of what changed.
    """
    wish = Wish(report, slug, replaces, follows, set_aside)
    click.echo(bring_in(open_project(folder), wish, shown()))


@click.command()
@click.argument("slug", metavar="NAME")
@click.argument("report", type=click.Path(path_type=Path))
@click.option("--page", is_flag=True, help="Answer on a page in your browser, on this computer only.")
@click.option("--again", is_flag=True, help="Also ask what was answered before.")
@click.option(
    "--set-aside", is_flag=True, help="Put aside pages that you changed and that an answer changes too."
)
@FOLDER
def answer(slug: str, report: Path, page: bool, again: bool, set_aside: bool, folder: Path) -> None:
    """Answer what only a person can know about a report.

    Asks at most ten questions, then imports the same REPORT again with your answers.
    """
    from ..answering import answer_questions

    project = open_project(folder)
    known(project, slug)
    answer_questions(project, slug, report, page=page, again=again, set_aside=set_aside)
