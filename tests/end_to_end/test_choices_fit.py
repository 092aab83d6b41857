"""What a reader may choose or needs (big words, room between them, a small window) makes no page too wide."""

import json

import pytest

from tests.end_to_end.test_in_a_browser import TEMPLATES, at

pytestmark = pytest.mark.browser

SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important
} p { margin-block-end: 2em !important }"""
DOUBLE = "html { font-size: 200% !important }"
MOST = {"size": "4", "space": "3", "letters": "lexend"}
NEEDS = {
    "biggest words, most room, Lexend, on a phone": (320, MOST, ""),
    "biggest words, most room, Lexend, on a desk": (1280, MOST, ""),
    "biggest words on a phone": (320, {"size": "4"}, ""),
    "text spacing on a phone": (320, {}, SPACING),
    "words twice as large on a phone": (320, {}, DOUBLE),
    "words twice as large": (640, {}, DOUBLE),
    "a very small window": (256, {}, ""),
}
TOO_WIDE = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect();
  const out = getComputedStyle(one).position === "absolute" || one.closest(".table-scroll");
  return box.right > innerWidth + 1 && box.width > 1 && !out;
}).slice(0, 3).map((one) => one.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("need", NEEDS)
def test_no_template_is_wider_than_its_window(example, browser, need):
    width, look, style = NEEDS[need]
    context = browser.new_context(viewport={"width": width, "height": 640}, bypass_csp=True)
    context.add_init_script(f"localStorage.setItem('youthsite-look', {json.dumps(json.dumps(look))})")
    page = context.new_page()
    wide = {}
    for name in TEMPLATES:
        page.goto(at(example, name).as_uri())
        if style:
            page.add_style_tag(content=style)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide[name] = page.evaluate(TOO_WIDE)
    context.close()
    assert wide == {}
