"""How a text is meant: what it denies, whether it is bad news or may upset, and how a number moved."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from .calls import Call, calls_of, tokens_of

DATA = Path(__file__).with_name("moods.yml")
DIRECTIONS = ("up", "down", "same")
_FROM_TO = re.compile(r"\bfrom\s+£?(\d[\d,]*(?:\.\d+)?)\D{0,30}?\bto\s+£?(\d[\d,]*(?:\.\d+)?)", re.IGNORECASE)
_REACH = 5


@cache
def mood_words(name: str) -> tuple[Call, ...]:
    """Give one list of moods.yml."""
    return calls_of(yaml.safe_load(DATA.read_text(encoding="utf-8"))[name])


def said(name: str, tokens: Sequence[str]) -> bool:
    """Whether a text says one of the words of a list."""
    return any(call.places(tokens) for call in mood_words(name))


def is_denied(tokens: Sequence[str], place: int) -> bool:
    """Whether a "no" shortly before a word of a sentence reaches it, as in "there is no bus"."""
    before = list(tokens[max(0, place - _REACH) : place])
    ends = [span.stop for call in mood_words("ends") for span in call.places(before)]
    near = before[max(ends, default=0) :]
    return said("no", near) or any(token.endswith(("n't", "n’t")) for token in near)


def moves(text: str) -> frozenset[str]:
    """Give every direction that a text tells, by its words and by what it counts "from … to …"."""
    tokens = tokens_of(text)
    found = {name for name in DIRECTIONS if said(name, tokens)}
    for match in _FROM_TO.finditer(text):
        old, new = (float(number.replace(",", "")) for number in match.groups())
        years = all(1990 <= each <= 2100 for each in (old, new))
        if not years:
            found.add("up" if new > old else "down" if new < old else "same")
    return frozenset(found)
