"""One year beside the next: follow-up, addresses."""

import sys
from datetime import date
from pathlib import Path

import click

from ... import following_up
from ...errors import YouthsiteError
from ...keeping_addresses import former_addresses, keep_addresses, move_address
from ...project import open_project
from ...years.follow_ups import PairState
from ..said_years import approved_text, decided_text, former_text, kept_text, open_text, question
from .options import FOLDER, chosen, known


@click.command("follow-up")
@click.argument("report", metavar="REPORT")
@click.argument("said", required=False, metavar="[SAID", default="")
@click.argument("now", required=False, metavar="NOW]", default="")
@click.option(
    "--by", default="", help="The role of who decides, like “participation officer”; no person's name."
)
@click.option("--refuse", is_flag=True, help="Say that the two do not belong together.")
@click.option("--reason", default="", help="Why they do not, or anything that should be kept with it.")
@click.option("--approve", is_flag=True, help="Approve every accepted pair whose two blocks are approved.")
@click.option("--take-back", is_flag=True, help="Forget what was decided about the two.")
@FOLDER
def follow_up(
    report: str,
    said: str,
    now: str,
    by: str,
    refuse: bool,
    reason: str,
    approve: bool,
    take_back: bool,
    folder: Path,
) -> None:
    """Say what came of what last year's report promised.

    REPORT is the new report, added with `youthsite add --follows`. Without more, every promise is listed with
    what may have come of it; on a terminal, with --by, you choose by number. SAID is a block of last year's
    report and NOW one of this year's, like 08-next-steps#family-guide 04-families#one-guide. Two blocks that
    count the same in both years are put side by side in the same way.
    """
    project = open_project(folder)
    known(project, report)
    today = date.today().isoformat()
    if approve:
        click.echo(approved_text(*following_up.approve_pairs(project, report, by, today)))
    elif not said:
        found = following_up.open_pairs(project, report)
        click.echo(open_text(report, found))
        if by and sys.stdin.isatty():
            _ask(folder, report, found, by, today)
    elif not now:
        raise YouthsiteError(
            "Two blocks are needed.",
            fix="Write the block of last year's report, then the one of this year's.",
        )
    elif take_back:
        click.echo(decided_text(following_up.take_back(project, report, said, now), taken_back=True))
    else:
        state: PairState = "refused" if refuse else "accepted"
        pair = following_up.decide_pair(project, report, said, now, state, by, today, reason)
        click.echo(decided_text(pair))


def _ask(folder: Path, report: str, found: tuple[following_up.Open, ...], by: str, today: str) -> None:
    """Ask about each block that has proposals and nothing decided yet."""
    for each in found:
        if each.decided or not each.proposals:
            continue
        click.echo(question(each))
        chosen = click.prompt("Which numbers? (like 1,2; nothing for none)", default="", show_default=False)
        for part in chosen.replace(",", " ").split():
            if part.isdecimal() and 1 <= int(part) <= len(each.proposals):
                place = each.proposals[int(part) - 1].now.place
                project = open_project(folder)
                pair = following_up.decide_pair(
                    project, report, each.said.place, place, "accepted", by, today
                )
                click.echo(decided_text(pair))


@click.command()
@click.argument("report", metavar="[REPORT", default="")
@click.argument("old", metavar="OLD", default="")
@click.argument("new", metavar="NEW]", default="")
@click.option("--keep", is_flag=True, help="Keep every address that there is now.")
@click.option("--full", is_flag=True, help="OLD and NEW are pages of the full report.")
@FOLDER
def addresses(report: str, old: str, new: str, keep: bool, full: bool, folder: Path) -> None:
    """Keep links working when pages or blocks get other names.

    Building with `publish: approved` keeps every address by itself. Without more, those are listed that are
    gone, and where they lead now. OLD is one of them, NEW is where it went: a page, or PAGE#BLOCK.
    """
    project = open_project(folder)
    slugs = chosen(project, (report,) if report else ())
    if keep:
        click.echo(kept_text(keep_addresses(project, slugs)))
    elif new:
        move_address(project, report, "full" if full else "easy", old, new)
        click.echo(f"{old} leads to {new} now.")
    else:
        for slug in slugs:
            click.echo(former_text(slug, *former_addresses(project, slug)))
