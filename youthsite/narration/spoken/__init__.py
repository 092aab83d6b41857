"""The spoken form of a text: what a narrator is given to say, in words and without figures."""

import re

from . import amounts, names, times
from .rule import Rule
from .say_list import NO_SAY_LIST, SayList, read_say_list
from .signs import SIGNS, plain_traced
from .traced import SpokenWord, Traced, joined

__all__ = [
    "NO_SAY_LIST", "RULES", "SayList", "SpokenWord", "Traced", "read_say_list", "spoken_form",
    "spoken_traced",
]  # fmt: skip

RULES: tuple[Rule, ...] = (*names.RULES, *times.RULES, *amounts.RULES, names.CAPITALS, *SIGNS)
"""All rules; where two find something at one place, the earlier speaks. The say-list comes before them."""
_BEFORE_MARK = re.compile(r" (?=[,.;:!?])")


def spoken_form(text: str, say_list: SayList = NO_SAY_LIST, *, english: bool = True) -> str:
    """Turn plain text into what is spoken: numbers, dates, money and addresses in words, and the say-list.

    Never holds a figure, unless it is not `english`; empty where nothing can be spoken.
    """
    return spoken_traced(text, say_list, english=english).text


def spoken_traced(text: str, say_list: SayList = NO_SAY_LIST, *, english: bool = True) -> Traced:
    """Give the spoken form, of which every word knows its place in the text.

    Text that is not `english` keeps its figures, for the voice of its language to read.
    """
    written = plain_traced(text)
    rules = (*say_list.rules, *RULES) if english else say_list.rules
    pieces, place = [], 0
    for start, end, said in _findings(written.text, rules):
        pieces.append(written.part(place, start))
        pieces.append(written.saying(start, end, _apart(written.text, start, end, said)))
        place = end
    form = joined([*pieces, written.part(place, len(written.text))]).one_spaced()
    if not any(mark.isalnum() for mark in form.text):
        return Traced("", ())
    return form.kept(place for place in range(len(form.text)) if not _BEFORE_MARK.match(form.text, place))


def _findings(text: str, rules: tuple[Rule, ...]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    place = 0
    matches = [rule.pattern.search(text) for rule in rules]
    while True:
        for number, match in enumerate(matches):
            if match and match.start() < place:
                matches[number] = rules[number].pattern.search(text, place)
        start, number = min(
            ((match.start(), number) for number, match in enumerate(matches) if match), default=(0, -1)
        )
        if number < 0:
            return found
        match = matches[number]
        assert match is not None
        found.append((start, match.end(), rules[number].say(match)))
        place = match.end()


def _apart(text: str, start: int, end: int, said: str) -> str:
    before = " " if start and text[start - 1].isalnum() and said[:1].isalnum() else ""
    after = " " if end < len(text) and text[end].isalnum() and said[-1:].isalnum() else ""
    return f"{before}{said}{after}"
