from pathlib import Path
from xml.etree import ElementTree

import pytest

from youthsite.errors import YouthsiteError
from youthsite.pictures.svg import clean_svg

FILE = Path("pictures/boat.svg")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def drawing(inside, head=HEAD):
    return f"{head}\n{inside}\n</svg>"


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "event": '<path d="M0 0" onclick="alert(1)"/>',
    "event in capitals": '<path d="M0 0" ONLOAD="alert(1)"/>',
    "page inside": "<foreignObject><p>x</p></foreignObject>",
    "style sheet": "<style>body{display:none}</style>",
    "link": '<a href="https://example.org"><path d="M0 0"/></a>',
    "photo": '<image href="photo.png"/>',
    "outside use": '<use href="https://example.org/a.svg#b"/>',
    "outside use, old way": '<use xlink:href="other.svg#b"/>',
    "code in a reference": '<use href="javascript:alert(1)"/>',
    "outside paint": '<path d="M0 0" fill="url(https://example.org/a)"/>',
    "outside paint in a style": '<path d="M0 0" style="fill:url(//example.org/a)"/>',
    "hidden by a backslash": '<path d="M0 0" style="fill:u\\72l(//example.org/a)"/>',
    "moving": '<path d="M0 0"><set attributeName="href" to="x"/></path>',
    "words": "<text>Hello</text>",
    "filter": '<filter id="f"/>',
}


@pytest.mark.parametrize("inside", HOSTILE.values(), ids=HOSTILE)
def test_what_runs_or_reaches_outside_is_refused_with_its_line(inside):
    with pytest.raises(YouthsiteError) as caught:
        clean_svg(drawing(inside), FILE)
    assert (caught.value.file, caught.value.line) == (FILE, 2)
    assert "plain SVG" in caught.value.fix


UNREADABLE = {
    "empty": "",
    "not XML": "hello",
    "cut off": HEAD + "<path",
    "a page": "<html><body/></html>",
    "another namespace": '<svg viewBox="0 0 9 9"/>',
    "no viewBox": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "entities": '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + drawing("&a;"),
    "outside entity": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///secret">]>' + drawing("&a;"),
    "too big": drawing("<g/>" * 30_000),
}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_what_is_not_a_drawing_is_refused(text):
    with pytest.raises(YouthsiteError) as caught:
        clean_svg(text, FILE)
    assert caught.value.file == FILE


def test_what_an_editor_left_behind_is_cleaned_away():
    left = '<!-- by hand --><metadata><x:y xmlns:x="urn:x">secret</x:y></metadata><title>Boat</title>'
    cleaned = clean_svg(
        '<?xml version="1.0"?><!DOCTYPE svg>'
        + drawing(left + '<path d="M0 0h9" class="st0" data-name="hull"/>'),
        FILE,
    )
    assert "secret" not in cleaned
    assert "Boat" not in cleaned
    assert cleaned.endswith('<path d="M0 0h9"></path></svg>')


def test_a_style_keeps_only_how_a_shape_looks():
    cleaned = clean_svg(drawing('<path d="M0 0" style="fill:#123456; position:fixed;inset:0"/>'), FILE)
    assert 'style="fill:#123456"' in cleaned


def test_ids_carry_the_name_of_the_file_and_still_meet():
    gradient = '<linearGradient id="a"><stop stop-color="#fff"/></linearGradient>'
    cleaned = clean_svg(drawing(gradient + '<path fill="url(#a)"/><use xlink:href="#a"/>'), FILE)
    assert cleaned.count("boat-a") == 3
    ElementTree.fromstring(cleaned)


def test_cleaning_twice_is_cleaning_once_when_there_are_no_ids():
    once = clean_svg(drawing('<g fill="red"><path d="M0 0&quot;"/></g>'), FILE)
    assert clean_svg(once, FILE) == once
