"""What people write into the log of what young people said: ask, answer, look again, decide, release."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as calendar_day
from difflib import get_close_matches

from .errors import YouthsiteError
from .feedback import (
    Entry,
    Exchange,
    decide_entry,
    exchange_words,
    is_released,
    new_id,
    released_entry,
    save_entry,
    state_of_entry,
    why_held,
)
from .model import Decision
from .project import Project

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it was written to disk, and what keeps it off the site until an officer looks."""

    slug: str
    entry: Entry
    held: tuple[str, ...]


def hear(project: Project, slug: str, exchange: Exchange) -> Kept:
    """Keep what a group of young people asked for; raises YouthsiteError for a bad day, group or tie."""
    folder = project.feedback / slug
    entries = project.log(slug)
    _refuse_to_come(exchange.asked)
    id = new_id(exchange.said, {entry.id for entry in entries})
    entry = Entry(id, folder / f"{id}.yml", _tidy(project, slug, exchange))
    return _save(project, slug, entry)


def answer(project: Project, name: str, answer: str, reply: str, reason: str, day: str) -> Kept:
    """Keep what the partnership answered: did, not yet or no; the last two need a reason."""
    if not reply.strip():
        raise YouthsiteError("The answer has no words.", fix='Say it with --reply "We put up lights."')
    if answer != "did" and not reason.strip():
        fix = 'Young people are owed one: --reason "There is no money for it this year."'
        raise YouthsiteError(f"An answer “{answer}” needs a reason.", fix=fix)
    _refuse_to_come(day)
    slug, entry = find_entry(project, name)
    new = replace(entry.exchange, answer=answer, reply=reply, reason=reason, answered=day)
    return _save(project, slug, replace(entry, exchange=_tidy(project, slug, new)))


def look(project: Project, name: str, since: str, day: str, next_look: str) -> Kept:
    """Keep what happened after the answer, or when somebody will look again, or both."""
    if not since.strip() and not next_look:
        fix = 'Say what you saw (--found "…"), or when you will look (--next 2026-03-31), or both.'
        raise YouthsiteError("There is nothing to keep.", fix=fix)
    _refuse_to_come(day)
    slug, entry = find_entry(project, name)
    seen = replace(entry.exchange, since=since, looked=day) if since.strip() else entry.exchange
    return _save(
        project, slug, replace(entry, exchange=_tidy(project, slug, replace(seen, next_look=next_look)))
    )


def decide_on_entries(
    project: Project, names: Sequence[str], decision: Decision, anyway: str = ""
) -> list[Kept]:
    """Give entries the state that people decided on; with `anyway`, why no group agreed to an approval.

    Nothing is written unless all of them can take the step.
    """
    note = " ".join(decision.note.split())
    if anyway.strip():
        note = f"without a group: {' '.join(anyway.split())}" + (f"; {note}" if note else "")
    decision = replace(decision, by=_group(decision.by), note=note)
    made = []
    for slug, entry in [find_entry(project, name) for name in dict.fromkeys(names)]:
        ready = _as_agreed(entry) if anyway.strip() else entry
        made.append((slug, decide_entry(ready, decision, held_back(project, slug, entry))))
    return [_save(project, slug, entry) for slug, entry in made]


def _as_agreed(entry: Entry) -> Entry:
    """The entry as if a group had agreed to it, where none was asked."""
    if state_of_entry(entry) == "approved":
        return entry
    return replace(entry, state="agreed", text=exchange_words(entry.exchange))


def release_entry(project: Project, name: str, by: str, day: str, reason: str) -> Kept:
    """Let an entry be published though it is held; raises YouthsiteError without a need or reason."""
    slug, entry = find_entry(project, name)
    if not held_back(project, slug, entry):
        raise YouthsiteError(f"The entry `{entry.id}` is not held back.", fix="There is nothing to release.")
    return _save(project, slug, released_entry(entry, _group(by), day, reason))


def held_back(project: Project, slug: str, entry: Entry) -> tuple[str, ...]:
    """Say what keeps the newest words of an entry off the site; nothing once an officer released them."""
    if is_released(entry, entry.exchange):
        return ()
    return why_held(entry.exchange, project.known_names(project.report(slug)))


def find_entry(project: Project, name: str) -> tuple[str, Entry]:
    """Find an entry by its id, as `bus-stops` or `REPORT/bus-stops`; raises YouthsiteError if none is."""
    wanted_slug, _, id = name.replace("\\", "/").removesuffix(".yml").rpartition("/")
    every = [(slug, entry) for slug in project.slugs for entry in project.log(slug)]
    found = [(slug, entry) for slug, entry in every if entry.id == id and wanted_slug in ("", slug)]
    if len(found) == 1:
        return found[0]
    if found:
        names = " or ".join(f"{slug}/{id}" for slug, _ in found)
        raise YouthsiteError(f"More than one report has an entry called {id}.", fix=f"Say {names}.")
    ids = [entry.id for _, entry in every]
    close = get_close_matches(id, ids, n=1, cutoff=0.5)
    fix = f"Did you mean {close[0]}?" if close else "`youthsite said list` names them all."
    raise YouthsiteError(f"There is no entry called {name}.", fix=fix)


def _save(project: Project, slug: str, entry: Entry) -> Kept:
    save_entry(entry)
    return Kept(slug, entry, held_back(project, slug, entry))


def _tidy(project: Project, slug: str, exchange: Exchange) -> Exchange:
    """The words on one line each, and nothing that cannot be kept."""
    texts = {
        key: " ".join(getattr(exchange, key).split())
        for key in ("said", "who", "answer", "reply", "reason", "since")
    }
    if not texts["said"]:
        raise YouthsiteError("Nothing was said.", fix='Write it in quotes: youthsite said add "…"')
    days = {key: _day(getattr(exchange, key)) for key in ("asked", "answered", "looked", "next_look")}
    ties = tuple(sorted({_tie(project, slug, each) for each in exchange.tells}))
    return Exchange(**{**texts, **days, "who": _group(texts["who"])}, tells=ties)


def _day(text: str) -> str:
    try:
        return calendar_day.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        fix = "Write it as year-month-day, like 2025-03-31."
        raise YouthsiteError(f"{text} is not a day.", fix=fix) from error


def _refuse_to_come(text: str) -> None:
    """What was said, answered or seen is past; one day to come would make every other answer late."""
    if _day(text) > calendar_day.today().isoformat():
        raise YouthsiteError(f"The day {text} is still to come.", fix="Write the day on which it happened.")


def _tie(project: Project, slug: str, name: str) -> str:
    """A block as PAGE#BLOCK, or a passage by its id; raises YouthsiteError when there is none."""
    page, mark, block = name.partition("#")
    if not page or not mark:
        known = {passage.id for passage in project.report(slug).passages}
        bare = name.removeprefix("#")
        if bare in known:
            return bare
    elif any(
        one.stem == page and any(each.id == block for each in one.blocks)
        for one in project.edition(slug).pages
    ):
        return name
    fix = "Name a block as PAGE#BLOCK, or a part of the full report by its id, which ends its address."
    raise YouthsiteError(f"There is no block or part called {name} in {slug}.", fix=fix)


def _group(text: str) -> str:
    group = " ".join(text.split())
    if group and "@" not in group and len(group) <= _LONGEST_NAME:
        return group
    fix = "Name a group or a role, like “Youth Forum” or “participation officer”."
    raise YouthsiteError("It must be said who: a group or a role, never a person's name.", fix=fix)
