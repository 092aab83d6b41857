"""Giving each line of a block its id, so that read-along can light it up.

The n-th line here is the n-th of `editions.spoken_lines`: the heading is 0, the sentences follow in order.
"""

from xml.etree.ElementTree import Element

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TEXTS = {"p", "li", "td", "th"}


def mark_sentences(words: Element, block_id: str) -> bool:
    """Mark the heading and wrap each line of text in a span; say whether there is a heading.

    Block headings all stand one level below the page title, however many hashes were typed.
    """
    heading = next((element for element in words if element.tag in _HEADINGS), None)
    if heading is not None:
        heading.tag = "h2"
        heading.set("id", f"{block_id}-0")
        heading.set("class", "sentence")
    number = 0
    for element in list(words.iter()):
        if element.tag in _TEXTS and (element.text or "").strip():
            number = _wrap_lines(element, block_id, number)
    return heading is not None


def _wrap_lines(element: Element, block_id: str, number: int) -> int:
    lines = [line.strip() for line in (element.text or "").split("\n") if line.strip()]
    element.text = ""
    for place, line in enumerate(lines):
        number += 1
        span = Element("span", {"class": "sentence", "id": f"{block_id}-{number}"})
        span.text = line
        span.tail = " "
        element.insert(place, span)
    return number
