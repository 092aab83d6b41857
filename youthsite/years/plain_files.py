"""Reading a small YAML file that people may have damaged by hand, always with file, line and fix."""

from pathlib import Path

from ..editions.record_fields import mapping, words
from ..editions.record_text import yaml_value
from ..editions.yaml_tree import Mapping, parse_yaml
from ..errors import YouthsiteError
from ..files import read_bytes, read_text

_LARGEST = 4_000_000
_AS_IT_WAS = "Bring back the file as it was"


def plain_text(path: Path) -> str | None:
    """Read such a file's text; nothing when there is none; YouthsiteError when too large or not UTF-8."""
    if not path.exists():
        return None
    read_bytes(path, _LARGEST, f"{_AS_IT_WAS}: this one was not written by youthsite.")
    return read_text(path)


def read_tree(source: str, file: Path) -> Mapping:
    """Read the lines `name: value` of a file of format 1."""
    if not source.strip():
        fix = f"{_AS_IT_WAS}, or delete it."
        raise YouthsiteError("This file is empty.", fix=fix, file=file, line=1)
    mark = next((n for n, text in enumerate(source.splitlines(), 1) if text.startswith("<<<<<<<")), None)
    if mark is not None:
        raise YouthsiteError(
            "Two people's lines stand here side by side, as git leaves them when it cannot join them.",
            fix="Keep the right ones and take away the lines with <<<<<<<, ======= and >>>>>>>.",
            file=file,
            line=mark,
        )
    try:
        tree = mapping(parse_yaml(source, file), file)
    except YouthsiteError as error:
        if error.line is None:
            raise YouthsiteError(error.problem, fix=error.fix, file=file, line=1) from error
        raise
    found = words(tree, "format", file)
    if found != "1":
        line = tree.entries["format"][1] if "format" in tree.entries else 1
        problem = f"This file has format {found}; this youthsite knows format 1." if found else ""
        raise YouthsiteError(
            problem or "This file does not say its format.",
            fix="Update youthsite, so that nothing is lost."
            if found
            else "Write `format: 1` as its first line.",
            file=file,
            line=line,
        )
    return tree


def value(text: str) -> str:
    """Write words as a quoted value on one line."""
    return yaml_value(text)
