"""Who can help: the helplines that come with youthsite, and services of a place that people confirmed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from ..language.topics import Topic
from ..settings import CareSettings, ServiceSettings
from .noting import wanted_topics

_FOR_ANY = "all"
_MOST = 4


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
    return tuple(line for line in helplines() if _FOR_ANY in line.topics)


@cache
def sign_language() -> tuple[str, str]:
    """Give how people who use British Sign Language reach any service, and how in danger."""
    return _data()["sign_for_all"], _data()["danger_sign"]


def helplines_for(topics: Iterable[Topic], settings: CareSettings) -> tuple[Helpline, ...]:
    """Give who can help readers of a page: those for everything, services of the place, those for its topics.

    At most four, so that a reader can choose; every topic has one before any has two.
    """
    wanted = [topic.id for topic in topics]
    local = [line for line in _services(settings) if {_FOR_ANY, *wanted} & set(line.topics)]
    ranked = [[line for line in helplines() if topic in line.topics] for topic in wanted]
    by_turns = [lines[turn] for turn in range(_MOST) for lines in ranked if turn < len(lines)]
    return tuple(dict.fromkeys([*helplines_for_anything(), *local, *by_turns]))[:_MOST]


def all_helplines(settings: CareSettings) -> tuple[Helpline, ...]:
    """Give everybody who can help: those for everything, services of the place, then the others."""
    return tuple(dict.fromkeys([*helplines_for_anything(), *_services(settings), *helplines()]))


def unconfirmed_services(settings: CareSettings) -> tuple[str, ...]:
    """Name the services of the settings that are not shown, for nobody confirmed that they are open."""
    return tuple(name for name, service in settings.services.items() if not _is_confirmed(service))


def old_helplines(settings: CareSettings, today: date) -> tuple[tuple[str, str], ...]:
    """Give the name and day of each helpline and confirmed service last read too long ago."""
    shown = (*helplines(), *_services(settings))
    return tuple(
        (line.name, line.checked)
        for line in shown
        if _months(date.fromisoformat(line.checked), today) >= settings.helpline_months
    )


def _services(settings: CareSettings) -> tuple[Helpline, ...]:
    named = [
        (name, service, wanted_topics(service.topics, _FOR_ANY, f"care, services, {name}"))
        for name, service in settings.services.items()
    ]
    return tuple(
        Helpline(
            id=name,
            name=name,
            about=service.about,
            phone=service.phone,
            web=service.web,
            hours=service.hours,
            checked=service.confirmed,
            source=service.confirmed_by,
            topics=topics or (_FOR_ANY,),
        )
        for name, service, topics in named
        if _is_confirmed(service)
    )


def _is_confirmed(service: ServiceSettings) -> bool:
    try:
        return bool(service.confirmed_by.strip()) and date.fromisoformat(service.confirmed) is not None
    except ValueError:
        return False


def _months(start: date, end: date) -> int:
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole - (end.day < start.day)


@cache
def _data() -> Mapping[str, Any]:
    return dict(yaml.safe_load(files(__package__).joinpath("helplines.yml").read_text(encoding="utf-8")))
