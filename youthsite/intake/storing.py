"""Putting a finished import on disk: all of it or nothing."""

import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from ..errors import YouthsiteError
from ..files import write_bytes

Folders = Mapping[Path, Mapping[str, str | bytes]]


def digest(data: str | bytes) -> str:
    """Give the SHA-256 of a file, in which all line ends count as one."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    return hashlib.sha256(raw.replace(b"\r\n", b"\n")).hexdigest()


def store(folders: Folders) -> None:
    """Write each folder's files to a temporary folder beside it, then rename them all; undo all if one fails.

    A folder that was there is replaced whole. Folders that had to be made are taken away again, so a failure
    leaves no trace. Raises YouthsiteError when the disk or the rights do not allow it.
    """
    try:
        with ExitStack() as undo:
            old = _store(folders, undo)
            undo.pop_all()
    except OSError as error:
        raise YouthsiteError(
            f"The report could not be written ({error.strerror}).",
            fix="Check that there is room on the disk and that you may write here.",
            file=next(iter(folders), None),
        ) from error
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)


def _store(folders: Folders, undo: ExitStack) -> list[Path]:
    temporary = {}
    for folder, files in folders.items():
        _make(folder.parent, undo)
        temporary[folder] = _temporary(folder, undo)
        for name, data in files.items():
            write_bytes(temporary[folder] / name, data.encode("utf-8") if isinstance(data, str) else data)
        temporary[folder].chmod(0o755)
    old = [_put_aside(folder, undo) for folder in folders if folder.exists()]
    for folder, built in temporary.items():
        built.rename(folder)
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
    return old


def _temporary(folder: Path, undo: ExitStack) -> Path:
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    undo.callback(shutil.rmtree, made, ignore_errors=True)
    return made


def _put_aside(folder: Path, undo: ExitStack) -> Path:
    aside = _temporary(folder, undo)
    folder.rename(aside / folder.name)
    undo.callback((aside / folder.name).rename, folder)
    return aside


def _make(folder: Path, undo: ExitStack) -> None:
    if not folder.exists():
        _make(folder.parent, undo)
        folder.mkdir()
        undo.callback(_unmake, folder)


def _unmake(folder: Path) -> None:
    if folder.exists() and not any(folder.iterdir()):
        folder.rmdir()
