"""The drawings themselves: parts that are filled, words in them, a scale from 0, nothing from outside."""

import re
from xml.etree import ElementTree

import pytest

from youthsite.exchange.rasters import raster
from youthsite.number_pictures import choose

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {
    "squares": ["91 out of 100 pupils said so."],
    "all": ["100% of schools said so."],
    "none": ["0% of schools said so."],
    "figures": ["9 in 10 pupils said so."],
    "dots": ["14 of the 22 centres did it."],
    "count": ["We opened 6 flats."],
    "money": ["There is £18,500 to pay for visits."],
    "change": ["Before, we helped 22 families.", "Now we help 39 families."],
    "shares": ["Before, 86 out of 100 meetings were in time.", "Now it is 93 out of 100."],
}


def drawn(name):
    return choose("number", DRAWN[name]).picture


@pytest.mark.parametrize("name", DRAWN)
def test_each_says_in_words_and_in_text_what_it_shows(name):
    picture = drawn(name)
    tree = ElementTree.fromstring(picture.svg("one"))
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby").split() == [tree[0].get("id"), tree[1].get("id")]
    assert (tree[0].text, tree[1].text) == (picture.title, picture.description)
    text = " ".join(each.text for each in tree.iter(f"{SVG}text"))
    assert set(re.findall(r"[\d,]+", picture.title)) <= set(re.findall(r"[\d,]+", text))
    assert len(picture.alt) <= 125


@pytest.mark.parametrize("name", DRAWN)
def test_each_has_only_the_colour_of_the_words_and_the_same_bytes(name):
    markup = drawn(name).svg("one")
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', markup)) <= {"currentColor", "none"}
    assert "href" not in markup
    assert "style" not in markup
    assert markup == drawn(name).svg("one")
    assert len(markup) < 6_000


def cells(name):
    tree = ElementTree.fromstring(drawn(name).svg("one"))
    return {path.get("fill"): path.get("d").count("M") for path in tree.iter(f"{SVG}path")}


@pytest.mark.parametrize(
    ("name", "filled", "empty"),
    [("squares", 91, 9), ("all", 100, 0), ("none", 0, 100), ("dots", 14, 8), ("count", 6, 0)],
)
def test_as_many_are_filled_as_the_words_say(name, filled, empty):
    found = cells(name)
    assert (found.get("currentColor", 0), found.get("none", 0)) == (filled, empty)


@pytest.mark.parametrize(
    ("name", "old", "new"), [("change", 92 * 22 / 39, 92), ("shares", 92 * 0.86, 92 * 0.93)]
)
def test_bars_begin_at_0_and_are_as_long_as_their_numbers(name, old, new):
    tree = ElementTree.fromstring(drawn(name).svg("one"))
    bars = [each for each in tree.iter(f"{SVG}rect") if each.get("fill") == "currentColor"]
    assert {each.get("x") for each in bars} == {"2"}
    assert [float(each.get("width")) for each in bars] == pytest.approx([old, new], abs=0.06)


def change(one, two):
    return choose("number", [one, two]).picture


@pytest.mark.parametrize(
    ("one", "two", "top"),
    [
        ("Before, we gave 1,000 books.", "Now we give 12,500 books.", "12,500"),
        ("Children used to wait 1.5 months.", "Now they wait 2.5 months.", "2.5"),
    ],
)
def test_the_scale_is_told_as_people_write_it(one, two, top):
    assert change(one, two).description == f"Two bars. The bars go from 0 to {top}."


def test_a_unit_too_long_to_read_stays_in_the_words_alone():
    picture = change(
        "Before, there were 120 early learning childcare settings.",
        "Now there are 140 early learning childcare settings.",
    )
    assert "settings" in picture.title
    assert "settings" not in picture.shapes
    assert ">140<" in picture.shapes
    assert ">39 families<" in drawn("change").shapes


def test_words_that_html_reads_are_escaped():
    picture = choose("number", ["We gave 6 <b>flats."])
    assert picture.picture is None or "<b>" not in picture.picture.svg("one")


@pytest.mark.parametrize("name", DRAWN)
def test_each_can_be_put_into_a_word_file(name):
    picture = drawn(name)
    assert "<text" not in picture.plain_svg
    assert raster(picture.plain_svg) is not None
