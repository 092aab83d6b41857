"""One entry of the log: what young people asked for, what came of it, and how far people have checked it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from ..language.fingerprints import fingerprint, normalise
from ..model import Acceptance, Decision, State

Answer = Literal["did", "not yet", "no"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was said and what came of it: all that an approval covers.

    `who` is a group. Dates are ISO days; an empty one is not known yet. `answer` is one of ANSWERS, or empty
    while there is none; `reason` says why not. `since` is what happened after the answer, as seen on
    `looked`; `next_look` is when somebody looks again. `tells` are easy blocks (PAGE#BLOCK) and passages.
    """

    said: str
    who: str
    asked: str
    answer: str = ""
    reply: str = ""
    reason: str = ""
    answered: str = ""
    since: str = ""
    looked: str = ""
    next_look: str = ""
    tells: tuple[str, ...] = ()

    @property
    def days_to_answer(self) -> int | None:
        """How many days the answer took; None while a date is missing."""
        return days_between(self.asked, self.answered)


@dataclass(frozen=True, slots=True)
class Release:
    """That an officer lets words be published though a name or an accusation was suspected in them."""

    text: str
    by: str
    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the log; `text` is the fingerprint of the words that the state was given for.

    `accepted` is what people accept of what a check finds, in these words. `approved` are the words that an
    officer approved last. `source` is the file as it was read, and `lines`
    says where each of its keys stands.
    """

    id: str
    path: Path
    exchange: Exchange
    state: State = "draft"
    text: str = ""
    decisions: tuple[Decision, ...] = ()
    released: tuple[Release, ...] = ()
    accepted: tuple[Acceptance, ...] = ()
    approved: Exchange | None = None
    source: str | None = None
    lines: Mapping[str, int] = field(default_factory=dict)


def exchange_words(exchange: Exchange) -> str:
    """Give the fingerprint of all that an approval covers; its parts are kept apart."""
    parts = [getattr(exchange, one.name) for one in fields(exchange)]
    return fingerprint(json.dumps([_part(part) for part in parts], ensure_ascii=False))


def _part(part: str | tuple[str, ...]) -> object:
    return normalise(part) if isinstance(part, str) else sorted(part)


def state_of_entry(entry: Entry) -> State:
    """Give the recorded state while the words are those that it was given for, else `draft`."""
    return entry.state if entry.text == exchange_words(entry.exchange) else "draft"


def published_exchange(entry: Entry, *, approved_only: bool) -> Exchange | None:
    """Give the words that a site shows: the newest in a preview, else those approved last, if any."""
    if not approved_only or state_of_entry(entry) == "approved":
        return entry.exchange
    return entry.approved


def days_between(first: str, last: str) -> int | None:
    """Count the days from one ISO day to another; None where one is missing."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else None
