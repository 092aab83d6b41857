"""The four questions about answers to young people: full, friendly, fast, followed up.

Source: Laura Lundy's "four Fs" of feedback to children.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .entry import Entry, Exchange


@dataclass(frozen=True, slots=True)
class Counts:
    """How many things were asked, answered, answered in time, and looked at again or planned to be."""

    asked: int
    answered: int
    in_time: int
    followed: int


def is_full(exchange: Exchange) -> bool:
    """Say whether young people were told what was done with their view, and why not where it was not done."""
    return bool(exchange.answer and exchange.reply and (exchange.answer == "did" or exchange.reason))


def is_late(asked: str, answered: str, months: int) -> bool:
    """Say whether more than so many months lie between two ISO days."""
    first, last = date.fromisoformat(asked), date.fromisoformat(answered)
    return (last.year * 12 + last.month, last.day) > (first.year * 12 + first.month + months, first.day)


def is_followed(exchange: Exchange) -> bool:
    """Say whether somebody looked again after the answer, or a day is planned for it."""
    return bool(exchange.since or exchange.next_look)


def is_overdue(exchange: Exchange, today: str) -> bool:
    """Say whether somebody was to look again before an ISO day, and nothing says that anybody did."""
    return bool(exchange.next_look) and exchange.looked < exchange.next_look < today


def latest_day(entries: Iterable[Entry]) -> str:
    """Give the latest day that something was done on, as the log says: a build never asks the clock."""
    return max((day for entry in entries for day in _days(entry)), default="")


def _days(entry: Entry) -> Iterator[str]:
    yield from (entry.exchange.asked, entry.exchange.answered, entry.exchange.looked)
    yield from (decision.date for decision in entry.decisions)
    yield from (release.date for release in entry.released)


def count_lundy(entries: Iterable[Entry], months: int, today: str) -> Counts:
    """Count them over all entries of a log, whether they are published or not; a look overdue is none."""
    found = [entry.exchange for entry in entries]
    answered = [one for one in found if is_full(one)]
    return Counts(
        asked=len(found),
        answered=len(answered),
        in_time=sum(bool(one.answered) and not is_late(one.asked, one.answered, months) for one in answered),
        followed=sum(bool(one.since or (one.next_look and not is_overdue(one, today))) for one in answered),
    )
