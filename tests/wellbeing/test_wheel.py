from xml.etree import ElementTree

from youthsite.wellbeing import INDICATOR_IDS, INDICATORS
from youthsite.wellbeing.wheel import wheel_svg

SVG = "{http://www.w3.org/2000/svg}"


def test_the_wheel_has_a_name_and_says_its_parts_in_the_order_of_the_act():
    root = ElementTree.fromstring(wheel_svg())
    named = {each.get("id"): each.text for each in root if each.tag in (f"{SVG}title", f"{SVG}desc")}
    assert root.get("role") == "img"
    assert [named[id] for id in root.get("aria-labelledby").split()] == list(named.values())
    assert ", ".join(each.name for each in INDICATORS) in named["wheel-words"]


def test_each_part_holds_its_own_icon_which_says_nothing_by_itself():
    parts = [each for each in ElementTree.fromstring(wheel_svg()) if "wheel__part" in each.get("class", "")]
    assert [each.get("class").split("sign--")[1] for each in parts] == list(INDICATOR_IDS)
    for id, part in zip(INDICATOR_IDS, parts, strict=True):
        icon = part.find(f"{SVG}svg")
        assert icon.get("class").endswith(f"indicator-icon--{id}")
        assert icon.get("aria-hidden") == "true"


def test_parts_stay_inside_the_drawing_and_apart():
    parts = [each for each in ElementTree.fromstring(wheel_svg()) if "wheel__part" in each.get("class", "")]
    places = [
        (float(part.find(f"{SVG}svg").get("x")), float(part.find(f"{SVG}svg").get("y"))) for part in parts
    ]
    assert all(0 <= x <= 320 - 46 and 0 <= y <= 320 - 46 for x, y in places)
    assert min(abs(a - c) + abs(b - d) for a, b in places for c, d in places if (a, b) != (c, d)) > 46


def test_the_wheel_is_the_same_each_time_and_carries_no_style_of_its_own():
    assert wheel_svg() == wheel_svg()
    assert "style=" not in wheel_svg()
    assert "\n\n" not in wheel_svg()
