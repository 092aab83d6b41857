"""The way of an entry: draft, in review, agreed by a group, approved by an officer; or sent back."""

from collections.abc import Sequence
from dataclasses import replace

from ..editions.decisions import BEFORE
from ..errors import YouthsiteError
from ..model import Decision
from .entry import Entry, Release, exchange_words, state_of_entry


def decide_entry(entry: Entry, decision: Decision, held: Sequence[str] = ()) -> Entry:
    """Give an entry the state that people decided on, for its words as they are; an approval keeps them.

    `held` says what stands in the way of publishing. Raises YouthsiteError out of turn, when it is sent back
    without a reason, approved without an answer, or approved while it is held.
    """
    if decision.state == "draft":
        if not decision.note.strip():
            raise _error(
                entry, "was not sent back: there is no reason.", 'Say why, as in --reason "too long".'
            )
        return replace(entry, state="draft", decisions=(*entry.decisions, decision))
    now = state_of_entry(entry)
    if now == decision.state:
        raise _error(entry, f"is {now} already.", "There is nothing to do.")
    if now not in BEFORE[decision.state]:
        fix = (
            "Ask a group first: `youthsite said agree`."
            if decision.state == "approved"
            else ("Send it back first: `youthsite said reject`.")
        )
        raise _error(entry, f"is {now}, so it cannot be {decision.state} now.", fix)
    if decision.state == "approved":
        _refuse_unfinished(entry, held)
    approved = entry.exchange if decision.state == "approved" else entry.approved
    return replace(
        entry,
        state=decision.state,
        text=exchange_words(entry.exchange),
        decisions=(*entry.decisions, decision),
        approved=approved,
    )


def released_entry(entry: Entry, by: str, date: str, reason: str) -> Entry:
    """Let the words of an entry be published though they are held; any change of them ends that."""
    if not reason.strip():
        raise _error(
            entry, "was not released: there is no reason.", 'Say why, as in --reason "no one can be known".'
        )
    release = Release(exchange_words(entry.exchange), by, date, " ".join(reason.split()))
    kept = tuple(one for one in entry.released if one.text != release.text)
    return replace(entry, released=(*kept, release))


def _refuse_unfinished(entry: Entry, held: Sequence[str]) -> None:
    if held:
        fix = f"Take it out; or, if nobody can be known or hurt by it: `youthsite said release {entry.id}`."
        raise _error(entry, f"is held back: {'; '.join(held)}.", fix)
    exchange = entry.exchange
    if not exchange.answer or not exchange.reply:
        raise _error(entry, "has no answer yet.", f"Write one: `youthsite said answer {entry.id}`.")
    if exchange.answer != "did" and not exchange.reason:
        fix = f'Say why: `youthsite said answer {entry.id} "{exchange.answer}" --reason …`.'
        raise _error(entry, f"says “{exchange.answer}” without a reason.", fix)


def _error(entry: Entry, problem: str, fix: str) -> YouthsiteError:
    return YouthsiteError(f"The entry `{entry.id}` {problem}", fix=fix, file=entry.path)
