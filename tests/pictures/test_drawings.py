import re
from xml.etree import ElementTree

import pytest

from tests.pictures.drawings import ALL, KINDS, LIBRARY, SMALL, name
from youthsite.model import BLOCK_KINDS
from youthsite.pictures import kind_icon_svg

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "path", "circle", "ellipse", "rect"}
ATTRIBUTES = {"viewBox", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"} | {
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
}
VARIABLE = re.compile(r"var\(--picture-(1|2|3|4|ground|paper), (#[0-9a-f]{6})\)")
SKIN_AND_HAIR = {"#8f5a3c", "#c98d62", "#f2c6a3", "#5f3d2b", "#b9bcc6"}


@pytest.mark.parametrize("path", ALL, ids=name)
def test_a_drawing_is_small_and_only_shapes(path):
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.tag == f"{SVG}svg"
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES
        assert not (element.text or "").strip()
    assert path.stat().st_size < 3000


@pytest.mark.parametrize("path", SMALL, ids=name)
def test_small_drawings_are_one_family(path):
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert (root.get("stroke-width"), root.get("stroke-linejoin")) == ("2", "round")
    colours = {each.get(key) for each in root.iter() for key in ("fill", "stroke")}
    assert colours <= {"currentColor", "none", None}


@pytest.mark.parametrize("path", LIBRARY, ids=name)
def test_library_drawings_take_their_colours_from_variables(path):
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.get("viewBox") == "0 0 96 96"
    colours = {each.get(key) for each in root.iter() for key in ("fill", "stroke")} - {"none", None}
    own = {colour for colour in colours if not VARIABLE.fullmatch(colour)}
    assert own <= SKIN_AND_HAIR
    assert len(colours - own) >= 3


def test_one_variable_has_one_colour_in_every_drawing():
    pairs = {pair for path in LIBRARY for pair in VARIABLE.findall(path.read_text(encoding="utf-8"))}
    assert len(pairs) == len({variable for variable, _ in pairs}) == 6


def test_every_kind_has_its_drawing():
    assert {path.stem for path in KINDS} == set(BLOCK_KINDS)


@pytest.mark.parametrize("kind", BLOCK_KINDS)
def test_the_drawing_of_a_kind_is_decoration(kind):
    root = ElementTree.fromstring(kind_icon_svg(kind))
    assert (root.get("aria-hidden"), root.get("focusable")) == ("true", "false")
    assert root.get("class") == f"kind-icon kind-icon--{kind}"
