"""From what YAML gives to a dataclass of settings, with errors that name the right key or kind of value."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from .errors import YouthsiteError

Options = TypeVar("Options")


def build(kind: type[Options], data: object, path: Path, text: str) -> Options:
    """Make a dataclass of settings from what YAML gave; `path` and `text` are for the lines of errors.

    Raises YouthsiteError when a key is unknown or a value has the wrong type.
    """
    if not isinstance(data, dict):
        raise YouthsiteError(
            "A list of `name: value` lines was expected.", fix="See docs/settings.md.", file=path
        )
    hints = get_type_hints(kind)
    names = [item.name for item in fields(kind)]  # type: ignore[arg-type]
    values = {}
    for key, value in data.items():
        line = _line_of(str(key), text)
        if key not in names:
            close = get_close_matches(str(key), names, n=1, cutoff=0.5)
            fix = f"Did you mean `{close[0]}`?" if close else f"The settings here are: {', '.join(names)}."
            raise YouthsiteError(f"There is no setting `{key}`.", fix=fix, file=path, line=line)
        values[key] = _value(hints[key], value, str(key), path, text, line)
    return kind(**values)


def _value(hint: Any, value: object, key: str, path: Path, text: str, line: int | None) -> Any:  # noqa: ANN401
    if is_dataclass(hint) and isinstance(hint, type):
        return build(hint, value, path, text)
    if get_origin(hint) is Literal:
        if value in get_args(hint):
            return value
        fix = f"It can be: {', '.join(get_args(hint))}."
        raise YouthsiteError(f"`{key}` cannot be `{value}`.", fix=fix, file=path, line=line)
    if get_origin(hint) is Mapping and is_dataclass(get_args(hint)[1]):
        return _by_name(get_args(hint)[1], value, key, path, text, line)
    if get_origin(hint) is Mapping and get_args(hint)[1] is str:
        return _words(value, key, path, line)
    if get_origin(hint) is Mapping:
        return _numbers(value, key, path, text, line)
    if get_origin(hint) is tuple:
        return _names(value, key, path, line)
    wanted = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    if isinstance(value, wanted) and not (isinstance(value, bool) and bool not in wanted):
        return value
    if str in wanted and type(value) is date:
        return value.isoformat()
    name = {"int": "a whole number", "str": "words", "bool": "true or false"}[wanted[0].__name__]
    hint = "" if value is not None else ", in quotation marks if it has a #"
    fix = f"It should be {name}{hint}."
    raise YouthsiteError(f"`{key}` cannot be `{value}`.", fix=fix, file=path, line=line)


def _names(value: object, key: str, path: Path, line: int | None) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    raise YouthsiteError(
        f"`{key}` cannot be `{value}`.", fix="It should be a list, like `[one, two]`.", file=path, line=line
    )


def _words(value: object, key: str, path: Path, line: int | None) -> dict[str, str]:
    if isinstance(value, dict) and all(isinstance(each, str) and each.strip() for each in value.values()):
        return {str(name): words for name, words in value.items()}
    fix = "Write lines like `name: some words` below it, each further in."
    raise YouthsiteError(f"`{key}` cannot be `{value}`.", fix=fix, file=path, line=line)


def _by_name(
    kind: type[Options], value: object, key: str, path: Path, text: str, line: int | None
) -> dict[str, Options]:
    if not isinstance(value, dict):
        fix = "Write a name and a colon on the line below it, and its settings below that, each further in."
        raise YouthsiteError(f"`{key}` cannot be `{value}`.", fix=fix, file=path, line=line)
    return {str(name): build(kind, inner, path, text) for name, inner in value.items()}


def _numbers(value: object, key: str, path: Path, text: str, line: int | None) -> dict[str, int]:
    if not isinstance(value, dict):
        fix = "Write lines like `name: 4` below it, each a little further in."
        raise YouthsiteError(f"`{key}` cannot be `{value}`.", fix=fix, file=path, line=line)
    return {
        str(name): _value(int, number, str(name), path, text, _line_of(str(name), text))
        for name, number in value.items()
    }


def _line_of(key: str, text: str) -> int | None:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().startswith(f"{key}:"):
            return number
    return None
