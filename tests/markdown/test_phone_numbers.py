import re

import pytest
from markdown import markdown

from youthsite.markdown import BlocksExtension

KNOWN = ("999", "0800 1111", "116 123", "111", "01632 960 118")
LINK = re.compile(r'<a href="tel:([\d+]+)">(.*?)</a>')


def render(*lines, heading="Who helps?", numbers=KNOWN):
    text = f"::: {{#help .help}}\n### {heading}\n" + "\n".join(lines) + "\n:::\n"
    return markdown(text, extensions=[BlocksExtension(numbers=list(numbers))])


def links(*lines, **more):
    return LINK.findall(render(*lines, **more))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("You can call Childline on 0800 1111.", [("08001111", "0800 1111")]),
        ("If you are in danger now, call 999.", [("999", "999")]),
        ("Call 111 or 999 now.", [("111", "111"), ("999", "999")]),
        ("Phone Samaritans on **116123**.", [("116123", "116123")]),
        ("You can call us on 01632 960118.", [("01632960118", "01632 960118")]),
        ("We got 999 calls.", []),
        ("We call 111 children lucky.", []),
        ("In 2019 there were 10800 1111 of them.", []),
        ("You can call 0800 2222.", []),
        ("It cost £999.", []),
        ("[Call 999](help.md) or 0800 1111.", [("08001111", "0800 1111")]),
    ],
)
def test_numbers_that_are_known_can_be_called(line, found):
    assert links(line) == found


def test_headings_and_text_outside_blocks_stay_as_they_are():
    assert links("Words.", heading="Call 999") == []
    outside = markdown("Call 999.", extensions=[BlocksExtension(numbers=["999"])])
    assert outside == "<p>Call 999.</p>"


def test_words_and_ids_are_the_same_with_and_without_links():
    lines = ("Call *Childline* on 0800 1111, or 999.", "It is & free.")
    assert LINK.sub(r"\2", render(*lines)) == render(*lines, numbers=())


def test_a_page_without_known_numbers_has_no_links():
    assert links("Call 999.", numbers=()) == []
