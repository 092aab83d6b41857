"""Young people's own voices: add recordings, see whose they are, take them away."""

from datetime import date, datetime
from pathlib import Path

import click

from ...errors import YouthsiteError
from ...narration.recordings import Consent
from ...project import open_project
from ...recording import add_recording, list_voices, today, withdraw_voice
from ..said_voices import added_text, voices_text, withdrawn_text
from .options import FOLDER

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group()
def voice() -> None:
    """Keep young people's own voices, and let each be taken back.

    A recording is used as long as the young person agrees, an officer has looked at the risk, the day has not
    come, and the sentence is the one that was recorded. See docs/voices.md.
    """


@voice.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--voice", "name", required=True, help="A short name for the voice's folder, like `robin`.")
@click.option("--page", required=True, help="The easy page, as REPORT/PAGE.")
@click.option("--sentence", default="", help="The id of one sentence. [default: the whole page]")
@click.option("--shown-name", help="The name that readers see; the young person chooses it.")
@click.option("--agreed", type=DAY, help="The day on which the young person agreed.")
@click.option("--checked-by", help="The role of the officer who looked at the risk.")
@click.option("--checked", type=DAY, help="The day on which that officer looked at the risk.")
@click.option("--until", type=DAY, help="The last day on which the voice may be used.")
@click.option("--feeds", is_flag=True, help="Podcasts may have the voice too.")
@click.option("--renew", is_flag=True, help="The same young person agreed anew: change the days.")
@FOLDER
def add(
    file: Path, name: str, page: str, sentence: str, feeds: bool, renew: bool, folder: Path, **consent: object
) -> None:
    """Keep a recording FILE of one sentence or of a whole page.

    A new voice needs what its agreement says: --shown-name, --agreed, --checked-by, --checked and --until.
    For a voice that is there, new days need --renew too; what changes is shown.
    """
    agreement = _agreement(name, consent, feeds)
    if isinstance(agreement, str) and (feeds or renew):
        option = "--feeds" if feeds else "--renew"
        fix = "Say --shown-name, --agreed, --checked-by, --checked and --until too, as they were agreed anew."
        raise YouthsiteError(f"{option} needs a new agreement, so nothing was kept.", fix=fix)
    added = add_recording(open_project(folder), agreement, page, file, sentence, renew=renew)
    click.echo(added_text(added))


@voice.command("list")
@FOLDER
def list_them(folder: Path) -> None:
    """Say whose voices there are, until when, and which recordings are not used any more."""
    day = today()
    click.echo(voices_text(list_voices(open_project(folder), day), day))


@voice.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@FOLDER
def withdraw(name: str, yes: bool, folder: Path) -> None:
    """Take the voice NAME away: its recordings, and all sound that was made here."""
    if not yes:
        click.confirm(f"Delete every recording of `{name}`?", abort=True)
    click.echo(withdrawn_text(withdraw_voice(open_project(folder), name)))


def _agreement(name: str, given: dict[str, object], feeds: bool) -> Consent | str:
    """The agreement that was typed, or the name of the voice where nothing of it was."""
    if not any(given.values()):
        return name
    missing = [f"--{key.replace('_', '-')}" for key, value in given.items() if not value]
    if missing:
        raise YouthsiteError(
            "The agreement is not whole.", fix=f"Say {', '.join(missing)} too, or none of them."
        )

    def day(key: str) -> date:
        value = given[key]
        assert isinstance(value, datetime)
        return value.date()

    shown, role = str(given["shown_name"]), str(given["checked_by"])
    return Consent(name, shown, day("agreed"), role, day("checked"), day("until"), feeds)
