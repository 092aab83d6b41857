"""Saying what is too hard, wrong or missing: check."""

import json
import sys
from pathlib import Path

import click

from ... import steps
from ...project import open_project
from .options import FOLDER, SLUGS, chosen


@click.command()
@SLUGS
@click.option("--json", "as_json", is_flag=True, help="Print the figures and problems as JSON.")
@FOLDER
def check(slugs: tuple[str, ...], as_json: bool, folder: Path) -> None:
    """Say what is too hard, wrong or missing.

    Ends with status 1 when there is a problem of level error.
    """
    from ...checks import has_errors, report_text, to_json

    project = open_project(folder)
    checks = steps.check(project, chosen(project, slugs))
    click.echo(json.dumps(to_json(checks), indent=2, ensure_ascii=False) if as_json else report_text(checks))
    sys.exit(1 if has_errors(checks) else 0)
