"""Reading and writing the files people own: whole or not at all, and never over somebody's newer words."""

import os
import tempfile
from pathlib import Path

from .errors import YouthsiteError


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


def write_text(path: Path, text: str, *, expected: str | None = None) -> None:
    """Write a text file atomically (temporary file, fsync, rename); an equal file is left alone.

    With `expected`, the file must still hold that text, as it was read before; otherwise somebody has
    changed it since and YouthsiteError is raised. Line ends are written as they stand in `text`.
    """
    current = path.read_bytes() if path.exists() else None
    if expected is not None and current is not None and current.decode("utf-8-sig", "replace") != expected:
        raise YouthsiteError(
            "Somebody changed this file in the meantime, so it was not written.",
            fix="Run the command again.",
            file=path,
        )
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file atomically, making its folders; an equal file is left alone."""
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
