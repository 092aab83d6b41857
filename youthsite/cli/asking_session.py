"""Typing back on the terminal what a group said: block after block, each answer asked until it fits."""

import re
from collections.abc import Callable
from datetime import date

import click

from ..exchange.session_document import PEOPLE, session_form
from ..exchange.sessions import ANSWERS, MOST_PEOPLE, Heard, Session, is_day, is_group
from ..meeting import Chosen

_FOUR = re.compile(r"\s*(\d{1,3})[\s,;/]+(\d{1,3})[\s,;/]+(\d{1,3})[\s,;/]+(\d{1,3})\s*", re.ASCII)
Ask = Callable[..., str]


def ask_session(chosen: Chosen, ask: Ask = click.prompt) -> Session:
    """Ask for the day, the group and the ticks of each block; Enter leaves a block out."""
    click.echo("What did the group say? No names, please. Press Enter to leave a block out.")
    today = date.today().isoformat()
    day = _until(
        lambda: ask("Day (like 2026-02-03)", default=today),
        lambda said: is_day(said) and said <= today,
        "Write it as year-month-day, like 2026-02-03; a day to come cannot be.",
    )
    group = _until(lambda: ask("Which group"), is_group, "The name of a group, please; never a person's.")
    people = int(
        _until(
            lambda: ask("How many people came", default=str(PEOPLE)),
            lambda said: bool(re.fullmatch("[0-9]{1,3}", said)) and 0 < int(said) <= MOST_PEOPLE,
            "Write it in figures, like 8.",
        )
    )
    heard = []
    for number, blank in enumerate(session_form(chosen).blocks, start=1):
        click.echo(f"\n{number} of {len(chosen)}: {blank.heading or blank.place}")
        counts = _counts(ask, people)
        if counts is not None:
            note = _until(
                lambda: ask("What they said, in a few words", default="", show_default=False),
                lambda said: "@" not in said,
                "Leave the mail address out: notes say what was said, not by whom.",
            )
            heard.append(Heard(blank.place, counts, note, blank.words, blank.heading))
    return Session(day, group, people, tuple(heard))


def _until(ask: Callable[[], str], fits: Callable[[str], bool], why: str) -> str:
    """Ask until an answer fits, so that nothing typed before is lost."""
    while not fits(said := " ".join(ask().split())):
        click.echo(f"  {why}")
    return said


def _counts(ask: Ask, people: int) -> tuple[int, int, int, int] | None:
    while True:
        said = ask(f"  {', '.join(ANSWERS)} (four numbers, like 5 2 1 0)", default="", show_default=False)
        if not said.strip():
            return None
        match = _FOUR.fullmatch(said)
        if match is None:
            click.echo("  Four numbers with spaces between, please.")
            continue
        counts = int(match[1]), int(match[2]), int(match[3]), int(match[4])
        if max(counts) <= people:
            return counts
        click.echo(f"  {people} people came, so none of them can be more than {people}.")
