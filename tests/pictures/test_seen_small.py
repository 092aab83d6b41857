"""What a reader sees at the sizes used: the drawings of one family must be told apart without colour."""

import io
from itertools import combinations

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.pictures.drawings import ICONS, KINDS, LIBRARY

pytestmark = pytest.mark.browser
SHEET = "<style>body{margin:0;background:#fff;color:#000;display:flex}svg{flex:none;display:block}</style>"


def rasters(photograph, paths, size):
    """Each drawing in shades of grey, `size` by `size` pixels, dark on white."""
    drawings = (path.read_text(encoding="utf-8") for path in paths)
    html = SHEET + "".join(each.replace("<svg", f'<svg width="{size}"', 1) for each in drawings)
    sheet = Image.open(io.BytesIO(photograph(html, size * len(paths), size))).convert("L")
    return [sheet.crop((size * n, 0, size * (n + 1), size)) for n in range(len(paths))]


def ink(image):
    return ImageStat.Stat(ImageChops.invert(image)).sum[0]


def difference(one, other):
    """0 for the same drawing, 1 for two that share no ink."""
    return ImageStat.Stat(ImageChops.difference(one, other)).sum[0] / (ink(one) + ink(other))


@pytest.mark.parametrize("size", [24, 32])
@pytest.mark.parametrize("paths", [ICONS, KINDS], ids=["indicators", "kinds"])
def test_drawings_are_told_apart_without_colour(photograph, paths, size):
    images = dict(zip([path.stem for path in paths], rasters(photograph, paths, size), strict=True))
    alike = {pair: difference(images[pair[0]], images[pair[1]]) for pair in combinations(images, 2)}
    assert {pair: share for pair, share in alike.items() if share < 0.3} == {}


@pytest.mark.parametrize("paths", [ICONS, KINDS, LIBRARY], ids=["indicators", "kinds", "library"])
def test_drawings_fill_their_square(photograph, paths):
    for path, image in zip(paths, rasters(photograph, paths, 48), strict=True):
        left, top, right, bottom = ImageChops.invert(image).getbbox()
        assert max(right - left, bottom - top) >= 40, path.stem


def test_a_drawing_does_not_differ_from_itself(photograph):
    one, other = rasters(photograph, [ICONS[0], ICONS[0]], 32)
    assert difference(one, other) < 0.01
