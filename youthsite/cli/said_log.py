"""What the command line says about the log of what young people said."""

from collections.abc import Iterable, Iterator, Sequence

from ..feedback import Entry, days_between, is_overdue, state_of_entry
from ..hearing import Kept

_ANSWERS = {"did": "we did it", "not yet": "not yet", "no": "no", "": "no answer yet"}


def kept_text(kept: Kept, done: str) -> str:
    """Say what was kept, where, and what comes next."""
    lines = [f"{done}: {kept.entry.id} ({kept.entry.path.parent.name}/{kept.entry.path.name})"]
    if kept.held:
        lines += [
            f"It is held back from the site: {'; '.join(kept.held)}.",
            f"Take that out; or, if nobody can be known or hurt: youthsite said release {kept.entry.id}",
        ]
    return "\n".join([*lines, *_next(kept.entry)])


def _next(entry: Entry) -> Iterator[str]:
    id, exchange = entry.id, entry.exchange
    if not exchange.answer:
        yield f'Next: youthsite said answer {id} did --reply "…"   (or: "not yet", no, with --reason)'
    elif not exchange.since and not exchange.next_look:
        yield f"Next: say when you look again: youthsite said look {id} --next 2026-03-31"
    elif state_of_entry(entry) == "draft":
        yield f"Next: youthsite said review {id} --by GROUP"


def decided_entries_text(kept: Sequence[Kept], done: str) -> str:
    """Say which entries took a step."""
    return "\n".join(f"{one.entry.id}: {done}." for one in kept)


def log_text(slug: str, title: str, entries: Iterable[tuple[Entry, tuple[str, ...]]], today: str) -> str:
    """List the entries of a report, each with answer, state, and what waits; `today` is an ISO day."""
    rows = [line for entry, held in entries for line in _row(entry, held, today)]
    empty = '  Nothing is kept yet: youthsite said add "…" --who GROUP --asked 2025-03-31'
    return "\n".join([f"{title} ({slug})", *(rows or [empty])])


def _row(entry: Entry, held: tuple[str, ...], today: str) -> Iterator[str]:
    exchange = entry.exchange
    yield f"  {entry.id}: {_ANSWERS[exchange.answer]} ({state_of_entry(entry)})"
    yield f"    {exchange.asked}, {exchange.who}: {exchange.said}"
    if held:
        yield f"    held back: {'; '.join(held)}"
    waits = days_between(exchange.asked, today)
    if not exchange.answer and waits and waits > 0:
        yield f"    waits for an answer since {waits} days"
    if is_overdue(exchange, today):
        yield f"    somebody was to look again on {exchange.next_look}"
