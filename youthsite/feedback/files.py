"""The files of the log: `feedback/<report>/<entry>.yml`, one an entry; so git joins what two people add."""

import re
from pathlib import Path

from ..errors import YouthsiteError
from ..files import read_text, write_text
from ..language.wordsets import word_set
from .entry import Entry
from .text import parse_entry, render_entry

ENDING = ".yml"
_SMALL = word_set(
    "a an and are at be for have i in is it of on or our so that the there to us want we with you"
)
_MOST_WORDS = 4


def read_log(folder: Path) -> tuple[Entry, ...]:
    """Read the entries of one report, oldest first; a missing folder has none."""
    paths = sorted(path for path in folder.glob(f"*{ENDING}") if not path.name.startswith("."))
    entries = [parse_entry(read_text(path), path) for path in paths]
    return tuple(sorted(entries, key=lambda entry: (entry.exchange.asked, entry.id)))


def save_entry(entry: Entry) -> None:
    """Write an entry; raises YouthsiteError when its file was changed since it was read, or is taken."""
    if entry.source is None and entry.path.exists():
        raise YouthsiteError(
            "There is an entry of this name already.", fix="Choose another.", file=entry.path
        )
    write_text(entry.path, render_entry(entry), expected=entry.source)


def new_id(said: str, taken: set[str]) -> str:
    """Make an id from the first words that say something, like `bus-stops-dark`; it never changes again."""
    words = [word for word in re.findall(r"[a-z0-9]+", said.lower()) if word not in _SMALL]
    stem = "-".join(words[:_MOST_WORDS]) or "entry"
    stem = stem if stem[0].isalpha() else f"entry-{stem}"
    number = 2
    found = stem
    while found in taken:
        found, number = f"{stem}-{number}", number + 1
    return found
