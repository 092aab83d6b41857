"""The command line: `youthsite start` for everything at once, and each step by itself."""

import json
import sys
from pathlib import Path

import click

from .. import __version__, steps
from ..errors import YouthsiteError
from ..progress import shown
from ..project import Project, open_project
from ..scaffold import new_site
from .adding import Wish, bring_in
from .deciding import FOLDER, hold, known, release
from .said import (
    drafted_text,
    imported_text,
    narrated_text,
    needs_a_person,
    questions_text,
    rewritten_text,
)

# Click leaves a paragraph's lines as they are when it begins with a backspace.
HELP = """Publish a version of your report that children can understand, beside the full report.

\b
New here? One command does everything with your report:
    youthsite start REPORT.txt --out my-site

Or go step by step: new, add, answer, hold, release, draft, check, narrate, build, serve.
"""


class PlainErrors(click.Group):
    """Shows an error that people can mend as one plain sentence, and ends with status 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which a person needs them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except YouthsiteError as error:
            click.echo(f"Sorry, that did not work.\n{error}", err=True)
            sys.exit(2)


SLUGS = click.argument("slugs", nargs=-1, metavar="[REPORT]...")


@click.group(
    cls=PlainErrors,
    help=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="youthsite")
def main() -> None:
    """Run `youthsite`."""


@main.command()
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
    _draft(project, imported.slug)
    _build(project, strict=False)
    click.echo(needs_a_person(project, imported.slug))


@main.command()
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


@main.command()
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


@main.command()
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
    from .answering import answer_questions

    project = open_project(folder)
    _known(project, (slug,))
    answer_questions(project, slug, report, page=page, again=again, set_aside=set_aside)


main.add_command(hold)
main.add_command(release)


@main.command()
@SLUGS
@FOLDER
def draft(slugs: tuple[str, ...], folder: Path) -> None:
    """Write a first easy draft by fixed rules.

    What people wrote is never touched.
    """
    project = open_project(folder)
    for slug in _known(project, slugs):
        _draft(project, slug)
    click.echo("Next: read it with young people, and `youthsite check`.")


@main.command()
@SLUGS
@FOLDER
def rewrite(slugs: tuple[str, ...], folder: Path) -> None:
    """Ask a language model on your computer for more easy words.

    Only what waits in the lists "to do" is asked about. What it says must pass the checks, and is labelled as
    written by a machine until a person approves it.
    """
    project = open_project(folder)
    for slug in _known(project, slugs):
        click.echo(rewritten_text(steps.rewrite(project, slug, shown()), slug))


@main.command()
@SLUGS
@click.option("--json", "as_json", is_flag=True, help="Print the figures and problems as JSON.")
@FOLDER
def check(slugs: tuple[str, ...], as_json: bool, folder: Path) -> None:
    """Say what is too hard, wrong or missing.

    Ends with status 1 when there is a problem of level error.
    """
    from ..checks import has_errors, report_text, to_json

    project = open_project(folder)
    checks = steps.check(project, _known(project, slugs))
    click.echo(json.dumps(to_json(checks), indent=2, ensure_ascii=False) if as_json else report_text(checks))
    sys.exit(1 if has_errors(checks) else 0)


@main.command()
@FOLDER
def narrate(folder: Path) -> None:
    """Speak the easy edition.

    Only what changed is spoken again.
    """
    project = open_project(folder)
    click.echo(narrated_text(steps.narrate(project, progress=shown()), project))


@main.command()
@click.option("--strict", is_flag=True, help="Stop at the first warning.")
@FOLDER
def build(strict: bool, folder: Path) -> None:
    """Make the site, as plain files in `site/`."""
    _build(open_project(folder), strict=strict)


@main.command()
@click.option(
    "--address", default="127.0.0.1:8000", show_default=True, help="Where this computer shows the site."
)
@FOLDER
def serve(address: str, folder: Path) -> None:
    """Show the site and follow every change."""
    from .building import serve_site

    project = open_project(folder)
    click.echo(f"Your site is at http://{address}/ on this computer. Press Ctrl and C to stop.")
    serve_site(project, address)


@main.command()
@click.argument("target", type=click.Path(path_type=Path))
@FOLDER
def assemble(target: Path, folder: Path) -> None:
    """Write all pages as Markdown, for other tools."""
    pages = steps.write_pages(open_project(folder), target)
    click.echo(f"Wrote {pages} pages to {target}.")


def _known(project: Project, slugs: tuple[str, ...]) -> tuple[str, ...]:
    known(project, *slugs)
    return slugs or project.slugs


def _draft(project: Project, slug: str) -> None:
    click.echo(drafted_text(steps.draft(project, slug, shown()), project, slug))


def _build(project: Project, *, strict: bool) -> None:
    from .building import build_site

    click.echo(narrated_text(steps.narrate(project, progress=shown()), project))
    index = build_site(project, strict=strict)
    click.echo(f"Your site is ready. Open {index}")
