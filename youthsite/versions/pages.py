"""The files of a replaced report: the new import's, and what people made or changed by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..intake.storing import digest


@dataclass
class Merged:
    """The files to be, by name; the pages of people that stay; and those that the new file changes as well.

    `clashes` are what people have on disk (None for a file that they took away), by name.
    """

    files: dict[str, str | bytes]
    kept: list[str] = field(default_factory=list)
    clashes: dict[str, bytes | None] = field(default_factory=dict)


def merge_files(folder: Path, written: Mapping[str, str], new: Mapping[str, str | bytes]) -> Merged:
    """Bring together a folder that people may have changed and the files of a new import.

    `written` has the SHA-256 of each file as the last import wrote it. A file that is still so is replaced. A
    file that was changed by hand stays, if the new import has it as the last one had it, also under another
    name; else it is a clash. A file that the import never wrote stays.
    """
    merged = Merged(dict(new))
    by_digest = {digest(text): name for name, text in reversed(list(new.items()))}
    disk = files_in(folder)
    for name in sorted({*disk, *written}):
        data, was = disk.get(name), written.get(name)
        now = None if data is None else digest(data)
        if now == was or (name in new and now == digest(new[name])):
            continue
        target = name if was is None else name if _same(new, name, was) else by_digest.get(was)
        if target is None or (was is None and name in new):
            if data is not None or name in new:
                merged.clashes[name] = data
        else:
            merged.kept.append(target)
            if data is None:
                merged.files.pop(target, None)
            else:
                merged.files[target] = data
    return merged


def files_in(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder by its name from there, with forward slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _same(new: Mapping[str, str | bytes], name: str, was: str) -> bool:
    return name in new and digest(new[name]) == was
