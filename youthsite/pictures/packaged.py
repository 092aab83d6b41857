"""Drawings of a package, read where it is installed and dressed as our own: our tile, colours and outline.

They are the Material Design Icons (Apache-2.0) that mkdocs-material brings. Nothing of them is copied here.
"""

import re
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from zlib import crc32

from ..errors import YouthsiteError
from ..files import read_text

PACKAGE = "mkdocs-material"
INSIDE = "material/templates/.icons/material"
COLOURS = (
    "var(--picture-3, #e56f3a)",
    "var(--picture-4, #f6c244)",
    "var(--picture-2, #1c7f80)",
)
LINE = "var(--picture-1, #26304a)"
GROUND = "var(--picture-ground, #dbeeea)"
_SHAPE = re.compile(r'<path d="([MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]+)"\s*/>')
_OUTLINE = f'fill="{LINE}" stroke="{LINE}" stroke-width="1.1" stroke-linecap="round" stroke-linejoin="round"'


def icon_path(icon: str) -> Path:
    """Give the file of a package's drawing; raises YouthsiteError when the package is not installed."""
    try:
        return Path(str(distribution(PACKAGE).locate_file(f"{INSIDE}/{icon}.svg")))
    except PackageNotFoundError as error:
        raise YouthsiteError(
            f"The package {PACKAGE}, whose drawings are used, is not installed.",
            fix=f"Install it: pip install {PACKAGE}",
        ) from error


@lru_cache(maxsize=1024)
def dressed(name: str, icon: str) -> str:
    """Give a package's drawing as inline SVG in our own look; which colour follows from the concept's name.

    The view is that of the icon's grid of 24 units with a tile of 32 round it, so that no shape needs a
    transform and Word gets the same picture. Raises YouthsiteError when the package has no such drawing.
    """
    path = icon_path(icon)
    shapes = _SHAPE.findall(read_text(path)) if path.is_file() else []
    if not shapes:
        raise YouthsiteError(
            f"The installed {PACKAGE} has no drawing `{icon}`, which the picture `{name}` needs.",
            fix="Install the version that youthsite asks for, or choose another picture.",
            file=path,
        )
    colour = COLOURS[crc32(name.encode()) % len(COLOURS)]
    lines = "".join(f'<path d="{shape}" {_OUTLINE}/>' for shape in shapes)
    fills = "".join(f'<path d="{shape}" fill="{colour}"/>' for shape in shapes)
    tile = f'<rect x="-3.33" y="-3.33" width="30.66" height="30.66" rx="7.33" fill="{GROUND}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 32 32">{tile}{lines}{fills}</svg>'
