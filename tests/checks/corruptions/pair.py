"""What every pair of the suite is, and the pairs written by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

_FIRST = "words.yml"
_HAND_MADE = (_FIRST, "who.yml", "what.yml")


@dataclass(frozen=True)
class Pair:
    """An easy telling beside its passage. `kind` is the fault in it, or what the honest telling did."""

    kind: str
    source: tuple[str, ...]
    easy: tuple[str, ...]
    honest: bool
    context: tuple[str, ...] = ()
    frozen: bool = False


@lru_cache
def hand_made() -> tuple[Pair, ...]:
    """Give all pairs written by hand; every third of a kind in the new files is frozen (never tuned on)."""
    return tuple(pair for name in _HAND_MADE for pair in _read(Path(__file__).with_name(name)))


def _read(path: Path) -> Iterator[Pair]:
    for kind, entries in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for place, entry in enumerate(entries):
            frozen = path.name != _FIRST and place % 3 == 2
            for side in ("honest", "corrupt"):
                easy = tuple(entry[side].replace(". ", ".\n").split("\n"))
                yield Pair(kind, (entry["source"],), easy, side == "honest", frozen=frozen)
