"""Accepting what a check found as it is: accept, with its list and its way back."""

from datetime import date
from pathlib import Path

import click

from ...accepting import Kept, kept, withdraw
from ...accepting import accept as accept_one
from ...accepting_answers import KeptAnswer, accept_answer, is_of_an_answer, kept_answers, withdraw_answer
from ...model import Acceptance
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
    somebody changes the sentence; of a fact, until the full report changes, too; of an answer to young people
    (FILE:LINE or its name), until any of its words change.
    """
    project = open_project(folder)
    if listed:
        click.echo(_list_text(project))
        return
    if not place or not rule:
        raise click.UsageError("Say PAGE:LINE and RULE, as in `youthsite accept 04-safe.md:12 percent-sign`.")
    if back:
        gone = (withdraw_answer if is_of_an_answer(rule) else withdraw)(project, place, rule)
        click.echo(f"Taken back: {', '.join(one.rule for one in gone)}. `youthsite check` finds it again.")
        return
    accept_it = accept_answer if is_of_an_answer(rule) else accept_one
    made = accept_it(project, place, rule, reason, by=by, date=date.today().isoformat())
    until = "the sentence changes" if not made[0].beside else "the sentence or the full report changes"
    until = "the words of the entry change" if is_of_an_answer(rule) else until
    click.echo(f"Accepted: {', '.join(one.rule for one in made)}. It counts until {until}.")


def _list_text(project: Project) -> str:
    lines = [line for slug in project.slugs for one in kept(project, slug) for line in _entry(one, slug)]
    lines += [line for slug in project.slugs for one in kept_answers(project, slug) for line in _answer(one)]
    return "\n".join(lines) or "Nothing was accepted."


def _entry(one: Kept, slug: str) -> list[str]:
    sentence = [] if one.entry.text.startswith("v1:") else [f"  “{one.entry.text}”"]
    lapsed = [] if one.counts else ["  It no longer counts: the words, or what they tell, changed."]
    head = f"{slug}/{one.file.name}:{one.line} {one.entry.rule}"
    return _printable([head, *sentence, _why(one.entry), *lapsed])


def _answer(one: KeptAnswer) -> list[str]:
    lapsed = [] if one.counts else ["  It no longer counts: the words of the entry changed."]
    head = f"feedback/{one.slug}/{one.entry.path.name} {one.accepted.rule}"
    return _printable([head, _why(one.accepted), *lapsed])


def _why(entry: Acceptance) -> str:
    who = ", ".join(words for words in (entry.by, entry.date) if words)
    return f"  {entry.reason}{f' ({who})' if who else ''}"


def _printable(lines: list[str]) -> list[str]:
    return ["".join(letter for letter in line if letter.isprintable()) for line in lines]
