"""Concepts: an idea of this field, the drawing of a package that shows it, and the words that call for it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..files import read_text
from .calls import Call, calls_of

FOLDER = Path(__file__).with_name("concepts")
MARKS = frozenset({"glad", "sad", "gentle", "loose", "who", "up", "down", "same"})
"""glad, sad: how it looks. gentle: may stand beside what may upset. loose: its words say little alone.

who: it shows whom a text is about, so a picture of what it is about goes first.

up, down, same: it shows how a number moved.
"""


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea with its picture.

    `icon` is the drawing's name in the package; empty for one of our own or the site's own drawings. `never`
    are words beside which the picture would be wrong.
    """

    name: str
    icon: str
    alt: str
    calls: tuple[Call, ...]
    never: tuple[Call, ...] = ()
    marks: frozenset[str] = frozenset()
    fit: float = 1.0


@cache
def package_concepts() -> dict[str, Concept]:
    """Read every concept that a package's drawing shows, by name, in the order of the files."""
    found: dict[str, Concept] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        for line in read_text(path).splitlines():
            if line.strip() and not line.startswith("#"):
                concept = _concept(line)
                found[concept.name] = concept
    return found


def _concept(line: str) -> Concept:
    name, icon, alt, calls, never, marks = (part.strip() for part in line.split("|"))
    words = (part.split(",") for part in (calls, never))
    called, forbidding = (calls_of(each for each in part if each.strip()) for part in words)
    return Concept(name, icon, alt, called, forbidding, frozenset(marks.split()))
