from xml.etree import ElementTree

import pytest

from youthsite.wellbeing import INDICATOR_IDS, icon_svg

TITLE = "{http://www.w3.org/2000/svg}title"


@pytest.mark.parametrize("id", INDICATOR_IDS)
def test_beside_its_word_an_icon_is_decoration(id):
    root = ElementTree.fromstring(icon_svg(id))
    assert (root.get("aria-hidden"), root.get("focusable")) == ("true", "false")
    assert root.get("role") is None
    assert root.find(TITLE) is None


@pytest.mark.parametrize("id", INDICATOR_IDS)
def test_alone_an_icon_has_a_name(id):
    root = ElementTree.fromstring(icon_svg(id, title="Safe"))
    assert (root.get("role"), root.get("aria-label")) == ("img", "Safe")
    assert root.get("aria-hidden") is None
    assert root[0].tag == TITLE
    assert root[0].text == "Safe"


def test_two_on_a_page_share_no_id():
    assert " id=" not in icon_svg("safe", title="Safe") + icon_svg("safe")


def test_a_name_cannot_break_out():
    name = '"><script>&'
    root = ElementTree.fromstring(icon_svg("safe", title=name))
    assert root.get("aria-label") == root[0].text == name


def test_an_icon_has_a_size_before_any_style_arrives():
    root = ElementTree.fromstring(icon_svg("included"))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("24", "24", "0 0 24 24")
    assert root.get("class") == "indicator-icon indicator-icon--included"


def test_another_id_is_a_key_error():
    with pytest.raises(KeyError):
        icon_svg("../pictures/kinds/about")
