"""The cache of made sound: each file is named by what it was made from, and is whole or not there.

Two builds may share it, and a build may be killed: a file is written under another name and renamed, and one
that was damaged later is noticed by its seal and made again. When a file is read, its time is set to now:
those not read for longest go first when the cache grows too large.
"""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

SEAL = hashlib.sha256().digest_size


def key_of(*parts: object) -> str:
    """Name what is made from these parts: the SHA-256 of their JSON, in hex."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


class Store:
    """Files of one kind in one folder of the cache."""

    def __init__(self, folder: Path, ending: str) -> None:
        self._folder = folder
        self._ending = ending

    def path(self, key: str) -> Path:
        """Where the file of this key is, or would be."""
        return self._folder / key[:2] / f"{key}{self._ending}"

    def put(self, key: str, data: bytes) -> Path:
        """Write a file whole or not at all, without a seal; an older one of the same key is replaced."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".unfinished-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            _rename(Path(name), path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
        return path

    def put_sealed(self, key: str, data: bytes) -> None:
        """Write a file with a seal before its data."""
        self.put(key, hashlib.sha256(data).digest() + data)

    def get(self, key: str) -> bytes | None:
        """Read a file and note that it was used; None when it is missing."""
        path = self.path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):  # a cache that may only be read serves as well
            os.utime(path)
        return content

    def get_sealed(self, key: str) -> bytes | None:
        """Read a sealed file; None when it is missing or damaged."""
        content = self.get(key)
        if content is None:
            return None
        seal, data = content[:SEAL], content[SEAL:]
        return data if hashlib.sha256(data).digest() == seal else None


def _rename(made: Path, path: Path) -> None:
    with suppress(OSError):
        made.chmod(0o644)
    try:
        made.replace(path)
    except PermissionError:
        # Windows: another build has the same file open; what it holds was made from the same parts.
        if not path.exists():
            raise
        made.unlink()


def sweep(folder: Path, *, older_than: float) -> None:
    """Delete what killed builds left unfinished before a moment (seconds as `time.time()` counts them)."""
    for path in folder.glob("*/*/.unfinished-*"):
        with suppress(OSError):
            if path.stat().st_mtime < older_than:
                path.unlink()


def shrink(folder: Path, most_bytes: int, *, unused_since: float) -> int:
    """Delete files not used since a moment, longest unused first, until the cache is as small as asked.

    What was used later stays, even if that is more: another build may be about to read it. Gives the bytes
    that are left.
    """
    files = sorted(_used(path) for path in folder.glob("*/*/*"))
    total = sum(size for _, _, size in files)
    for used, path, size in files:
        if total <= most_bytes or used >= unused_since:
            break
        with suppress(OSError):
            Path(path).unlink()
            total -= size
    return total


def _used(path: Path) -> tuple[float, str, int]:
    try:
        facts = path.stat()
    except OSError:  # another build deleted it meanwhile
        return 0, str(path), 0
    return facts.st_mtime, str(path), facts.st_size
