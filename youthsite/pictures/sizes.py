"""A photo in the sizes that screens need, so that a cheap phone loads no more than it shows."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

WIDTHS = (320, 640, 960)
FOLDER = "sizes"
_JPEG, _WEBP = 82, 78


@dataclass(frozen=True, slots=True)
class Size:
    """One WebP file of a photo; `width` is in pixels."""

    width: int
    path: Path


def scaled(data: bytes) -> tuple[str, bytes, dict[int, bytes]]:
    """Give a safe photo at most 960 pixels wide, with the ending of its file, and its WebP files by width.

    The pixels are written anew, so no place, time or camera stays in the files.
    """
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        whole = image.convert("RGBA" if _is_clear(image) else "RGB")
    whole = _to_width(whole, WIDTHS[-1])
    widths = [width for width in WIDTHS if width < whole.width] + [whole.width]
    small = {width: _bytes(_to_width(whole, width), "WEBP") for width in widths}
    kind = "PNG" if whole.mode == "RGBA" else "JPEG"
    return (".png" if kind == "PNG" else ".jpg"), _bytes(whole, kind), small


def sizes_of(folder: Path, name: str) -> tuple[Size, ...]:
    """Give the files of a photo's sizes in a site's picture folder, the smallest first."""
    found = []
    for path in (folder / FOLDER).glob("*.webp"):
        label, _, width = path.stem.rpartition("-")
        if label == name and width.isdecimal():
            found.append(Size(int(width), path))
    return tuple(sorted(found, key=lambda each: each.width))


def _is_clear(image: Image.Image) -> bool:
    return "A" in image.getbands() and image.getchannel("A").getextrema()[0] != 255


def _to_width(image: Image.Image, width: int) -> Image.Image:
    if image.width <= width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _bytes(image: Image.Image, kind: str) -> bytes:
    made = io.BytesIO()
    if kind == "WEBP":
        image.save(made, kind, quality=_WEBP, method=6)
    elif kind == "JPEG":
        image.save(made, kind, quality=_JPEG, optimize=True, progressive=True)
    else:
        image.save(made, kind, optimize=True)
    return made.getvalue()
