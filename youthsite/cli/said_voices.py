"""What the command line says about young people's own voices."""

from collections.abc import Sequence
from datetime import date

from ..recording import Added, Heard, Withdrawn
from ..site_folder import UNSURE

BEYOND = """What building again cannot take back: sound that somebody has saved or sent on; copies that search
engines and web archives made; episodes that podcast apps have loaded; pages that somebody kept on a phone;
packs (…-website.zip) that were sent on. Ask those you know of to delete it, and
tell the young person honestly what may remain. Copies of this folder (backups, other computers) hold the
recordings until you delete them there."""


def added_text(added: Added) -> str:
    """Say what was kept."""
    count = len(added.takes)
    first = added.takes[0]
    what = f"{_sentences(count)} of {first.slug}/{first.page}"
    kept = f"Kept {what} in the voice `{first.voice}`."
    renewed = [f"Renewed: {change}" for change in added.renewed]
    return "\n".join([kept, *renewed, *added.notes, "They are heard when you build the site next."])


def voices_text(voices: Sequence[Heard], day: date) -> str:
    """Say how each voice stands."""
    if not voices:
        return "There are no recordings here. Add one with `youthsite voice add`."
    return "\n".join(line for heard in voices for line in _voice(heard, day))


def _voice(heard: Heard, day: date) -> list[str]:
    consent, used = heard.consent, len(heard.takes) - len(heard.stale)
    left = (consent.until - day).days
    state = {
        "not yet": f"not used before {max(consent.agreed, consent.checked)}",
        "good": f"until {consent.until}",
        "ends soon": f"ends in {left} days, on {consent.until}: ask again, or withdraw it",
        "ended": f"ended on {consent.until} and is left out: withdraw it",
    }[heard.state]
    feeds = "podcasts too" if consent.feeds else "not in podcasts"
    lines = [
        f"{consent.voice}: shown as “{consent.shown_name}”, {state}; {feeds}.",
        f"  agreed {consent.agreed}; risk looked at {consent.checked} by {consent.checked_by}; "
        f"{_sentences(used)} in use.",
    ]
    return lines + [
        f"  not used, its words have changed: {take.slug}/{take.page} {take.line}" for take in heard.stale
    ]


def _sentences(count: int) -> str:
    return f"{count} sentence{'' if count == 1 else 's'}"


def withdrawn_text(withdrawn: Withdrawn) -> str:
    """Say what was deleted, what to do now, and what cannot be taken back."""
    gone = "\n".join(f"  {path}" for path in withdrawn.gone)
    links = "".join(
        f"  {path} was only a link. What it leads to is still there, delete it yourself: {target}\n"
        for path, target in withdrawn.linked
    )
    packs = "".join(f"  {name}\n" for name in withdrawn.packs)
    zips = f"These packs are still here and may hold the voice, delete them:\n{packs}" if packs else ""
    return (
        f"The voice `{withdrawn.voice}` is gone. Deleted:\n{gone}\n{links}{zips}"
        f"The built site was looked for in `{withdrawn.site}`.{f' {UNSURE}' if withdrawn.unsure else ''}\n\n"
        f"Pages in `{withdrawn.site}` name the voice until you build again.\n"
        f"Now build the site again, and put it on the web in the place of the old one.\n\n{BEYOND}"
    )
