"""Which words a page explains, and in which of its lines."""

import re
from collections.abc import Iterator, Sequence

from ..placing import PlacedLine
from ..rules.phrases import tokens

# "An advocate helps you …" explains nothing by its form; "An advocate is someone who helps you" does.
_MEANS = re.compile(
    r"^(?:An?|The|Our|“|\"|To)?\s*(?P<term>[^.,:;]{2,60}?)[”\"]?\s+(?:(?:here |this )?means?|stands? for|"
    r"(?:is|are|was|were)\s+(?:short for|when|where|what|how|who|an?|the|one|any|like|something|someone|"
    r"somebody|help|money|people|places?|words?|ways?|things?|children|workers|to)|says? what)\b"
)
_CALLED = re.compile(
    r"\b(?:called|known as|the (?:name|word) for \w+ is)\s+(?:an?\s|the\s)?[“\"]?(?P<term>[^.,;:”\"]{2,60})"
)
_OWN_WORDS = re.compile(
    r"^(?:That|This|It|These|Those)\s(?:\w+\s)?(?:means?|is when|is where|is how|is called)\b"
)
_BRACKET = re.compile(r"\((?P<term>[A-Z]{2,})\)")


class Explanations:
    """The words that a page explains, each with the place among its lines where it does so."""

    def __init__(self, lines: Sequence[PlacedLine]) -> None:
        """Read the lines of a page."""
        self._found: dict[str, int] = {}
        for place, line in enumerate(lines):
            for text in _explained(line, lines[place - 1] if place else None):
                for stem in _stems(text):
                    self._found.setdefault(stem, place)

    def place_of(self, words: str) -> int | None:
        """Give the first line that explains these words, or None when one of them is explained nowhere."""
        places = [self._found.get(stem) for stem in _stems(words)]
        known = [place for place in places if place is not None]
        return max(known) if places and len(known) == len(places) else None


def _explained(line: PlacedLine, before: PlacedLine | None) -> Iterator[str]:
    text = line.said.text
    if match := _MEANS.match(text):
        yield match["term"]
    if match := _BRACKET.search(text):
        yield match["term"]
    for match in _CALLED.finditer(text):
        yield match["term"]
    if before is not None and before.block is line.block and _OWN_WORDS.match(text):
        yield before.said.text


def _stems(text: str) -> set[str]:
    """The beginnings of words, so that "inspectors" is explained with "inspect"."""
    return {
        word[: max(5, len(word) - 3)] if len(word) > 5 else word.removesuffix("s")
        for word, _, _ in tokens(text)
    }
