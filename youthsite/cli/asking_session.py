"""Typing back on the terminal what a group said: one block after the other."""

import re
from collections.abc import Callable
from datetime import date

import click

from ..exchange.session_document import PEOPLE, session_form
from ..exchange.sessions import ANSWERS, Heard, Session
from ..meeting import Chosen

_FOUR = re.compile(r"\s*(\d{1,3})[\s,;/]+(\d{1,3})[\s,;/]+(\d{1,3})[\s,;/]+(\d{1,3})\s*")


def ask_session(chosen: Chosen, ask: Callable[..., str] = click.prompt) -> Session:
    """Ask for the day, the group and the ticks of each block; Enter leaves a block out."""
    click.echo("What did the group say? No names, please. Press Enter to leave a block out.")
    day = ask("Day (like 2026-02-03)", default=date.today().isoformat())
    group = ask("Which group")
    people = ask("How many people came", default=str(PEOPLE))
    heard = []
    for number, blank in enumerate(session_form(chosen).blocks, start=1):
        click.echo(f"\n{number} of {len(chosen)}: {blank.heading or blank.place}")
        counts = _counts(ask)
        if counts is not None:
            note = ask("What they said, in a few words", default="", show_default=False)
            heard.append(Heard(blank.place, counts, " ".join(note.split()), blank.words, blank.heading))
    return Session(day.strip(), " ".join(group.split()), _number(people), tuple(heard))


def _counts(ask: Callable[..., str]) -> tuple[int, int, int, int] | None:
    while True:
        said = ask(f"  {', '.join(ANSWERS)} (four numbers, like 5 2 1 0)", default="", show_default=False)
        if not said.strip():
            return None
        match = _FOUR.fullmatch(said)
        if match is not None:
            return int(match[1]), int(match[2]), int(match[3]), int(match[4])
        click.echo("  Four numbers with spaces between, please.")


def _number(text: str) -> int:
    return int(text) if text.strip().isdecimal() and len(text.strip()) <= 4 else 0
