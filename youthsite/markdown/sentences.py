"""Giving each line of a block its id, so that read-along can light it up.

The n-th line here is the n-th of `editions.spoken_lines`: the heading is 0, the sentences follow in order.
"""

import re
from xml.etree.ElementTree import Element

from markdown.util import ETX, STX

from ..editions import plain_text

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TEXTS = {"p", "li", "td", "th"} | _HEADINGS
_SILENT = re.compile(f"{STX}wzxhzdk:\\d+{ETX}")
"""What Python-Markdown leaves in the place of code and comments; neither is spoken."""


def mark_sentences(words: Element, block_id: str) -> None:
    """Mark the heading and wrap each line of text in a span.

    A block's heading stands one level below the page title and others in it below that, however many hashes
    were typed.
    """
    heading = words[0] if len(words) and words[0].tag in _HEADINGS else None
    if heading is not None:
        heading.tag = "h2"
        heading.set("id", f"{block_id}-0")
        heading.set("class", "sentence")
    number = 0
    for element in list(words.iter()):
        if element is not heading and element.tag in _TEXTS:
            element.tag = "h3" if element.tag in _HEADINGS else element.tag
            number = _wrap_lines(element, block_id, number)


def sentences_in(words: Element, block_id: str) -> list[str]:
    """Give the marked lines of a block without its heading, as plain text, in order."""
    marked = (each for each in words.iter("span") if (each.get("id") or "").startswith(f"{block_id}-"))
    return [plain_text(each.text or "").text for each in marked]


def _wrap_lines(element: Element, block_id: str, number: int) -> int:
    text = _SILENT.sub("", element.text or "")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines:
        return number
    element.text = ""
    for place, line in enumerate(lines):
        number += 1
        span = Element("span", {"class": "sentence", "id": f"{block_id}-{number}"})
        span.text = line
        span.tail = " "
        element.insert(place, span)
    return number
