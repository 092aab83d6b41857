"""Every kind of picture beside a block, on a page with our styles: axe finds nothing, and nothing is lost."""

import io

import markdown
import pytest
from PIL import Image

from tests.browser import DESK, PHONE
from tests.theme import harness

pytestmark = pytest.mark.browser

ADDRESS = "easy/glen-orra/pictures.html"
NAMES = {
    "photo": "garden",
    "drawing": "family",
    "package": "ferry",
    "share": "number",
    "draw": "",
}
BLOCK = "::: {{#{id} .did{picture}}}\n### About {id}\n78 out of 100 pupils said that they like it.\n:::\n"
LOOKS = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
    {"contrast": "more"},
]
# Of forced colours on a dark ground axe reads the colour that a button had before: only dots are asked there.
SEEN_LOOKS = [*LOOKS, {"forced_colors": "active", "color_scheme": "dark"}]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = harness.build(tmp_path_factory.mktemp("pictures"))
    folder = made / "pictures"
    (folder / "sizes").mkdir(parents=True)
    photo = Image.radial_gradient("L").resize((320, 200)).convert("RGB")
    photo.save(folder / "garden.jpg")
    photo.save(folder / "sizes" / "garden-320.webp")
    (folder / "pictures.yml").write_text("garden:\n  alt: A garden behind a school.\n", encoding="utf-8")
    blocks = "\n".join(
        BLOCK.format(id=id, picture=f' picture="{name}"' if name else "") for id, name in NAMES.items()
    )
    words = markdown.markdown(
        f"# Pictures\n\n{blocks}",
        extensions=["youthsite"],
        extension_configs={"youthsite": {"pictures": str(folder), "room_to_draw": True}},
    )
    sample = harness.Sample(harness.context("easy", "easy", "Pictures"), words)
    (made / ADDRESS).write_text(harness.render(ADDRESS, sample), encoding="utf-8")
    return made


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look.values()))
def test_axe_finds_nothing_beside_any_kind_of_picture(open_page, site, look, viewport):
    watched = open_page(site / ADDRESS, viewport=viewport, **look)
    assert watched.violations() == []
    assert watched.complaints == []
    assert watched.overflow() <= 0


@pytest.mark.parametrize("look", SEEN_LOOKS, ids=lambda look: "-".join(look.values()))
def test_each_picture_is_there_to_see(open_page, site, look):
    page = open_page(site / ADDRESS, viewport=DESK, **look).page
    for id in NAMES:
        box = page.locator(f"#{id} .block__picture")
        assert box.is_visible()
        assert strongest(box.screenshot()) >= 3, id


def strongest(png: bytes) -> float:
    """The greatest contrast between two colours that each cover a fiftieth of a picture or more."""
    image = Image.open(io.BytesIO(png)).convert("RGB").quantize(12).convert("RGB")
    counts = image.getcolors(maxcolors=1_000_000) or []
    lights = [light(colour) for count, colour in counts if count * 50 >= image.width * image.height]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def light(colour: tuple[int, int, int]) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [value / 255 for value in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawings_ground_fills_its_tile_to_the_edge(open_page, site, scheme):
    watched = open_page(site / ADDRESS, color_scheme=scheme)
    ground, drawn, narrower = watched.page.evaluate(
        """() => { const svg = document.querySelector("#drawing svg");
          const tile = svg.closest(".block__picture");
          return [getComputedStyle(svg).backgroundColor, getComputedStyle(svg.querySelector("rect")).fill,
            tile.clientWidth - svg.clientWidth] }"""
    )
    assert (ground, narrower) == (drawn, 0)
