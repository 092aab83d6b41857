"""Names of blocks: words, made once, and never the name of another block or of one of its lines."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from itertools import count

_LONGEST = 40
_LINE_NAME = re.compile(r"(?P<block>.+)-\d{1,3}")


class TakenIds:
    """The ids of a page. The lines of a block are called `<id>-1`, `<id>-2`, so these are taken too.

    Two ids that differ only in capitals are the same: they name files, and some computers keep one of the
    two.
    """

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._ids: set[str] = set()
        self._stems: set[str] = set()
        for id in ids:
            self.add(id)

    def __contains__(self, id: object) -> bool:
        name = str(id).casefold()
        match = _LINE_NAME.fullmatch(name)
        return name in self._ids or name in self._stems or (match is not None and match["block"] in self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def add(self, id: str) -> None:
        """Take an id."""
        name = id.casefold()
        self._ids.add(name)
        if match := _LINE_NAME.fullmatch(name):
            self._stems.add(match["block"])


def heading_id(heading: str) -> str:
    """Make an id of a heading's words, at most 40 characters of whole words; empty when it has no letters."""
    plain = unicodedata.normalize("NFKD", heading.lower()).encode("ascii", "ignore").decode()
    found = re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", plain))
    while found and not found[0][0].isalpha():
        found.pop(0)
    kept = ""
    for word in found:
        longer = f"{kept}-{word}" if kept else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        kept = longer
    return kept


def free_id(heading: str, kind: str, taken: Container[str]) -> str:
    """Make a free id: the heading's words, else the kind and a number.

    A number is glued on (`did2`), since `did-2` is how the second line of the block `did` is called.
    `taken` is best a TakenIds.
    """
    base = heading_id(heading)
    if base and base not in taken:
        return base
    glue = "x" if base[-1:].isdecimal() else ""
    numbers = count(2) if base else count(1)
    return next(id for id in (f"{base or kind}{glue}{number}" for number in numbers) if id not in taken)
