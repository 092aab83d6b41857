"""Which topics a page speaks of, as its words say or as a person decided."""

from collections.abc import Iterable

from ..errors import YouthsiteError
from ..language.topics import Topic, spoken_of, topics
from ..settings import CareSettings

NONE = "none"


def topics_of(texts: Iterable[str], page: str, settings: CareSettings) -> tuple[Topic, ...]:
    """Give the topics of which a reader of a page should know before, in the order of the list.

    `page` is the page's path without its ending (`easy/orra-2024/index`). What the settings say of it wins
    over its words. Raises YouthsiteError when they name no such topic.
    """
    decided = settings.pages.get(page)
    if decided is None:
        return spoken_of(tuple(texts))
    wanted = wanted_topics(decided.topics, NONE, f"care, pages, {page}")
    return tuple(topic for topic in topics() if topic.id in wanted)


def wanted_topics(text: str, other: str, where: str) -> tuple[str, ...]:
    """Give the ids of topics that the settings name, or `other`; YouthsiteError for any that is none."""
    wanted = tuple(text.replace(",", " ").split())
    known = [topic.id for topic in topics()]
    for name in wanted:
        if name not in {*known, other}:
            raise YouthsiteError(
                f"There is no topic `{name}` ({where}).",
                fix=f"Write `{other}` or some of: {', '.join(known)}.",
            )
    return wanted
