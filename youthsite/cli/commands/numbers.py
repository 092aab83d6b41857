"""Saying which numbers of the easy blocks can be drawn, and why others cannot: numbers."""

from collections.abc import Iterator
from pathlib import Path

import click
from markdown import markdown

from ...model import Edition, Report
from ...number_pictures import chart_of, chart_rules, number_sentences, offers, refusals, tables_in
from ...project import open_project
from .options import FOLDER, SLUGS, chosen


@click.command()
@SLUGS
@click.option("--all", "all_of_it", is_flag=True, help="Also list the numbers that are not drawn, and why.")
@FOLDER
def numbers(slugs: tuple[str, ...], all_of_it: bool, folder: Path) -> None:
    """Say which blocks could show a picture of their number.

    To have one, write picture="number" into the opening line of the block (or number-2 for that of its second
    sentence). A picture is part of the block: people look at it and approve it with the words.
    """
    project = open_project(folder)
    for slug in chosen(project, slugs):
        for line in _lines(project.edition(slug), all_of_it):
            click.echo(line)
        for line in _tables(project.report(slug), all_of_it):
            click.echo(line)


def _lines(edition: Edition, all_of_it: bool) -> Iterator[str]:
    for page in edition.pages:
        for block in page.blocks:
            for choice in offers(number_sentences(block)):
                name = f"number-{choice.places[-1]}"
                if choice.picture:
                    yield f'{page.stem}#{block.id}: picture="{name}" shows “{choice.picture.alt}”'
                elif all_of_it:
                    why = refusals()[choice.refused].why
                    yield f"{page.stem}#{block.id}: “{choice.said}” is not drawn. {why}"


def _tables(report: Report, all_of_it: bool) -> Iterator[str]:
    for page in report.pages:
        for number, rows in enumerate(tables_in(markdown(page.markdown, extensions=["tables"])), start=1):
            chart = chart_of(rows)
            if not isinstance(chart, str):
                yield f"{page.stem}, table {number}: bars are drawn below it ({chart.title})"
            elif all_of_it:
                yield f"{page.stem}, table {number}: no bars. {chart_rules()[chart][0]}"
