"""pictures.yml: what each picture of a folder shows, in words, and who drew it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml

from ..errors import YouthsiteError
from ..files import read_text

TEXTS = ("long", "drawn_by", "written_by", "state", "checked_by", "consent_until", "shown_name")
KEYS = ("alt", "decorative", "words", "never", "marks", *TEXTS)
STATES = ("draft", "checked")


@dataclass(frozen=True, slots=True)
class Description:
    """What one picture shows.

    `words` are words of a text that call for it, `never` those that forbid it; `marks` as for a concept.
    `long` says more than `alt` can. `written_by` is the role of who wrote the alt text, `state` whether
    somebody else checked it, and `checked_by` the role of who did. `consent_until` is the ISO day to which a
    young person agreed, `shown_name` what they want to be called; both are empty where nobody was asked.
    """

    alt: str = ""
    decorative: bool = False
    words: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    drawn_by: str = ""
    long: str = ""
    written_by: str = ""
    state: str = ""
    checked_by: str = ""
    shown_name: str = ""
    consent_until: str = ""

    def is_expired(self, day: date) -> bool:
        """Whether the consent that this picture needs has ended before a day."""
        return bool(self.consent_until) and self.consent_until < day.isoformat()


def read_descriptions(path: Path) -> dict[str, Description]:
    """Read a folder's pictures.yml by name of picture; a missing file describes nothing.

    Raises YouthsiteError when it is not YAML, or an entry has no `alt` or holds anything else than KEYS.
    """
    if not path.exists():
        return {}
    return dict(_parse(read_text(path), path))


@lru_cache(maxsize=8)
def _parse(text: str, path: Path) -> dict[str, Description]:
    try:
        data = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise _misread("This is not readable as a list of pictures.", path, line) from error
    if not isinstance(data, dict):
        raise _misread("A list of pictures by name was expected.", path, None)
    return {str(name): _description(str(name), entry, path, text) for name, entry in data.items()}


def _description(name: str, entry: object, path: Path, text: str) -> Description:
    line = _line_of(name, text)
    if not isinstance(entry, dict):
        raise _misread(f"The entry `{name}` has no `alt`.", path, line)
    for key in entry:
        if key not in KEYS:
            raise _misread(f"The entry `{name}` has `{key}`, which means nothing here.", path, line)
    decorative = entry.get("decorative", False)
    lists = [entry.get(key) or () for key in ("words", "never", "marks")]
    if not isinstance(decorative, bool) or not all(isinstance(each, list | tuple) for each in lists):
        raise _misread(f"The entry `{name}` is not of the right form.", path, line)
    until = str(entry.get("consent_until") or "")
    if entry.get("state", "draft") not in STATES or (until and not is_day(until)):
        raise _misread(f"In the entry `{name}`, `state` or `consent_until` is not right.", path, line)
    return Description(
        alt=str(entry.get("alt") or "").strip(),
        decorative=decorative,
        words=tuple(str(word) for word in lists[0]),
        never=tuple(str(word) for word in lists[1]),
        marks=tuple(str(word) for word in lists[2]),
        **{key: str(entry.get(key) or "").strip() for key in TEXTS},
    )


def is_day(text: str) -> bool:
    """Whether a text is a day as year-month-day."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _misread(problem: str, path: Path, line: int | None) -> YouthsiteError:
    fix = (
        "An entry is the picture's name and a colon; below it, two spaces in, `alt: what the picture shows`."
    )
    return YouthsiteError(problem, fix=fix, file=path, line=line)


def _line_of(name: str, text: str) -> int | None:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().strip("'\"").startswith((f"{name}:", f"{name}':", f'{name}":')):
            return number
    return None
