"""You said, we did: what young people asked for and what came of it."""

from datetime import date
from pathlib import Path

import click

from ... import hearing
from ...errors import YouthsiteError
from ...feedback import ANSWERS, Exchange
from ...model import Decision, State
from ...project import Project, open_project
from ..said_log import decided_entries_text, kept_text, log_text
from .options import FOLDER, SLUGS, chosen

ENTRY = click.argument("entry")
ENTRIES = click.argument("entries", nargs=-1, required=True, metavar="ENTRY...")
NOTE = click.option("--note", default="", help="Anything that should be kept with it.")
DAY = click.option("--date", "day", default="", help="The day, like 2025-03-31. [default: today]")
GROUP = click.option("--by", required=True, help="The group, like “Youth Forum”; no person's name.")
ROLE = click.option("--by", required=True, help="The role, like “participation officer”; no person's name.")


@click.group()
def said() -> None:
    """Keep what young people asked for, and what came of it.

    It becomes the page “You said, we did”. Every entry is a small file in the folder feedback/.
    """


@said.command()
@click.argument("words")
@click.option("--who", required=True, help="The group that said it, like “pupils of two schools”.")
@click.option("--asked", required=True, help="The day it was said, like 2025-03-31.")
@click.option("--report", "slug", default="", help="The short name of the report. [default: the only one]")
@click.option("--tells", multiple=True, help="A block (PAGE#BLOCK) or a part of the report that it is about.")
@FOLDER
def add(words: str, who: str, asked: str, slug: str, tells: tuple[str, ...], folder: Path) -> None:
    """Keep what a group said, in its own words and short.

    No names: say “pupils of two schools”, never who they are.
    """
    project = open_project(folder)
    kept = hearing.hear(project, _only(project, slug), Exchange(words, who, asked, tells=tells))
    click.echo(kept_text(kept, "Kept"))


@said.command()
@ENTRY
@click.argument("answer", type=click.Choice(ANSWERS))
@click.option("--reply", required=True, help="What you tell young people, in easy words.")
@click.option("--reason", default="", help="Why not, for “not yet” and “no”. Readers see it.")
@DAY
@FOLDER
def answer(entry: str, answer: str, reply: str, reason: str, day: str, folder: Path) -> None:
    """Keep what the partnership answered: did, "not yet" or no."""
    kept = hearing.answer(open_project(folder), entry, answer, reply, reason, day or _today())
    click.echo(kept_text(kept, "Answered"))


@said.command()
@ENTRY
@click.option("--found", default="", help="What happened since the answer, in easy words.")
@click.option("--next", "next_look", default="", help="The day on which you look again.")
@DAY
@FOLDER
def look(entry: str, found: str, next_look: str, day: str, folder: Path) -> None:
    """Keep what happened since the answer, or plan when to look again."""
    click.echo(
        kept_text(hearing.look(open_project(folder), entry, found, day or _today(), next_look), "Kept")
    )


@said.command("list")
@SLUGS
@FOLDER
def list_entries(slugs: tuple[str, ...], folder: Path) -> None:
    """Show every entry: its answer, how far it is, and what waits."""
    project = open_project(folder)
    for slug in chosen(project, slugs):
        rows = [(entry, hearing.held_back(project, slug, entry)) for entry in project.log(slug)]
        click.echo(log_text(slug, project.report(slug).title, rows, _today()))


@said.command()
@ENTRIES
@GROUP
@NOTE
@FOLDER
def review(entries: tuple[str, ...], by: str, note: str, folder: Path) -> None:
    """Give entries to a group to look at."""
    _decide(entries, "in review", by, note, folder, "in review")


@said.command()
@ENTRIES
@GROUP
@NOTE
@FOLDER
def agree(entries: tuple[str, ...], by: str, note: str, folder: Path) -> None:
    """Say that a group agreed to entries as they are; any change makes a draft of them."""
    _decide(entries, "agreed", by, note, folder, "agreed")


@said.command()
@ENTRIES
@ROLE
@click.option("--without-group", "anyway", default="", help="Why no group was asked, when none was.")
@NOTE
@FOLDER
def approve(entries: tuple[str, ...], by: str, anyway: str, note: str, folder: Path) -> None:
    """Approve entries for going live."""
    _decide(entries, "approved", by, note, folder, "approved", anyway)


@said.command()
@ENTRIES
@click.option("--by", required=True, help="The group or role that sends it back.")
@click.option("--reason", required=True, help="What should be different.")
@FOLDER
def reject(entries: tuple[str, ...], by: str, reason: str, folder: Path) -> None:
    """Send entries back with a reason; the last approved words stay on the site."""
    _decide(entries, "draft", by, reason, folder, "sent back")


@said.command()
@ENTRY
@ROLE
@click.option("--reason", required=True, help="Why nobody can be known or hurt by it.")
@FOLDER
def release(entry: str, by: str, reason: str, folder: Path) -> None:
    """Let an entry be published that is held back for a name or an accusation.

    It counts for these very words. It does not approve them.
    """
    kept = hearing.release_entry(open_project(folder), entry, by, _today(), reason)
    click.echo(kept_text(kept, "Released"))


def _decide(
    entries: tuple[str, ...], state: State, by: str, note: str, folder: Path, done: str, anyway: str = ""
) -> None:
    decision = Decision(state, by, _today(), note)
    kept = hearing.decide_on_entries(open_project(folder), entries, decision, anyway)
    click.echo(decided_entries_text(kept, done))


def _only(project: Project, slug: str) -> str:
    if slug:
        return chosen(project, (slug,))[0]
    if len(project.slugs) == 1:
        return project.slugs[0]
    fix = f"Say --report with one of: {', '.join(project.slugs) or 'none yet'}."
    raise YouthsiteError("Which report is it about?", fix=fix)


def _today() -> str:
    return date.today().isoformat()
