"""The page and the narration count the same lines."""

import re

import markdown
import pytest

from youthsite.editions import render_block, spoken_lines, with_lines
from youthsite.model import Block

BODIES = [
    "One sentence. And another one.",
    "One line.\nThe next line.",
    "We did these:\n\n- one thing\n- another. With more words.\n\nThen we stopped.",
    "1. First.\n2. Second.",
    "> A quote. In two sentences.\n\nSomebody said that.",
    "Before.\n\n#### A small heading\n\nAfter.",
    "Before.\n\n<!-- a note -->\n\nAfter.",
    "With **bold words. And** a [link. Here](x.md).",
    "| What | When |\n|---|---|\n| Clubs | May |",
    "- one\n    - below one\n- two",
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("heading", ["What did we do?", ""])
def test_each_spoken_line_has_its_place_on_the_page(heading, body):
    block = Block("b", "did", heading, body, 1)
    shown = Block("b", "did", heading, with_lines(block), 1)
    html = markdown.markdown(render_block(shown), extensions=["tables", "youthsite"])
    spans = re.findall(r'<(?:h2|span) class="sentence" id="(b-\d+)">(.*?)</(?:h2|span)>', html)
    lines = spoken_lines(block)
    assert [name for name, _ in spans] == [line.id for line in lines]
    said = [" ".join(re.sub(r"<[^>]+>", "", words).split()) for _, words in spans]
    assert said == [line.text for line in lines]
