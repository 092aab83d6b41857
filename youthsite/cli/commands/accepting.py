"""Accepting what a check found as it is: accept, with its list and its way back."""

from datetime import date
from pathlib import Path

import click

from ...accepting import Kept, kept, withdraw
from ...accepting import accept as accept_one
from ...project import Project, open_project
from .options import FOLDER


@click.command()
@click.argument("place", metavar="PAGE:LINE", required=False)
@click.argument("rule", required=False)
@click.option("--reason", default="", help="Why it is right as it is; kept beside the page.")
@click.option("--by", default="", help="Your role, like “participation officer”; no name is needed.")
@click.option("--list", "listed", is_flag=True, help="List what was accepted, and what no longer counts.")
@click.option("--undo", "back", is_flag=True, help="Take back what was accepted.")
@FOLDER
def accept(
    place: str | None, rule: str | None, reason: str, by: str, listed: bool, back: bool, folder: Path
) -> None:
    """Accept what `check` found, with a reason.

    PAGE:LINE and RULE are as `youthsite check` shows them, or for --undo as --list does. It counts until
    somebody changes the sentence; of a fact, until the full report changes, too.
    """
    project = open_project(folder)
    if listed:
        click.echo(_list_text(project))
        return
    if not place or not rule:
        raise click.UsageError("Say PAGE:LINE and RULE, as in `youthsite accept 04-safe.md:12 percent-sign`.")
    if back:
        gone = withdraw(project, place, rule)
        click.echo(f"Taken back: {', '.join(one.rule for one in gone)}. `youthsite check` finds it again.")
        return
    made = accept_one(project, place, rule, reason, by=by, date=date.today().isoformat())
    until = "the sentence changes" if not made[0].beside else "the sentence or the full report changes"
    click.echo(f"Accepted: {', '.join(one.rule for one in made)}. It counts until {until}.")


def _list_text(project: Project) -> str:
    lines = [line for slug in project.slugs for one in kept(project, slug) for line in _entry(one, slug)]
    return "\n".join(lines) or "Nothing was accepted."


def _entry(one: Kept, slug: str) -> list[str]:
    who = ", ".join(words for words in (one.entry.by, one.entry.date) if words)
    sentence = [] if one.entry.text.startswith("v1:") else [f"  “{one.entry.text}”"]
    lapsed = [] if one.counts else ["  It no longer counts: the words, or what they tell, changed."]
    lines = [
        f"{slug}/{one.file.name}:{one.line} {one.entry.rule}",
        *sentence,
        f"  {one.entry.reason}{f' ({who})' if who else ''}",
        *lapsed,
    ]
    return ["".join(letter for letter in line if letter.isprintable()) for line in lines]
