"""Pictures in a Word file: a photo made small, a drawing as dots."""

import io
from pathlib import Path

from PIL import Image

from ..errors import YouthsiteError
from ..model import Block
from ..number_pictures import number_picture, number_sentences
from ..pictures import Picture, day_of_build, find_picture, is_number_name
from .ooxml import Numbers, attribute
from .rasters import raster

OURS = "ys_picture"
"""How the names of our pictures begin, by which they are known when a file comes back."""
_CM = 360_000
_LARGEST = 1_200


def picture_of(name: str, folder: Path) -> Picture | None:
    """Find a picture; None when there is none of this name, or the consent for it has ended."""
    try:
        picture = find_picture(name, folder) if name else None
    except YouthsiteError:
        return None
    return picture if picture is not None and picture.may_show(day_of_build()) else None


def picture_of_block(block: Block, folder: Path) -> Picture | None:
    """Find the picture of a block, or draw its number; None without one."""
    if not is_number_name(block.picture):
        return picture_of(block.picture, folder)
    drawn = number_picture(block.picture, number_sentences(block))
    name = block.picture
    return Picture(name, folder / f"{name}.svg", drawn.alt, False, drawn.plain_svg) if drawn else None


def drawing(picture: Picture, centimetres: float, numbers: Numbers) -> str:
    """Write a run with a picture so wide, and its words for who cannot see it; nothing if it cannot be."""
    found = _png(picture)
    if found is None:
        return ""
    png, shape = found
    named = len(numbers.pictures)
    numbers.pictures[f"picture{named}.png"] = png
    width = round(centimetres * _CM)
    size = f'cx="{width}" cy="{round(width * shape)}"'
    number = numbers.bookmark()
    properties = f'id="{number}" name="{OURS}{number}" descr={attribute(picture.alt)}'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {properties}/><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr {properties}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rPic{named}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _png(picture: Picture) -> tuple[bytes, float] | None:
    """Give a photo made small, or a drawing as dots, and how tall it is for its width."""
    if picture.svg is not None:
        dots = raster(picture.svg)
        return (dots, 1.0) if dots is not None else None
    made = io.BytesIO()
    with Image.open(picture.path) as image:
        image.thumbnail((_LARGEST, _LARGEST))
        small = image.convert("RGB")
    small.save(made, "PNG")
    return made.getvalue(), small.height / max(small.width, 1)
