"""Saying what is too hard, wrong or missing: check."""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from ... import steps
from ...checks import ReportCheck, github_text, gitlab_report, has_errors, plain, report_text, to_json
from ...files import write_text
from ...project import open_project
from .options import FOLDER, SLUGS, chosen

_WIDEST = 100
_COLOURS = {"error": "red", "warning": "yellow", "hint": "cyan"}


@click.command()
@SLUGS
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab"]),
    default="text",
    show_default=True,
    help="For people, as JSON, or as GitHub and GitLab show them beside a change.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--all", "all_of_it", is_flag=True, help="Shorten nothing.")
@click.option("--release", is_flag=True, help="Ask whether the site may go live.")
@click.option(
    "--today",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="Check as on this day: which voices and helplines are out of date. [default: today]",
)
@click.option("--output", type=click.Path(path_type=Path), help="Write to this file, like check.json.")
@FOLDER
def check(
    slugs: tuple[str, ...],
    form: str,
    as_json: bool,
    all_of_it: bool,
    release: bool,
    today: datetime | None,
    output: Path | None,
    folder: Path,
) -> None:
    """Say what is too hard, wrong or missing.

    What helps readers most comes first. Ends with status 1 when there is a problem of level error.
    """
    project = open_project(folder)
    checks = steps.check(
        project, chosen(project, slugs), release=release, today=today.date() if today else date.today()
    )
    form = "json" if as_json else form
    if output is None:
        click.echo(_printable(_shown(checks, form, folder, all_of_it)))
    else:
        write_text(output, _plain(checks, form, folder, all_of_it) + "\n")
        click.echo(f"Wrote {sum(len(one.problems) for one in checks)} points to {output}.")
    sys.exit(1 if has_errors(checks) else 0)


def _shown(checks: Sequence[ReportCheck], form: str, folder: Path, all_of_it: bool) -> str:
    if form != "text" or not sys.stdout.isatty():
        return _plain(checks, form, folder, all_of_it)
    width = min(shutil.get_terminal_size().columns - 1, _WIDEST)
    return report_text(checks, width=width, paint=_paint if _has_colours() else plain, all_of_it=all_of_it)


def _plain(checks: Sequence[ReportCheck], form: str, folder: Path, all_of_it: bool) -> str:
    if form == "json":
        return json.dumps(to_json(checks), indent=2, ensure_ascii=False)
    if form == "gitlab":
        return json.dumps(gitlab_report(checks, _from_here(folder)), indent=2, ensure_ascii=False)
    if form == "github":
        return github_text(checks, _from_here(folder))
    return report_text(checks, all_of_it=all_of_it)


def _from_here(folder: Path) -> str:
    """The site's folder as seen from where the command runs: the front of the repository, in CI."""
    try:
        path = Path(os.path.relpath(folder)).as_posix()
    except ValueError:  # another drive of a Windows computer
        return folder.resolve().as_posix()
    return "" if path == "." else path


def _has_colours() -> bool:
    """Follow https://no-color.org and terminals that say that they have none."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _paint(words: str, role: str) -> str:
    """Heads are bold and have the colour of their level; files are bold."""
    if role not in {*_COLOURS, "head", "file"}:
        return words
    return click.style(words, fg=_COLOURS.get(role), bold=True)


def _printable(text: str) -> str:
    """Show what a console of another alphabet cannot print as question marks, not as a crash."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
