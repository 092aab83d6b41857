"""A young person's own consent to their picture: kept beside the site, never in it and never in git."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from ..errors import YouthsiteError
from .descriptions import is_day

FOLDER = "consents"
LONGEST_YEARS = 3
_HEAD = """\
# A young person's own consent. This folder is never published, and git does not take it (.gitignore).
# Keep the signed form in a safe place of your organisation; do not put it here.
"""


@dataclass(frozen=True, slots=True)
class Consent:
    """What a young person agreed to: the ISO day it ends, and what they want to be called, if anything."""

    agreed_on: str
    until: str
    shown_name: str = ""


def consent_text(name: str, consent: Consent) -> str:
    """Give the file that keeps a consent."""
    kept = {
        "picture": name,
        "agreed_by": "the young person",
        "agreed_on": consent.agreed_on,
        "until": consent.until,
        "shown_name": consent.shown_name or "no name is shown",
    }
    return _HEAD + yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=1000)


def check_consent(consent: Consent) -> None:
    """Raise YouthsiteError for an end that is no day, is past, or is more than three years away."""
    agreed = date.fromisoformat(consent.agreed_on)
    last = agreed.replace(year=agreed.year + LONGEST_YEARS, day=min(agreed.day, 28)).isoformat()
    if not is_day(consent.until) or not consent.agreed_on < consent.until <= last:
        raise YouthsiteError(
            f"“{consent.until}” is not a day on which this consent can end.",
            fix=f"Write a day like {last}: after today, and at most {LONGEST_YEARS} years away.",
        )


def consent_path(root: Path, name: str) -> Path:
    """Where a consent is kept in a site folder."""
    return root / FOLDER / f"{name}.yml"
