"""What the last import of a report wrote down: its file, its pages, what it held, and whom it follows."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import YouthsiteError
from ..files import read_text


@dataclass(frozen=True, slots=True)
class Earlier:
    """From import.json: the file's SHA-256, the SHA-256 of each page, and fingerprints of what was held."""

    sha256: str = ""
    written: dict[str, str] = field(default_factory=dict)
    held: frozenset[str] = frozenset()
    follows: str = ""


def read_earlier(path: Path) -> Earlier:
    """Read import.json; raises YouthsiteError when it is missing or is not an account of an import."""
    try:
        data = json.loads(read_text(path))
        return Earlier(
            str(data["sha256"]),
            {str(name): str(value) for name, value in dict(data.get("written", {})).items()},
            frozenset(map(str, data.get("held", []))),
            str(data.get("follows", "")),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise YouthsiteError(
            "This is not the account of an import.",
            fix="Put back the last good copy of this file.",
            file=path,
        ) from error
