"""Tellings written by hand, of passages that were made up and of lines of the published reports."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tests.published import REPORTS
from youthsite.language import sentences

from .pair import Pair

_HERE = Path(__file__).parent
_SIGNS = re.compile(r"<[^>]+>|\*\*|^(?:[-*•#]|\d+[.)])+ |\t")


@lru_cache
def told(*, frozen: bool) -> tuple[Pair, ...]:
    """Give the tellings of made-up passages, those tuned on or the frozen ones."""
    entries = _entries("tellings_frozen.yml" if frozen else "tellings_tuned.yml")
    return tuple(pair for entry in entries for pair in _pairs(entry, (entry["source"],), frozen))


@lru_cache
def told_of(report: str, *, frozen: bool) -> tuple[Pair, ...]:
    """Give the tellings of lines of one report, which is read now."""
    lines = (REPORTS / f"{report}.txt").read_text(encoding="utf-8").splitlines()
    found: list[Pair] = []
    for entry in _entries("tellings_of_reports.yml")[report]:
        source = tuple(_SIGNS.sub(" ", lines[number - 1]).strip() for number in entry["lines"])
        found += _pairs(entry, (" ".join(source),), frozen)
    return tuple(found)


def _entries(name: str) -> Any:
    return yaml.safe_load((_HERE / name).read_text(encoding="utf-8"))


def _pairs(entry: dict[str, Any], source: tuple[str, ...], frozen: bool) -> Iterator[Pair]:
    for kind, said in entry.items():
        for easy in (said if isinstance(said, list) else [said]) if kind not in ("source", "lines") else ():
            yield Pair(kind, source, tuple(sentences(easy)), kind == "honest", frozen=frozen)
