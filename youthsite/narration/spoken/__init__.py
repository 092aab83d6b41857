"""The spoken form of a text: what a narrator is given to say, in words and without figures."""

import re

from . import amounts, names, times
from .rule import Rule
from .say_list import NO_SAY_LIST, SayList, read_say_list
from .signs import SIGNS, plain

__all__ = ["NO_SAY_LIST", "RULES", "SayList", "read_say_list", "spoken_form"]

RULES: tuple[Rule, ...] = (*names.RULES, *times.RULES, *amounts.RULES, names.CAPITALS, *SIGNS)
"""All rules; where two find something at one place, the earlier speaks. The say-list comes before them."""


def spoken_form(text: str, say_list: SayList = NO_SAY_LIST) -> str:
    """Turn plain text into what is spoken: numbers, dates, money and addresses in words, and the say-list.

    Never holds a figure; empty where nothing can be spoken.
    """
    written = plain(text)
    rules = (*say_list.rules, *RULES)
    pieces, place = [], 0
    for start, end, said in _findings(written, rules):
        pieces += [written[place:start], _apart(written, start, end, said)]
        place = end
    said = re.sub(r"\s+(?=[,.;:!?])", "", " ".join("".join([*pieces, written[place:]]).split()))
    return said if any(mark.isalnum() for mark in said) else ""


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
