import io
import struct
import zlib

import pytest
from PIL import Image

from tests.intake.images import chart, packed, photo
from youthsite.intake.image_files import read_image


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "is_photo", "kind"),
    [
        (chart(), False, "PNG"),
        (chart(colour="#cc2200"), False, "PNG"),
        (photo(), True, "JPEG"),
        (photo(kind="PNG"), True, "JPEG"),
        (photo(mode="L"), True, "JPEG"),
        (photo(kind="WEBP"), True, "JPEG"),
        (packed(opened(chart()), "GIF"), False, "PNG"),
        (packed(opened(chart()), "JPEG", quality=60), False, "JPEG"),
    ],
)
def test_photographs_are_told_from_charts_whatever_their_format(data, is_photo, kind):
    image = read_image(data)
    assert (image.photo, opened(image.data).format) == (is_photo, kind)
    assert image == read_image(data)


def test_a_photograph_on_a_white_ground_is_still_a_photograph():
    ground = Image.new("RGB", (1200, 800), "white")
    ground.paste(opened(photo()), (40, 40))
    assert read_image(packed(ground, "PNG")).photo


def test_place_camera_comments_and_thumbnails_go():
    exif = Image.Exif()
    exif[0x010E] = "Morag in Glen Orra"
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x0112] = 6  # turned by a quarter
    data = photo(exif=exif, comment=b"secret note", icc_profile=b"a colour profile")
    assert all(word in data for word in (b"Morag", b"secret note", b"a colour profile"))
    image = read_image(data)
    assert (image.width, image.height) == (300, 400)
    assert not any(word in image.data for word in (b"Exif", b"Morag", b"secret", b"colour profile"))
    assert not opened(image.data).getexif()


def test_what_hangs_behind_a_picture_goes():
    image = read_image(chart() + b"<script>alert(1)</script>")
    assert b"script" not in image.data


def test_wide_pictures_become_smaller():
    assert (read_image(chart(3200, 400)).width, read_image(chart(3200, 400)).height) == (1600, 200)


def test_transparency_stays():
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    image.paste("red", (0, 0, 50, 100))
    found = read_image(packed(image, "PNG"))
    assert opened(found.data).getpixel((90, 50))[3] == 0


@pytest.mark.parametrize("size", [(31, 300), (300, 31), (1000, 40)])
def test_small_ones_and_lines_are_slight(size):
    assert read_image(chart(*size)).slight


def huge() -> bytes:
    """A PNG that says it is 50,000 pixels wide and high."""

    def piece(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", head) + piece(b"IDAT", zlib.compress(b"")) + piece(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"\x01\x00\x00\x00" + bytes(40) + b" EMF" + bytes(60),
        b"\xd7\xcd\xc6\x9a" + bytes(60),
        chart()[:200],
        huge(),
        packed(Image.new("1", (8000, 6000)), "PNG"),
        bytes(20_000_001),
    ],
    ids=["empty", "svg", "emf", "wmf", "cut", "bomb", "too-many-pixels", "too-large"],
)
def test_what_cannot_be_made_safe_says_why(data):
    assert isinstance(read_image(data), str)
