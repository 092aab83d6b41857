"""The helplines that come with youthsite."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

FOR_ANY = "all"


@dataclass(frozen=True, slots=True)
class Helpline:
    """One service to turn to, in words for readers; what is not known is empty.

    `phone` is the number alone; `hours`, `write` (text, chat, email), `sign` (British Sign Language), `ages`
    and `about` are sentences. `checked` is the day (ISO 8601) on which all of it was last read at `source`,
    and `unsure` what was not found there.
    """

    id: str
    name: str
    about: str
    phone: str
    web: str
    checked: str
    source: str
    ages: str = ""
    hours: str = ""
    write: str = ""
    sign: str = ""
    topics: tuple[str, ...] = ()
    unsure: str = ""


@cache
def helplines() -> tuple[Helpline, ...]:
    """Give the helplines that come with youthsite, those for everything first."""
    return tuple(
        Helpline(
            **{key: str(value) for key, value in item.items() if key != "topics"}, topics=(*item["topics"],)
        )
        for item in _data()["helplines"]
    )


def helplines_for_anything() -> tuple[Helpline, ...]:
    """Give those that anybody can turn to about anything; they stand at the foot of every page too."""
    return tuple(line for line in helplines() if FOR_ANY in line.topics)


@cache
def sign_language() -> tuple[str, str]:
    """Give how people who use British Sign Language reach any service, and how in danger."""
    return _data()["sign_for_all"], _data()["danger_sign"]


@cache
def _data() -> Mapping[str, Any]:
    return dict(yaml.safe_load(files(__package__).joinpath("helplines.yml").read_text(encoding="utf-8")))
