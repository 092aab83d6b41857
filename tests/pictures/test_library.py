from pathlib import Path

import pytest
from PIL import Image

from tests.pictures.drawings import LIBRARY as DRAWINGS
from youthsite.errors import YouthsiteError
from youthsite.pictures import LIBRARY, find_picture, judge_alt, picture_names
from youthsite.pictures.descriptions import read_descriptions

NOWHERE = Path("no-such-folder")
BOAT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'


@pytest.fixture
def site(tmp_path):
    """Give a site's own picture folder with a photo, a drawing and their words."""
    Image.new("RGB", (4, 4), "red").save(tmp_path / "garden.png")
    (tmp_path / "home.svg").write_text(BOAT, encoding="utf-8")
    words = "garden:\n  alt: A garden behind the school.\nhome:\n  alt: A boat that is a home.\n"
    (tmp_path / "pictures.yml").write_text(words, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", [path.stem for path in DRAWINGS])
def test_every_drawing_of_the_library_can_be_shown(name):
    picture = find_picture(name, NOWHERE)
    assert picture.svg.startswith("<svg")
    assert judge_alt(picture.alt, picture.path.name) is None
    assert not picture.decorative


def test_the_library_describes_each_drawing_once_and_differently():
    described = read_descriptions(LIBRARY / "pictures.yml")
    assert set(described) == {path.stem for path in DRAWINGS}
    assert len({each.alt for each in described.values()}) == len(described) >= 24
    assert all(each.words and each.drawn_by for each in described.values())


def test_the_sites_own_picture_wins(site):
    assert find_picture("home", site).alt == "A boat that is a home."
    assert find_picture("school", site).path.parent == LIBRARY
    assert {"garden", "home", "school"} <= set(picture_names(site))


def test_a_photo_has_no_markup(site):
    picture = find_picture("garden", site)
    assert (picture.svg, picture.path.name, picture.decorative) == (None, "garden.png", False)


def test_a_decorative_picture_needs_no_words(site):
    (site / "pictures.yml").write_text("garden:\n  decorative: true\n", encoding="utf-8")
    picture = find_picture("garden", site)
    assert (picture.alt, picture.decorative) == ("", True)


def test_an_unknown_name_brings_the_nearest_one(site):
    with pytest.raises(YouthsiteError) as caught:
        find_picture("gardn", site)
    assert caught.value.fix == "Did you mean `garden`?"


def test_a_name_like_no_other_names_the_command_that_lists_all():
    with pytest.raises(YouthsiteError) as caught:
        find_picture("zzzzzz", NOWHERE)
    assert "youthsite picture list" in caught.value.fix


@pytest.mark.parametrize("words", ["", "garden:\n  alt:\n", "home:\n  alt: A boat.\n"])
def test_a_picture_without_words_is_an_error_that_names_the_file_to_mend(site, words):
    (site / "pictures.yml").write_text(words, encoding="utf-8")
    with pytest.raises(YouthsiteError) as caught:
        find_picture("garden", site)
    assert caught.value.file == site / "pictures.yml"
    assert "garden.png" in caught.value.problem


MISREAD = {
    "garden: [": 1,
    "- garden": None,
    "home:\n  alt: A boat.\ngarden: A garden.\n": 3,
    "garden:\n  alternative: A garden.\n": 1,
    "garden:\n  alt: A garden.\n  words: school\n": 1,
}


@pytest.mark.parametrize(("words", "line"), MISREAD.items())
def test_a_wrong_list_of_pictures_is_an_error_with_its_line(site, words, line):
    (site / "pictures.yml").write_text(words, encoding="utf-8")
    with pytest.raises(YouthsiteError) as caught:
        find_picture("garden", site)
    assert (caught.value.file.name, caught.value.line) == ("pictures.yml", line)


def test_two_files_of_one_name_are_an_error(site):
    (site / "garden.svg").write_text(BOAT, encoding="utf-8")
    with pytest.raises(YouthsiteError, match=r"garden\.png and garden\.svg"):
        find_picture("garden", site)


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\ncut"])
def test_a_broken_photo_is_an_error(site, data):
    (site / "garden.png").write_bytes(data)
    with pytest.raises(YouthsiteError) as caught:
        find_picture("garden", site)
    assert caught.value.file == site / "garden.png"


def test_a_drawing_with_a_script_is_an_error(site):
    (site / "home.svg").write_text(BOAT.replace("<path", "<script/><path"), encoding="utf-8")
    with pytest.raises(YouthsiteError, match="script"):
        find_picture("home", site)


def test_the_example_sites_own_picture_can_be_shown():
    own = Path(__file__).parents[2] / "theme" / "pictures"
    picture = find_picture("glen-orra", own)
    assert picture.path.parent == own
    assert judge_alt(picture.alt, picture.path.name) is None
