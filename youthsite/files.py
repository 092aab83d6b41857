"""Reading and writing the files people own: whole or not at all, and never over somebody's newer words."""

import errno
import os
import re
import tempfile
from pathlib import Path
from types import EllipsisType

from .errors import YouthsiteError
from .locks import locked

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)


def is_reserved_name(name: str) -> bool:
    """Say whether Windows keeps a name for itself, so that no file or folder there can have it."""
    return _RESERVED.fullmatch(name) is not None or name != name.rstrip(". ")


def seen_from(path: Path, root: Path) -> str:
    """Give a file as it is called from a folder, with forward slashes on every system."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def read_text(path: Path) -> str:
    """Read UTF-8 text with its line ends as they are.

    Raises YouthsiteError naming the line that is not UTF-8.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise YouthsiteError(
            "There are letters here that are not UTF-8.",
            fix="Save the file again as UTF-8.",
            file=path,
            line=line,
        ) from error


def read_bytes(path: Path, most: int, fix: str) -> bytes:
    """Read a file of at most so many bytes.

    Raises YouthsiteError, with the fix for one that is larger, before any of it is read.
    """
    try:
        size = path.stat().st_size
        if size > most:
            problem = f"The file has {size / 1e6:.0f} MB; such a file can have {most / 1e6:.0f} MB."
            raise YouthsiteError(problem, fix=fix, file=path)
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> YouthsiteError:
    fix = "Check the name and that you may open it."
    return YouthsiteError(f"The file cannot be read ({error.strerror}).", fix=fix, file=path)


def write_text(path: Path, text: str, *, expected: str | EllipsisType | None = ...) -> None:
    """Write a text file atomically (temporary file, fsync, rename); an equal file is left alone.

    With `expected`, the file must still hold that text, as it was read before (None: there was no file; empty
    text: nothing in it, or no file); otherwise somebody has changed it since, and YouthsiteError is raised.
    Line ends are written as they stand in `text`.
    """
    if isinstance(expected, EllipsisType):
        write_bytes(path, text.encode("utf-8"))
        return
    with locked(path.parent):
        _refuse_changed(path, text, expected)
        write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file atomically, making its folders; an equal file is left alone.

    Raises YouthsiteError, with the file as it was, when it cannot be written or is read-only.
    """
    try:
        if path.exists():
            if path.read_bytes() == data:
                return
            if not os.access(path, os.W_OK):  # renaming over it would work, but somebody locked it
                raise PermissionError(errno.EACCES, "it is read-only")
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        fix = "Check that the file is not read-only or open elsewhere, and that the disk has room."
        why = error.strerror or str(error)
        raise YouthsiteError(f"The file cannot be written ({why}).", fix=fix, file=path) from error


def _refuse_changed(path: Path, text: str, expected: str | None) -> None:
    current = path.read_bytes().decode("utf-8-sig", "replace") if path.exists() else None
    if current in (expected, text) or (current is None and not expected):
        return
    raise YouthsiteError(
        "Somebody changed this file in the meantime, so it was not written.",
        fix="Run the command again.",
        file=path,
    )


def _replace(path: Path, data: bytes) -> None:
    """Put a whole file in the place of another; whoever could open the old one can open the new one."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
