"""The fingerprint of a site's own picture: under the same name can come another photo."""

import hashlib
from pathlib import Path

from ..files import read_bytes
from ..language.fingerprints import VERSION
from .library import Picture

_MOST = 100_000_000


def own_drawing(picture: Picture, site_pictures: Path) -> str:
    """Give `v1:` and 16 hex digits over the bytes of a picture's files, those for small screens included.

    Empty for a picture that is not the site's own. Line ends of a drawing do not count, for git changes them.
    """
    if picture.path.parent != site_pictures:
        return ""
    total = hashlib.sha256(_parted(picture.path))
    for size in picture.sizes:
        total.update(_parted(size.path))
    return f"{VERSION}:{total.hexdigest()[:16]}"


def _parted(path: Path) -> bytes:
    """The hash of one file, so that no byte can move from one file to the next unseen."""
    data = read_bytes(path, _MOST, "Save it smaller.")
    if path.suffix.lower() == ".svg":
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).digest()
