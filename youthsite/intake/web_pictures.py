"""The pictures of a web page: those within it and those in its folder; nothing is ever fetched."""

import base64
import binascii
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from .image_files import MAX_BYTES

_DATA = re.compile(r"data:image/[\w.+-]+(;[^,]*)?,", re.IGNORECASE)


def loader(folder: Path) -> Callable[[str], bytes | None]:
    """Give what loads a picture by its `src`: out of the address itself, or from this folder or one below."""
    return lambda source: _within(source) if source[:5].lower() == "data:" else _beside(source, folder)


def _within(source: str) -> bytes | None:
    start = _DATA.match(source)
    if start is None:
        return None
    data = unquote_to_bytes(source[start.end() :])
    if not (start[1] or "").lower().endswith(";base64"):
        return data
    try:
        return base64.b64decode(b"".join(data.split()), validate=True)
    except binascii.Error:
        return None


def _beside(source: str, folder: Path) -> bytes | None:
    try:
        parts = urlsplit(source)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        home = folder.resolve()
        path = (home / unquote(parts.path)).resolve()
        if not path.is_relative_to(home) or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        return path.read_bytes()
    except (OSError, ValueError):
        return None
