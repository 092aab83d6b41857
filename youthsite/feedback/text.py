"""The file of one entry, read and written: YAML that people can read, one key a line, in a settled order."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

from ..editions.record_fields import items, mapping, one_of, only, words
from ..editions.yaml_tree import Mapping, Words, parse_yaml
from ..errors import YouthsiteError
from ..model import STATES, Acceptance, Decision, State
from .entry import ANSWERS, Entry, Exchange, Release

_EXCHANGE = tuple(one.name for one in fields(Exchange))
_KEPT = ("state", "text", "decisions", "released", "accepted", "approved")
_KEYS = ("format", *_EXCHANGE, *_KEPT)
_DECISION = ("state", "by", "date", "note")
_RELEASE = ("text", "by", "date", "reason")
_ACCEPTED = ("rule", "text", "reason", "by", "date")
_DAYS = ("asked", "answered", "looked", "next_look")
_NEEDED = ("said", "who", "asked")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNSEEN = re.compile("[^ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def parse_entry(source: str, path: Path) -> Entry:
    """Read an entry from the text of its file.

    Raises YouthsiteError, with the line, for what is no YAML, unknown, missing, or no day.
    """
    if not source.strip():
        fix = "Bring back the file as it was; or delete it, and ask with `youthsite said add`."
        raise YouthsiteError("This file is empty.", fix=fix, file=path)
    tree = mapping(parse_yaml(source, path), path)
    _format(tree, path)
    only(tree, _KEYS, path)
    return Entry(
        id=path.stem,
        path=path,
        exchange=_exchange(tree, path),
        state=_state(tree, path),
        text=words(tree, "text", path),
        decisions=tuple(_decision(mapping(item, path), path) for item in items(tree, "decisions", path)),
        released=tuple(_release(mapping(item, path), path) for item in items(tree, "released", path)),
        accepted=tuple(_acceptance(mapping(item, path), path) for item in items(tree, "accepted", path)),
        approved=_approved(tree, path),
        source=source,
        lines={key: line for key, (_, line) in tree.entries.items()},
    )


def _format(tree: Mapping, path: Path) -> None:
    found = words(tree, "format", path)
    if found != "1":
        newer = found.isdecimal() and int(found) > 1
        line = tree.entries["format"][1] if found else 1
        fix = "Update youthsite." if newer else "Begin the file with `format: 1`."
        raise YouthsiteError(f"The format of this file is `{found}`, not 1.", fix=fix, file=path, line=line)


def _exchange(tree: Mapping, path: Path) -> Exchange:
    for key in _NEEDED:
        if not words(tree, key, path).strip():
            fix = f"Write a line `{key}: …`."
            line = tree.entries[key][1] if key in tree.entries else tree.line
            raise YouthsiteError(f"This entry has no `{key}`.", fix=fix, file=path, line=line)
    for key in _DAYS:
        _refuse_no_day(tree, key, path)
    if words(tree, "answer", path):
        one_of(tree, "answer", ANSWERS, "", path)
    told = {key: words(tree, key, path).strip() for key in _EXCHANGE if key != "tells"}
    return Exchange(**told, tells=tuple(sorted({_words(item, path) for item in items(tree, "tells", path)})))


def _refuse_no_day(tree: Mapping, key: str, path: Path) -> None:
    value = words(tree, key, path).strip()
    try:
        good = not value or bool(_DAY.fullmatch(value) and date.fromisoformat(value))
    except ValueError:
        good = False
    if not good:
        fix = "Write the day as year-month-day, like 2025-03-31."
        line = tree.entries[key][1]
        raise YouthsiteError(f"`{key}` is not a day: {value}.", fix=fix, file=path, line=line)


def _words(node: object, path: Path) -> str:
    if isinstance(node, Words) and node.text:
        return node.text
    fix = "Write one name behind each hyphen, as in `- 01-foreword#thank-you`."
    line = getattr(node, "line", None)
    raise YouthsiteError("`tells` should list blocks or passages.", fix=fix, file=path, line=line)


def _state(tree: Mapping, path: Path) -> State:
    found = one_of(tree, "state", STATES, "draft", path)
    return next(state for state in STATES if state == found)


def _decision(tree: Mapping, path: Path) -> Decision:
    only(tree, _DECISION, path)
    by, day, note = (words(tree, key, path) for key in ("by", "date", "note"))
    return Decision(_state(tree, path), by, day, note)


def _release(tree: Mapping, path: Path) -> Release:
    only(tree, _RELEASE, path)
    return Release(*(words(tree, key, path) for key in _RELEASE))


def _acceptance(tree: Mapping, path: Path) -> Acceptance:
    only(tree, _ACCEPTED, path)
    found = {key: words(tree, key, path) for key in _ACCEPTED}
    if not all(found[key].strip() for key in ("rule", "text", "reason")):
        fix = "Take these lines away, and accept it again with `youthsite accept`."
        problem = "Something was accepted here without its rule, its words or a reason."
        raise YouthsiteError(problem, fix=fix, file=path, line=tree.line)
    return Acceptance(**found)


def _approved(tree: Mapping, path: Path) -> Exchange | None:
    node, _ = tree.entries.get("approved", (Words("", tree.line), tree.line))
    inner = mapping(node, path)
    if not inner.entries:
        return None
    only(inner, _EXCHANGE, path)
    return _exchange(inner, path)


def render_entry(entry: Entry) -> str:
    """Write an entry; what is empty is left out, and each value stands on one line however long it is."""
    lines = ["format: 1", *_told(entry.exchange, "")]
    lines.append(f"state: {entry.state}")
    if entry.text:
        lines.append(f"text: {entry.text}")
    decisions = [
        [("state", one.state), ("by", one.by), ("date", one.date), ("note", one.note)]
        for one in entry.decisions
    ]
    lines += _listed("decisions", decisions)
    released = [[(key, getattr(one, key)) for key in _RELEASE] for one in entry.released]
    lines += _listed("released", released)
    accepted = [[(key, getattr(one, key)) for key in _ACCEPTED] for one in entry.accepted]
    lines += _listed("accepted", accepted)
    if entry.approved is not None:
        lines += ["approved:", *_told(entry.approved, "  ")]
    return "\n".join(lines) + "\n"


def _told(exchange: Exchange, indent: str) -> Iterator[str]:
    for key in _EXCHANGE:
        value = getattr(exchange, key)
        if key == "tells":
            yield from (
                [f"{indent}tells:", *(f"{indent}  - {_quoted(each)}" for each in sorted(value))]
                if value
                else ()
            )
        elif value:
            yield f"{indent}{key}: {_quoted(value)}"


def _listed(name: str, rows: list[list[tuple[str, str]]]) -> Iterator[str]:
    if rows:
        yield f"{name}:"
    for row in rows:
        filled = [(key, value) for key, value in row if value]
        for place, (key, value) in enumerate(filled):
            bare = key in ("state", "text")
            yield f"  {'-' if place == 0 else ' '} {key}: {value if bare else _quoted(value)}"


def _quoted(value: str) -> str:
    """A double-quoted value of YAML on one line; what cannot be seen is written by its number."""
    return _UNSEEN.sub(_by_number, json.dumps(value, ensure_ascii=False))


def _by_number(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
