from collections import Counter

import pytest

from tests.pictures.drawings import LIBRARY
from youthsite.errors import YouthsiteError
from youthsite.exchange.rasters import raster
from youthsite.pictures import judge_alt, package_concepts
from youthsite.pictures.concepts import FOLDER, MARKS
from youthsite.pictures.descriptions import read_descriptions
from youthsite.pictures.packaged import dressed, icon_path
from youthsite.pictures.svg import clean_svg

CONCEPTS = tuple(package_concepts().values())
OWN = read_descriptions(LIBRARY[0].parent / "pictures.yml")


def twice(values):
    return [value for value, count in Counter(values).items() if count > 1]


def test_there_are_at_least_400_ideas_and_each_is_written_once():
    lines = [
        line
        for path in sorted(FOLDER.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert len(lines) == len(CONCEPTS) >= 400
    assert all(line.count("|") == 5 for line in lines)


def test_no_two_ideas_share_a_picture_a_name_or_what_is_said_of_it():
    assert twice(each.icon for each in CONCEPTS) == []
    assert twice([*(each.alt for each in CONCEPTS), *(each.alt for each in OWN.values())]) == []
    assert {each.name for each in CONCEPTS} & OWN.keys() == set()


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda each: each.name)
def test_every_idea_has_a_drawing_in_the_package_words_and_sound_alt_text(concept):
    drawing = dressed(concept.name, concept.icon)
    assert clean_svg(drawing, icon_path(concept.icon)).count("<path") == drawing.count("<path") >= 2
    assert len(drawing) < 12_000
    assert judge_alt(concept.alt, f"{concept.icon}.svg") is None
    assert concept.alt.endswith(".")
    assert concept.calls
    assert concept.marks <= MARKS
    assert not set(concept.calls) & set(concept.never)


@pytest.mark.parametrize("entry", OWN.values(), ids=OWN)
def test_our_own_drawings_have_words_and_known_marks(entry):
    assert entry.words
    assert set(entry.marks) <= MARKS


def test_a_package_drawing_has_the_tile_and_colours_of_our_own():
    ours = LIBRARY[0].read_text(encoding="utf-8")
    drawing = dressed("bus", "bus")
    for part in ("var(--picture-ground, #dbeeea)", "var(--picture-1, #26304a)"):
        assert part in ours
        assert part in drawing
    assert dressed("bus", "bus") == drawing
    assert "currentColor" not in drawing


@pytest.mark.parametrize("concept", CONCEPTS[::40], ids=lambda each: each.name)
def test_word_gets_the_same_picture(concept):
    assert raster(dressed(concept.name, concept.icon)).startswith(b"\x89PNG")


def test_a_drawing_that_the_package_lacks_is_a_plain_error():
    with pytest.raises(YouthsiteError, match="no drawing `no-such-icon`") as caught:
        dressed("bus", "no-such-icon")
    assert caught.value.fix
