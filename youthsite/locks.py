"""One writer in a folder at a time, so that of two decisions in the same instant neither is lost."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import YouthsiteError

_LONGEST_WAIT = 10.0
"""Seconds; saving a page takes far less than one."""
_PAUSE = 0.02
_one_thread = threading.RLock()
_ours: set[Path] = set()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs of youthsite from writing into a folder; who has locked it already goes on.

    The system gives the lock back when a program ends, also when it is killed. A disk that knows no locks, as
    some shared drives, is written to without one. Raises YouthsiteError after ten seconds of waiting.
    """
    with _one_thread:
        path = folder.resolve()
        if path in _ours:
            yield
            return
        file = _waited(path) if path.is_dir() else None
        _ours.add(path)
        try:
            yield
        finally:
            _ours.discard(path)
            if file is not None:
                _give_back(file, path)


def _waited(path: Path) -> int | None:
    until = time.monotonic() + _LONGEST_WAIT
    while True:
        try:
            return _take(path)
        except BlockingIOError as error:
            if time.monotonic() > until:
                raise YouthsiteError(
                    "Another youthsite is writing in this folder, so nothing was written.",
                    fix="Wait until it is done, and run the command again.",
                    file=path,
                ) from error
        time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    _NAME = ".youthsite.lock"

    def _take(path: Path) -> int | None:
        """Lock a file in the folder, since Windows locks no folders."""
        try:
            file = os.open(path / _NAME, os.O_RDWR | os.O_CREAT)
        except OSError:
            return None  # the folder is read-only: the writing itself says so better
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            os.close(file)
            raise BlockingIOError from error
        return file

    def _give_back(file: int, path: Path) -> None:
        os.close(file)
        with suppress(OSError):  # somebody else waits for it, and takes it away later
            (path / _NAME).unlink()

else:
    import fcntl

    def _take(path: Path) -> int | None:
        """Lock the folder itself, so that no file is left behind."""
        try:
            file = os.open(path, os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            raise
        except OSError:  # a drive without locks
            os.close(file)
            return None
        return file

    def _give_back(file: int, path: Path) -> None:
        os.close(file)
