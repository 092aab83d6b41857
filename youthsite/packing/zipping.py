"""A zip with the same bytes each time: the order, the times and the rights of files are fixed."""

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from ..errors import YouthsiteError

Content = Path | bytes
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_FIRST = date(1980, 1, 2)
_DAY = 24 * 60 * 60 // 2


def write_zip(path: Path, files: Iterable[tuple[str, Content]], day: date) -> None:
    """Write files in order of name, uncompressed, for programs that compress differ in their bytes.

    Each has a time of the 24 hours before the day, made from what is in it: servers tell by size and time
    whether a file has changed, so a changed one must not look like the old. Raises YouthsiteError, with an
    older zip as it was, when it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as target, zipfile.ZipFile(target, "w") as made:
                for inside, content in sorted(files, key=lambda each: each[0]):
                    data = content if isinstance(content, bytes) else content.read_bytes()
                    made.writestr(_entry(inside, data, day), data)
            temporary.chmod(0o644)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        fix = "Check that the file is not open elsewhere, and that the disk has room."
        why = error.strerror or str(error)
        raise YouthsiteError(f"The zip cannot be written ({why}).", fix=fix, file=path) from error


def _entry(name: str, data: bytes, day: date) -> zipfile.ZipInfo:
    when = _time_before(max(day, _FIRST), data)
    entry = zipfile.ZipInfo(name, when.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_STORED
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry


def _time_before(day: date, data: bytes) -> datetime:
    seconds = (int.from_bytes(hashlib.sha256(data).digest()[:8]) % _DAY + 1) * 2  # a zip counts in twos
    return datetime.combine(day, time()) - timedelta(seconds=seconds)
