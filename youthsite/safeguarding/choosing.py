"""Who of all that can help stands in the box of a page, and who on the page “Get help”."""

from collections.abc import Iterable

from ..language.topics import Topic
from ..settings import CareSettings
from .confirmed import confirmed_services, known_helplines
from .helplines import FOR_ANY, Helpline

_MOST = 4


def helplines_for(topics: Iterable[Topic], settings: CareSettings) -> tuple[Helpline, ...]:
    """Give who can help readers of a page: those for everything, services of the place, those for its topics.

    At most four, so that a reader can choose; every topic has one before any has two.
    """
    wanted = [topic.id for topic in topics]
    known = known_helplines(settings)
    local = [line for line in confirmed_services(settings) if {FOR_ANY, *wanted} & set(line.topics)]
    ranked = [[line for line in known if topic in line.topics] for topic in wanted]
    by_turns = [lines[turn] for turn in range(_MOST) for lines in ranked if turn < len(lines)]
    return tuple(dict.fromkeys([*_for_anything(known), *local, *by_turns]))[:_MOST]


def all_helplines(settings: CareSettings) -> tuple[Helpline, ...]:
    """Give everybody who can help: those for everything, services of the place, then the others."""
    known = known_helplines(settings)
    return tuple(dict.fromkeys([*_for_anything(known), *confirmed_services(settings), *known]))


def _for_anything(known: Iterable[Helpline]) -> list[Helpline]:
    return [line for line in known if FOR_ANY in line.topics]
