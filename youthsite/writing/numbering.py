"""Numbers that papers put before their paragraphs ("4.1 Grants were paid.") are no words of the paragraph."""

import re
from dataclasses import replace

from ..model import FormalPage, Passage

_NUMBER = re.compile(r"^\d{1,2}(?:(?:\.\d{1,2}){1,3}\.?|\.) +(?=[A-Z“\"'‘])")


def without_numbers(page: FormalPage) -> FormalPage:
    """Give a page with its passages' texts as they read without such a number; all else stays."""
    return replace(page, passages=tuple(_plain(passage) for passage in page.passages))


def without_number(text: str) -> str:
    """Give a text without the number of its paragraph."""
    return _NUMBER.sub("", text)


def _plain(passage: Passage) -> Passage:
    text = without_number(passage.text)
    return passage if text == passage.text else replace(passage, text=text)
