"""Writing one entry of pictures.yml: every other line of the file stays as people wrote it."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from ..errors import YouthsiteError

Value = str | bool | list[str]

_KEY = re.compile(r"^(['\"]?)([\w.-]+)\1:")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NO_LETTERS = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})


def with_entry(text: str, name: str, values: Mapping[str, Value], file: Path) -> str:
    """Put an entry into the text of a pictures.yml, in the place of the one with its name or at the end.

    Raises YouthsiteError for a value that cannot be written, and where another entry would change with it.
    """
    said = {key: value for key, value in values.items() if value}
    for key, value in said.items():
        _refuse_unwritable(key, value)
    entry = [f"{_key(name)}:", *(f"  {key}: {_value(value)}" for key, value in said.items())]
    before = _parsed(text)
    lines = _lines(text) if before else [line for line in _lines(text) if line.strip() != "{}"]
    span = _span(lines, name) or range(len(lines), len(lines))
    new = _joined([*lines[: span.start], *entry, *lines[span.stop :]])
    _refuse_other_changes(before, new, name, {**(before or {}), name: said or None}, file)
    return new


def without_entry(text: str, name: str, file: Path) -> str:
    """Take an entry out of the text of a pictures.yml; YouthsiteError where another would change with it."""
    before = _parsed(text)
    lines = _lines(text)
    span = _span(lines, name)
    new = text if span is None else _joined([*lines[: span.start], *lines[span.stop :]])
    kept = {key: value for key, value in (before or {}).items() if key != name}
    _refuse_other_changes(before, new, name, kept, file)
    return new


def _lines(text: str) -> list[str]:
    lines = _LINE_END.split(text)
    return lines if lines[-1] else lines[:-1]


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines) + ("\n" if lines else "")


def _span(lines: Sequence[str], name: str) -> range | None:
    """The lines of an entry: from its name to the last line further in before the next at the margin.

    Empty lines and comments at the margin do not end it; those after its last line belong to what follows.
    """
    for start, line in enumerate(lines):
        match = _KEY.match(line)
        if match is not None and match[2] == name:
            stop = start + 1
            for number, each in enumerate(lines[stop:], start=stop):
                if each[:1] in (" ", "\t") and each.strip():
                    stop = number + 1
                elif each.strip() and not each.startswith("#"):
                    break
            return range(start, stop)
    return None


def _parsed(text: str) -> dict[str, Any] | None:
    """The entries of a file by name; None where it is not readable as such."""
    try:
        found = yaml.safe_load(text) or {}
    except (yaml.YAMLError, ValueError):
        return None
    return {str(name): value for name, value in found.items()} if isinstance(found, dict) else None


def _refuse_other_changes(
    before: Mapping[str, Any] | None, new: str, name: str, wanted: Mapping[str, Any], file: Path
) -> None:
    if before is None or _parsed(new) != wanted:
        raise YouthsiteError(
            f"The entry `{name}` cannot be changed here without changing what stands around it.",
            fix=f"Change `{name}` in this file by hand: each entry begins at the margin and stands once.",
            file=file,
        )


def _key(name: str) -> str:
    """A name as a key that is read as this very text: `on` would be read as yes, `2026-11-22` as a day."""
    try:
        plain = yaml.safe_load(name) == name
    except (yaml.YAMLError, ValueError):
        plain = False
    return name if plain else json.dumps(name)


def _value(value: Value) -> str:
    """A value as JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)


def _refuse_unwritable(key: str, value: Value) -> None:
    texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    for letter in "".join(texts):
        if unicodedata.category(letter) in _NO_LETTERS and letter not in "\n\r\t":
            raise YouthsiteError(
                f"In `{key}` there is a sign that cannot be seen or kept (U+{ord(letter):04X}).",
                fix="Type these words again, without copying them from elsewhere.",
            )
