"""A picture's bytes made safe: read under limits and written anew, with nothing in it but what is seen."""

import hashlib
import io
import warnings
from dataclasses import dataclass
from functools import reduce

from PIL import Image, ImageChops, ImageOps

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000
MAX_WIDTH = 1_600
SMALLEST = 32
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
_LINE = 20  # so many times longer than high, it is a line
_MAX_TALL = 4_000
# What tells drawings from photographs: a few of 32,768 colours cover most of them, and neighbours are alike.
_LOOKED_AT = 256
_FEW_COLOURS = 8
_COVERED = 0.85
_COVERED_BESIDE_GROUND = 0.5
_STEP = 2
_RESTLESS = 0.3


@dataclass(frozen=True, slots=True)
class SafeImage:
    """A picture as PNG or JPEG, with nothing hidden in it; its `name` comes from the bytes of the file."""

    name: str
    data: bytes
    width: int
    height: int
    photo: bool
    slight: bool

    @property
    def pixels(self) -> int:
        """How many pixels it has."""
        return self.width * self.height


def read_image(data: bytes) -> SafeImage | str:
    """Read a PNG, JPEG, GIF, BMP or WebP of at most 20 MB and 40 megapixels; or say why that cannot be.

    Drawn formats (SVG, EMF, WMF) are not read: they can hold scripts, links and fonts. Pictures wider than
    1,600 pixels are made smaller. `slight` pictures are too small to show anything, or mere lines.
    """
    if len(data) > MAX_BYTES:
        return f"it has more than {MAX_BYTES / 1e6:.0f} MB"
    too_large = f"it has more than {MAX_PIXELS / 1e6:.0f} million pixels"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    return too_large
                image.load()
                return _safe(image, data)
    except Image.DecompressionBombError:
        return too_large
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError):
        return "it is broken, or of a kind that cannot be made safe for a web page"


def packed_png(image: Image.Image) -> bytes:
    """Give a picture as PNG, quickly."""
    packed = io.BytesIO()
    image.save(packed, "PNG", compress_level=1)
    return packed.getvalue()


def _safe(image: Image.Image, data: bytes) -> SafeImage:
    is_jpeg = image.format == "JPEG"
    clean = _bare(ImageOps.exif_transpose(image))
    wide, high = clean.size
    slight = min(wide, high) < SMALLEST or max(wide, high) > _LINE * min(wide, high)
    photo = not _is_drawing(clean)
    clean.thumbnail((MAX_WIDTH, _MAX_TALL), Image.Resampling.LANCZOS)
    packed = io.BytesIO()
    jpeg = clean.mode == "RGB" and (photo or is_jpeg)
    if jpeg:
        clean.save(packed, "JPEG", quality=85, optimize=True)
    else:
        clean.save(packed, "PNG", optimize=True)
    name = f"picture-{hashlib.sha256(data).hexdigest()[:10]}.{'jpg' if jpeg else 'png'}"
    return SafeImage(name, packed.getvalue(), *clean.size, photo, slight)


def _bare(image: Image.Image) -> Image.Image:
    """Give the pixels alone: no place, camera, thumbnail, comment or colour profile comes along."""
    transparent = "transparency" in image.info or image.mode in ("RGBA", "LA", "PA", "La", "RGBa")
    seen = image.convert("RGBA" if transparent else "RGB")
    if transparent and seen.getchannel("A").getextrema() == (255, 255):
        seen = seen.convert("RGB")
    bare = Image.new(seen.mode, seen.size)
    bare.paste(seen)
    return bare


def _is_drawing(image: Image.Image) -> bool:
    """Whether a picture is surely a drawing or a chart: few colours in even areas; else not."""
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    ground.thumbnail((_LOOKED_AT, _LOOKED_AT), Image.Resampling.NEAREST)
    coarse = ground.point(lambda value: value >> 3)
    counts = sorted((count for count, _ in coarse.getcolors(_LOOKED_AT * _LOOKED_AT) or []), reverse=True)
    steps = reduce(ImageChops.lighter, ImageChops.difference(ground, ImageChops.offset(ground, 1, 0)).split())
    restless = sum(steps.histogram()[_STEP + 1 :])
    pixels = ground.width * ground.height
    covered = sum(counts[:_FEW_COLOURS])
    beside_ground = sum(counts[1 : _FEW_COLOURS + 1]) >= _COVERED_BESIDE_GROUND * (pixels - counts[0])
    return covered >= _COVERED * pixels and beside_ground and restless <= _RESTLESS * pixels
