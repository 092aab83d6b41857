"""What a voice stands on: that the young person agreed, who looked at the risk, and until when it counts."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

import yaml

from ...errors import YouthsiteError
from ...files import is_reserved_name, read_text, write_text

FILE = "consent.yml"
WARN_DAYS = 30
"""So many days before a voice ends, checks begin to say so."""
VoiceState = Literal["not yet", "good", "ends soon", "ended"]
_DAYS = ("agreed", "checked", "until")
_NEEDED = ("shown_name", "agreed", "checked_by", "checked", "until")
_MEANING = {
    "shown_name": "the name that readers see, chosen by the young person (not a full name)",
    "agreed": "the day on which the young person agreed, like 2026-09-01",
    "checked_by": "the role of the officer who looked at the risk, like “participation officer”",
    "checked": "the day on which that officer looked at the risk",
    "until": "the last day on which the voice may be used",
}


@dataclass(frozen=True, slots=True)
class Consent:
    """The agreement of one voice; `voice` is the name of its folder, `feeds` whether podcasts may have it."""

    voice: str
    shown_name: str
    agreed: date
    checked_by: str
    checked: date
    until: date
    feeds: bool = False


def read_consents(recordings: Path) -> tuple[Consent, ...]:
    """Read the agreement of every voice, in order of name; there may be none.

    Raises YouthsiteError naming the file when one is missing, unreadable, or says too little.
    """
    return tuple(_read(folder / FILE) for folder in voice_folders(recordings))


def voice_folders(recordings: Path) -> list[Path]:
    """Give the folder of every voice, in order of name; one that begins with a dot or a line is none."""
    return sorted(path for path in recordings.glob("[!._]*") if path.is_dir())


def consent_of(recordings: Path, voice: str) -> Consent | None:
    """Give the agreement that a voice has; None where none is written down; errors as above."""
    path = recordings / voice / FILE
    return _read(path) if path.exists() else None


def write_consent(recordings: Path, consent: Consent) -> Path:
    """Write the agreement of a voice; errors as in `refuse_unfit`, with nothing written."""
    checked = refuse_unfit(recordings, consent)
    path = recordings / checked.voice / FILE
    lines = [f"# {_MEANING[name]}\n{name}: {_written(getattr(checked, name))}" for name in _NEEDED]
    lines.append(f"# whether podcasts may have this voice\nfeeds: {'yes' if checked.feeds else 'no'}")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, "\n".join(lines) + "\n")
    return path


def refuse_unfit(recordings: Path, consent: Consent) -> Consent:
    """Give an agreement with its words in order; YouthsiteError for a wrong name or too little said."""
    refuse_name(consent.voice)
    if is_reserved_name(consent.voice):  # only here: a voice that is there can always be taken back
        raise YouthsiteError(
            f"Windows keeps the name `{consent.voice}` for itself, so no voice can be called so.",
            fix=f"Choose another, like `{consent.voice}-voice`.",
        )
    return _checked(
        {
            "shown_name": consent.shown_name,
            "agreed": consent.agreed,
            "checked_by": consent.checked_by,
            "checked": consent.checked,
            "until": consent.until,
            "feeds": consent.feeds,
        },
        recordings / consent.voice / FILE,
    )


def state_of_voice(consent: Consent, today: date) -> VoiceState:
    """Say whether a voice may be used on a day: not before it was agreed and looked at."""
    if today < max(consent.agreed, consent.checked):
        return "not yet"
    left = (consent.until - today).days
    return "ended" if left < 0 else "ends soon" if left <= WARN_DAYS else "good"


def refuse_name(voice: str, file: Path | None = None) -> None:
    """Raise YouthsiteError for what cannot be the name of a voice, and so of a folder of recordings."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", voice):
        fix = "Use small letters, figures and hyphens, like `robin`."
        raise YouthsiteError(f"`{voice}` cannot be the name of a voice.", fix=fix, file=file)


def refuse_unused(consent: Consent, today: date) -> None:
    """Raise YouthsiteError where a recording that is added today would not be heard: too early or ended."""
    for name in ("agreed", "checked"):
        if (day := getattr(consent, name)) > today:
            raise YouthsiteError(
                f"`{name}` is {day}, which is still to come.", fix=f"Write {_MEANING[name]}."
            )
    if consent.until < today:
        raise YouthsiteError(
            f"The agreement of `{consent.voice}` ended on {consent.until}, so nothing was kept.",
            fix="Ask the young person again; then say --agreed, --checked and --until with the new days.",
        )


def _written(value: object) -> str:
    return str(value) if isinstance(value, date) else yaml.safe_dump(value, allow_unicode=True).split("\n")[0]


def _read(path: Path) -> Consent:
    if not path.exists():
        raise YouthsiteError(
            "Nobody wrote down that this young person agreed.",
            fix="Add the voice with `youthsite voice add`, which asks for it, or delete the folder.",
            file=path,
        )
    try:
        data = yaml.safe_load(read_text(path))
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a day like 2027-02-31
        mark = getattr(error, "problem_mark", None)
        fix = "Each line should look like `name: value`, and a day like 2027-08-31."
        raise YouthsiteError(
            "This is not readable.", fix=fix, file=path, line=mark.line + 1 if mark else None
        ) from error
    return _checked(data if isinstance(data, dict) else {}, path)


def _checked(data: dict[object, object], path: Path) -> Consent:
    voice = path.parent.name
    refuse_name(voice, path)
    for name in _NEEDED:
        value = data.get(name)
        problem = _problem(name, value)
        if problem:
            raise YouthsiteError(f"`{name}` {problem}.", fix=f"Write {_MEANING[name]}.", file=path)
    days = {name: value for name, value in data.items() if isinstance(value, date)}
    if days["until"] < days["agreed"]:
        raise YouthsiteError(
            "The voice ends before the young person agreed.", fix="Which day is wrong?", file=path
        )
    if days["until"] < days["checked"]:
        raise YouthsiteError(
            "The voice ends before an officer looked at the risk.", fix="Which day is wrong?", file=path
        )
    shown = " ".join(str(data["shown_name"]).split())
    if len(shown) > 30 or len(shown.split()) > 2:
        raise YouthsiteError(f"“{shown}” is too long.", fix=f"Write {_MEANING['shown_name']}.", file=path)
    role = " ".join(str(data["checked_by"]).split())
    feeds = data.get("feeds") is True
    return Consent(voice, shown, days["agreed"], role, days["checked"], days["until"], feeds)


def _problem(name: str, value: object) -> str:
    """What is wrong with the value of one line; empty where nothing is."""
    if value in (None, ""):
        return "is missing"
    if name in _DAYS:
        day = isinstance(value, date) and not isinstance(value, datetime)
        return "" if day else f"is no day: “{value}”"
    if isinstance(value, (list, dict, date)):
        return "has to be words on one line"
    plain = " ".join(str(value).split()).isprintable()
    return "" if plain else "has hidden letters"
