"""Asking a person on the terminal: one question at a time, each answer kept at once."""

import textwrap
from pathlib import Path

import click

from .. import steps
from ..intake import AnswersFile, Asked, Asking
from ..progress import shown
from ..project import Project
from .said import imported_text, questions_text


def answer_questions(
    project: Project, slug: str, report: Path, *, page: bool, again: bool, set_aside: bool
) -> None:
    """Ask the open questions of a report, keep the answers, and import the report anew with them.

    When no question is open, it is imported anew if there are answers, which people may have edited.
    """
    asking, file = steps.questions(project, slug, report, shown(), again=again)
    if asking.now:
        answered = _ask_on_page(asking, file, slug) if page else ask_here(asking, file)
        if not answered:
            click.echo("Nothing was answered, so nothing has changed.")
            return
        click.echo(f"{_answers(answered)} kept in imports/{slug}/answers.yml.")
    else:
        click.echo("There is no open question about this report. `--again` asks the answered ones once more.")
        if not file.answers.given:
            return
    brought = steps.replace(project, slug, report, shown(), set_aside=set_aside)
    click.echo(imported_text(brought.imported) + questions_text(brought.imported, report))
    click.echo(f"What changed is in imports/{slug}/changes.md.")
    if brought.aside:
        click.echo(f"Your own pages are in imports/{slug}/set-aside/: {', '.join(brought.aside)}.")


def _ask_on_page(asking: Asking, file: AnswersFile, slug: str) -> int:
    from .answer_page import ask_on_page

    return ask_on_page(asking, file, slug, click.echo)


def ask_here(asking: Asking, file: AnswersFile) -> int:
    """Ask on the terminal until all is answered or the person stops; give the number of answers kept."""
    many = len(asking.now)
    click.echo(f"{_questions(many)}. Press Enter to keep what was done, or q to stop and go on another day.")
    for number, asked in enumerate(asking.now, start=1):
        click.echo(f"\nQuestion {number} of {many}, {asked.place}\n{_shown(asked)}")
        choice = _choice(asked)
        if choice is None:
            return number - 1
        file = file.add(asked.question, choice)
    return many


def _shown(asked: Asked) -> str:
    """Show a question: its words marked in their place, then the choices with numbers."""
    question = asked.question
    words = [f"    {asked.before}", f"  > {asked.words}", f"    {asked.after}"]
    if asked.beside:
        words = [line for left, right in asked.beside for line in (f"  > {left}", f"    beside: {right}")]
    choices = [
        f"  {number}. {words}{' (done so far)' if key == question.taken else ''}"
        for number, (key, words) in enumerate(question.choices, start=1)
    ]
    lines = [question.text, "", *(line for line in words if line.strip()), "", *choices]
    return "\n".join(_wrapped(_safe(line)) for line in lines)


def _wrapped(line: str) -> str:
    text = line.lstrip()
    margin = " " * (len(line) - len(text))
    return textwrap.fill(
        text, 78, initial_indent=margin, subsequent_indent=margin + "  " * text.startswith(">")
    )


def _safe(line: str) -> str:
    """Leave out control characters, by which a file could play tricks on a terminal."""
    return "".join(letter for letter in line if letter.isprintable())


def _choice(asked: Asked) -> str | None:
    """Give the key of the chosen answer, or None when the person wants to stop."""
    choices = asked.question.choices
    while True:
        try:
            said = click.prompt("Your answer", default="", show_default=False).strip().lower()
        except click.Abort:
            click.echo()
            return None
        if said in ("q", "quit"):
            return None
        if not said:
            return asked.question.taken
        if said.isdecimal() and 1 <= int(said) <= len(choices):
            return choices[int(said) - 1][0]
        click.echo(f"Please type a number from 1 to {len(choices)}, or q, or press Enter.")


def _questions(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


def _answers(number: int) -> str:
    return "1 answer is" if number == 1 else f"{number} answers are"
