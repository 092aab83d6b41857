"""YAML as a small tree that knows its lines and keeps every value as words.

PyYAML's own loaders keep the last of two equal keys without a word, know no lines, and the fast one crashes
the interpreter on deep nesting. Records nest five deep at most, so events and a limit are enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import YouthsiteError

_DEEPEST = 12
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Words:
    """One value; `line` counts from 1."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list and the line it begins at."""

    items: tuple[object, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys, each with its value and its line; `line` is where the mapping begins."""

    entries: dict[str, tuple[object, int]]
    line: int


def parse_yaml(source: str, file: Path) -> object:
    """Give Words, Listing or Mapping; raises YouthsiteError with the line that cannot be read."""
    events = _events(source, file)
    next(events)
    if isinstance(next(events), yaml.StreamEndEvent):
        raise YouthsiteError(
            "This record is empty.",
            fix="Bring back the file as it was; or delete it, and every block is a draft again.",
            file=file,
            line=1,
        )
    tree = _node(next(events), events, file, 0)
    next(events)
    following = next(events)
    if not isinstance(following, yaml.StreamEndEvent):
        raise _unreadable(file, following.start_mark.line + 1, source)
    return tree


def _events(source: str, file: Path) -> Iterator[Any]:
    try:
        yield from yaml.parse(source, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        position = getattr(error, "position", None)
        line = mark.line + 1 if mark else None if position is None else source.count("\n", 0, position) + 1
        raise _unreadable(file, line, source) from error
    except (ValueError, UnicodeError) as error:
        raise _unreadable(file, None, source) from error


def _node(event: Any, events: Iterator[Any], file: Path, depth: int) -> object:  # noqa: ANN401
    line = event.start_mark.line + 1
    if isinstance(event, yaml.ScalarEvent):
        return Words(event.value, line)
    if isinstance(event, yaml.AliasEvent) or depth > _DEEPEST:
        fix = "Write each value out where it stands."
        raise YouthsiteError("A record has no references and no deep nesting.", fix=fix, file=file, line=line)
    if isinstance(event, yaml.SequenceStartEvent):
        return Listing(tuple(_items(events, file, depth)), line)
    return Mapping(_entries(events, file, depth), line)


def _items(events: Iterator[Any], file: Path, depth: int) -> Iterator[object]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _node(event, events, file, depth + 1)


def _entries(events: Iterator[Any], file: Path, depth: int) -> dict[str, tuple[object, int]]:
    entries: dict[str, tuple[object, int]] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(event, events, file, depth + 1)
        if not isinstance(key, Words):
            fix = "Write it on one line, as `name: value`."
            raise YouthsiteError(
                "A name should be words.", fix=fix, file=file, line=event.start_mark.line + 1
            )
        if key.text in entries:
            raise YouthsiteError(
                f"`{key.text}` stands here a second time; a merge may have left both.",
                fix=f"Keep the right one. The first is in line {entries[key.text][1]}.",
                file=file,
                line=key.line,
            )
        entries[key.text] = (_node(next(events), events, file, depth + 1), key.line)
    return entries


def _unreadable(file: Path, line: int | None, source: str) -> YouthsiteError:
    conflict = next((n for n, text in enumerate(source.splitlines(), 1) if text.startswith("<<<<<<< ")), None)
    if conflict is not None:
        return YouthsiteError(
            "Two people's records stand here side by side, as git leaves them when it cannot join them.",
            fix="Keep the right one of each pair and take away the lines with <<<<<<<, ======= and >>>>>>>.",
            file=file,
            line=conflict,
        )
    return YouthsiteError(
        "This record cannot be read as YAML.",
        fix="Mend this line, or bring back the file as it was.",
        file=file,
        line=line or 1,
    )
