"""You said, we did: what young people asked for and what came of it, one plain file an entry."""

from .deciding import decide_entry, released_entry
from .entry import (
    ANSWERS,
    Answer,
    Entry,
    Exchange,
    Release,
    days_between,
    exchange_words,
    published_exchange,
    state_of_entry,
)
from .files import new_id, read_log, save_entry
from .holding import is_released, names_of, places_in, why_held, why_words_held
from .lundy import Counts, count_lundy, is_followed, is_full, is_late, is_overdue, latest_day
from .text import parse_entry, render_entry

__all__ = [
    "ANSWERS",
    "Answer",
    "Counts",
    "Entry",
    "Exchange",
    "Release",
    "count_lundy",
    "days_between",
    "decide_entry",
    "exchange_words",
    "is_followed",
    "is_full",
    "is_late",
    "is_overdue",
    "is_released",
    "latest_day",
    "names_of",
    "new_id",
    "parse_entry",
    "places_in",
    "published_exchange",
    "read_log",
    "released_entry",
    "render_entry",
    "save_entry",
    "state_of_entry",
    "why_held",
    "why_words_held",
]
