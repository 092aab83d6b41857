"""Lists inside sentences, and commas that are no list."""

import re
from collections.abc import Iterator

from ..rules import Rule
from .found import Found, Reading, in_line, on_line

# "a slide, a swing and a den": commas, then "and" or "or" before the last.
_ITEM = r"[^,;:.()]{2,40}"
_LIST = re.compile(rf"\b(?P<first>\w{_ITEM}),\s+(?P<middle>(?:{_ITEM},\s+)*){_ITEM}?,?\s+(?:and|or)\s+\w+")
_LAST_COMMA = re.compile(r",\s+(?:and|or)\s")
_SHORT = 10
_COMMA = re.compile(r",(?=\s)")


def lists_in_sentences(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find sentences that list as many things as the limit, or more; list items are not looked at."""
    limit = rule.limit(reading.settings)
    for line in reading.lines:
        match = _LIST.search(line.said.text) if line.said.kind == "sentence" else None
        if match is not None and len(line.tokens) > _SHORT and (count := _items(match.group())) >= limit:
            yield in_line(line, match.start(), match.end(), count=count)


def _items(words: str) -> int:
    return len(_COMMA.findall(words)) + 2 - len(_LAST_COMMA.findall(words))


def many_commas(rule: Rule, reading: Reading) -> Iterator[Found]:
    """Find sentences with more commas than the limit that are no list."""
    for line in reading.sentences:
        text = line.said.text
        commas = len(_COMMA.findall(text))
        if commas > rule.limit(reading.settings) and _LIST.search(text) is None:
            yield on_line(line, count=commas)
