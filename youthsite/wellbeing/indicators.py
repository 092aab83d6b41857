"""The eight wellbeing indicators of Scotland (SHANARRI), and what they mean in a child's words."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).with_name("indicators.yml")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One wellbeing indicator.

    `colour` is `#rrggbb` and never carries meaning alone. `link` is the Scottish Government's page for
    readers; `source` is the guidance that `meaning` puts in plain words, as it stood on the day `read`.
    """

    id: str
    name: str
    meaning: str
    question: str
    colour: str
    link: str
    source: str
    read: date


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    return data


def _indicators() -> tuple[Indicator, ...]:
    shared = {key: _data()[key] for key in ("link", "source", "read")}
    return tuple(Indicator(**entry, **shared) for entry in _data()["indicators"])


INDICATORS: tuple[Indicator, ...] = _indicators()
"""All eight, in the order of section 96(2) of the Children and Young People (Scotland) Act 2014."""

INDICATOR_IDS: tuple[str, ...] = tuple(indicator.id for indicator in INDICATORS)
"""The words that `wellbeing="…"` of an easy block may hold."""


def indicator(id: str) -> Indicator:
    """Give the indicator of this id, such as "safe"; raises KeyError when there is none."""
    return {each.id: each for each in INDICATORS}[id]
