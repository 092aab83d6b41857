"""A site's own pictures by name, and the fingerprint of one: under the same name can come another photo."""

import hashlib
from pathlib import Path

from ..editions.opening import PICTURE
from ..errors import YouthsiteError
from ..files import read_bytes
from ..language.fingerprints import VERSION
from .library import ENDINGS, Picture

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


def pictures_called(folder: Path, name: str) -> list[Path]:
    """The pictures of a folder with exactly this name: it comes from people, so it is no pattern."""
    return [
        path for path in sorted(folder.glob("*.*")) if path.stem == name and path.suffix.lower() in ENDINGS
    ]


def own_file(folder: Path, name: str) -> Path:
    """Find the file of a picture in a site's own folder; raises YouthsiteError for any other name."""
    check_form(name, "Write one name, without its ending: `youthsite picture list` names all.")
    found = pictures_called(folder, name)
    if not found:
        raise YouthsiteError(
            f"There is no picture of your own called `{name}`.",
            fix="`youthsite picture list` names all.",
            file=folder,
        )
    return found[0]


def check_form(name: str, fix: str) -> None:
    """Raise YouthsiteError for a name that no block could ask for."""
    if not PICTURE.fullmatch(name):
        raise YouthsiteError(f"`{name}` cannot be the name of a picture.", fix=fix)
