"""What people decide about easy blocks: review, agree, approve, reject, dismiss, status."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from ...approving import decide_on, dismiss_changes
from ...exchanging import waiting_proposals
from ...following_up import count_follow_ups
from ...meeting import heard_lines
from ...model import Decision, State
from ...project import open_project
from ..said_states import decided_text, dismissed_text, status_text, waiting_text
from .options import FOLDER, SLUGS, chosen

PLACES = click.argument("places", nargs=-1, required=True, metavar="PLACE...")
NOTE = click.option("--note", default="", help="Anything that should be kept with it.")


def _by(who: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option("--by", required=True, help=who)


@click.command()
@PLACES
@_by("The group that is asked, like “Youth Forum”.")
@NOTE
@FOLDER
def review(places: tuple[str, ...], by: str, note: str, folder: Path) -> None:
    """Give blocks to a group to look at.

    PLACE is a page (01-foreword), one block of it (01-foreword#thank-you), or a whole report by its short
    name.
    """
    _decide(places, "in review", by, note, folder)


@click.command()
@PLACES
@_by("The group that agreed, like “Youth Forum”; no person's name.")
@NOTE
@FOLDER
def agree(places: tuple[str, ...], by: str, note: str, folder: Path) -> None:
    """Say that a group agreed to blocks as they are.

    PLACE is as for `youthsite review`. Any change of the words, or of what they tell, makes a draft of them.
    """
    _decide(places, "agreed", by, note, folder)


@click.command()
@PLACES
@_by("The role of who approves, like “participation officer”; no person's name.")
@click.option("--without-group", "anyway", default="", help="Why no group was asked, when none was.")
@NOTE
@FOLDER
def approve(places: tuple[str, ...], by: str, anyway: str, note: str, folder: Path) -> None:
    """Approve blocks for going live.

    PLACE is as for `youthsite review`. Approved are words, kind, picture and its alt text, wellbeing words,
    and the title of a whole page. Blocks with an error in `youthsite check` are refused.
    """
    _decide(places, "approved", by, note, folder, anyway)


@click.command()
@PLACES
@_by("The group or role that sends it back.")
@click.option("--reason", required=True, help="What should be different.")
@FOLDER
def reject(places: tuple[str, ...], by: str, reason: str, folder: Path) -> None:
    """Send blocks back with a reason; they are drafts again.

    The last approved wording stays on the site.
    """
    _decide(places, "draft", by, reason, folder)


@click.command()
@click.argument("place", metavar="PAGE#BLOCK")
@_by("The role of who decides this.")
@click.option("--reason", required=True, help="Why the change does not matter.")
@FOLDER
def dismiss(place: str, by: str, reason: str, folder: Path) -> None:
    """Say that a change of the full report does not matter to a block.

    It counts until what the block tells changes again.
    """
    made = dismiss_changes(open_project(folder), place, by, date.today().isoformat(), reason)
    click.echo(dismissed_text(place, made))


@click.command()
@SLUGS
@FOLDER
def status(slugs: tuple[str, ...], folder: Path) -> None:
    """Show how far each page is, what a live site would show now, and what waits for somebody."""
    project = open_project(folder)
    for slug in chosen(project, slugs):
        click.echo(status_text(project.report(slug), project.edition(slug)))
        for line in waiting_text(slug, waiting_proposals(project, slug), count_follow_ups(project, slug)):
            click.echo(f"  {line}")
        for line in heard_lines(project, slug):
            click.echo(f"  a group said of {line}")


def _decide(
    places: tuple[str, ...], state: State, by: str, note: str, folder: Path, anyway: str = ""
) -> None:
    decision = Decision(state, by, date.today().isoformat(), note)
    made = decide_on(open_project(folder), places, decision, anyway=anyway)
    click.echo(decided_text(made, state))
    if not any(done.blocks or done.title for done in made):
        raise SystemExit(1)
