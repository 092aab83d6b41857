"""Numbers to call, in the sentences of blocks, become links that call them; the words stay as they are.

Only numbers that the site knows are links: a year or a count is none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from .linking import is_sentence, link_words

_GAP = r"[\s\u00a0-]?"
_CALL = re.compile(r"\b(?:call|calls|calling|phone|ring|dial|text)\b[^.?!]*$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:$|[.,;:?!)]|(?:if|or|and|for|now|when|at|any|free|straight|to)\b)")
_SHORT = 3


class PhoneNumbers(Treeprocessor):
    """Links each known number where it stands in a sentence of a block."""

    def __init__(self, numbers: Iterable[str]) -> None:
        super().__init__()
        self.known = _pattern(numbers)

    def run(self, root: Element) -> None:
        """Change the tree; without known numbers it stays as it is."""
        if self.known is None:
            return
        for sentence in filter(is_sentence, root.iter("span")):
            link_words(sentence, partial(_parts, known=self.known))


def _pattern(numbers: Iterable[str]) -> re.Pattern[str] | None:
    """Match each number however its digits are spaced, the longest first."""
    digits = sorted({_digits(number) for number in numbers} - {""}, key=lambda one: (-len(one), one))
    each = "|".join(_GAP.join(map(re.escape, one)) for one in digits)
    return re.compile(rf"(?<![\d£+.,])(?:{each})(?!\d|[.,]\d|%)") if digits else None


def _parts(text: str, known: re.Pattern[str]) -> Iterator[str | Element]:
    done = 0
    for found in known.finditer(text):
        number = _digits(found[0])
        if len(number) <= _SHORT and not _is_called(text, found):
            continue
        yield text[done : found.start()]
        link = Element("a", {"href": f"tel:{number}"})
        link.text = found[0]
        yield link
        done = found.end()
    yield text[done:]


def _is_called(text: str, found: re.Match[str]) -> bool:
    """Whether a number as short as 999 is one to call here: "call 999 now", but not "we got 999 calls"."""
    return bool(_CALL.search(text[: found.start()])) and bool(_AFTER.match(text[found.end() :]))


def _digits(number: str) -> str:
    return re.sub(r"[^\d+]", "", number)
