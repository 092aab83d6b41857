"""Writing one entry of pictures.yml: every other line of the file stays as people wrote it."""

import json
import re
from collections.abc import Mapping

_KEY = re.compile(r"^(['\"]?)([\w.-]+)\1:")


Value = str | bool | list[str]


def with_entry(text: str, name: str, values: Mapping[str, Value]) -> str:
    """Put an entry into the text of a pictures.yml, in the place of the one with its name or at the end."""
    entry = [f"{name}:", *(f"  {key}: {_value(value)}" for key, value in values.items() if value)]
    lines = text.splitlines()
    span = _span(lines, name)
    if span is None:
        return "\n".join([*lines, *entry]) + "\n"
    return "\n".join([*lines[: span.start], *entry, *lines[span.stop :]]) + "\n"


def without_entry(text: str, name: str) -> str:
    """Take an entry out of the text of a pictures.yml."""
    lines = text.splitlines()
    span = _span(lines, name)
    if span is None:
        return text
    kept = [*lines[: span.start], *lines[span.stop :]]
    return "\n".join(kept) + ("\n" if kept else "")


def _span(lines: list[str], name: str) -> range | None:
    """The lines of an entry: from its name to before the next line that is neither empty nor further in."""
    for start, line in enumerate(lines):
        match = _KEY.match(line)
        if match is not None and match[2] == name:
            stop = start + 1
            while stop < len(lines) and lines[stop].startswith((" ", "\t")):
                stop += 1
            return range(start, stop)
    return None


def _value(value: Value) -> str:
    """A value as JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)
