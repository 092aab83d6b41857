"""passages.yml: the ids of a report's passages, as they were given at import."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from ..errors import YouthsiteError
from ..files import read_text, write_text
from ..model import Passage, PassageKind, Report

FORMAT = 1
_FIX = "Put back the last good copy of this file, or import the report again."
_KEYS = ("id", "page", "kind", "fingerprint", "text")


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """One passage as the file has it."""

    id: str
    page: str
    kind: str
    fingerprint: str
    text: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class StoredPassages:
    """The whole file; `highest` is the highest number an id ever had, if that passage is gone."""

    passages: tuple[StoredPassage, ...]
    highest: int = 0


def read_passages(path: Path) -> StoredPassages:
    """Read passages.yml.

    Raises YouthsiteError, with the line where one is known, when the file is missing or damaged.
    """
    text = read_text(path)
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _damaged("This is not readable as YAML.", path, mark.line + 1 if mark else None) from error
    if (
        not isinstance(data, dict)
        or data.get("format") != FORMAT
        or not isinstance(data.get("passages"), list)
    ):
        raise _damaged(
            f"This should begin with `format: {FORMAT}` and hold a list named `passages`.", path, 1
        )
    stored = [_passage(entry, number, path, text) for number, entry in enumerate(data["passages"])]
    _refuse_twins(stored, path, text)
    highest = data.get("highest", 0)
    if not isinstance(highest, int) or isinstance(highest, bool) or highest < 0:
        raise _damaged("`highest` must be a whole number.", path, _line_of(f"highest: {highest}", text))
    return StoredPassages(tuple(stored), highest)


def _passage(entry: Any, number: int, path: Path, text: str) -> StoredPassage:  # noqa: ANN401
    if not isinstance(entry, dict):
        raise _damaged(f"Passage {number + 1} is not a list of `name: value` lines.", path, None)
    name = entry.get("id")
    line = _line_of(f"id: {name}", text) if name else None
    missing = [key for key in _KEYS if not isinstance(entry.get(key), str)]
    if missing:
        raise _damaged(f"Passage {name or number + 1} has no `{missing[0]}` in words.", path, line)
    if entry["kind"] not in get_args(PassageKind):
        raise _damaged(f"Passage {name} cannot be of the kind `{entry['kind']}`.", path, line)
    if not isinstance(entry.get("held", False), bool):
        raise _damaged(f"`held` of passage {name} must be true or false.", path, line)
    page, kind, mark, words = (entry[key] for key in _KEYS[1:])
    return StoredPassage(entry["id"], page, kind, mark, words, entry.get("held", False))


def _refuse_twins(stored: list[StoredPassage], path: Path, text: str) -> None:
    seen: set[str] = set()
    for passage in stored:
        if passage.id in seen:
            raise _damaged(f"The id {passage.id} stands twice.", path, _line_of(f"id: {passage.id}", text))
        seen.add(passage.id)


def _line_of(words: str, text: str) -> int | None:
    return next((number for number, line in enumerate(text.splitlines(), 1) if line.endswith(words)), None)


def _damaged(problem: str, path: Path, line: int | None) -> YouthsiteError:
    return YouthsiteError(problem, fix=_FIX, file=path, line=line)


def write_passages(report: Report, passages_file: Path) -> None:
    """Write the ids of a report's passages, one key a line; an equal file is left alone."""
    write_text(passages_file, passages_text(report))


def highest_number(passages: Iterable[Passage | StoredPassage]) -> int:
    """Give the highest number in the ids of some passages."""
    return max((int(found[0]) for one in passages if (found := re.findall(r"\d+$", one.id))), default=0)


def passages_text(report: Report) -> str:
    """Give passages.yml as text."""
    entries = [
        {
            "id": passage.id,
            "page": passage.page,
            "kind": passage.kind,
            "fingerprint": passage.fingerprint,
            "text": passage.text,
            **({"held": True} if passage.held else {}),
        }
        for passage in report.passages
    ]
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    gone = {"highest": report.highest} if report.highest > highest_number(report.passages) else {}
    data = {"format": FORMAT, **gone, "passages": entries}
    text: str = yaml.dump(data, Dumper=dumper, sort_keys=False, allow_unicode=True, width=1_000_000)
    return text
