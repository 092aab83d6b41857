"""The spoken form of a text: what a narrator is given to say, in words and without figures."""

import re

from . import amounts, clock, dates, money, names, shortened, units
from .rule import Rule
from .say_list import NO_SAY_LIST, SayList, read_say_list
from .signs import SIGNS, plain_traced
from .traced import SpokenWord, Traced, joined

__all__ = [
    "NO_SAY_LIST", "RULES", "SayList", "SpokenWord", "Traced", "read_say_list", "spoken_form",
    "spoken_traced",
]  # fmt: skip

_COUNTING = (*clock.RULES, *dates.RULES, *money.RULES, *units.RULES, *amounts.RULES)
RULES: tuple[Rule, ...] = (*names.RULES, *shortened.RULES, *_COUNTING, names.CAPITALS, *SIGNS)
"""All rules; where two find something at one place, the earlier speaks. The say-list comes before them."""
_ENDS_OF_RANGES = frozenset(rule.name for rule in _COUNTING)
_BEFORE_MARK = re.compile(r" (?=[,.;:!?])")
_DASH = re.compile(r"(?P<tight>[-–—])|\s[-–—]\s")


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
    for start, end, said in _ranges(written.text, _findings(written.text, rules)):
        pieces.append(written.part(place, start))
        pieces.append(written.saying(start, end, _apart(written.text, start, end, said)))
        place = end
    form = joined([*pieces, written.part(place, len(written.text))]).one_spaced()
    if not any(mark.isalnum() for mark in form.text):
        return Traced("", ())
    return form.kept(place for place in range(len(form.text)) if not _BEFORE_MARK.match(form.text, place))


Finding = tuple[int, int, str, str]
"""From where to where in the text, what is said there, and the name of the rule."""


def _findings(text: str, rules: tuple[Rule, ...]) -> list[Finding]:
    found: list[Finding] = []
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
        found.append((start, match.end(), rules[number].say(match), rules[number].name))
        place = match.end()


def _ranges(text: str, found: list[Finding]) -> list[tuple[int, int, str]]:
    """Join what a dash makes one range: "9am–5pm"; where blanks stand round it, only two of one kind."""
    made: list[Finding] = []
    for start, end, said, name in found:
        dashed = made.pop() if made and made[-1][3] == "dash" and name in _ENDS_OF_RANGES else None
        if made and said and {made[-1][3], name} <= _ENDS_OF_RANGES:
            first, until, before, kind = made[-1]
            dash = _DASH.fullmatch(text, until, start)
            if dash and (dash["tight"] or name == kind):
                to = "through to" if " to " in before else "to"
                made[-1] = (first, end, f"{before} {to} {said}", name)
                continue
        made += [dashed] if dashed else []
        made.append((start, end, said, name))
    return [(start, end, said) for start, end, said, _ in made]


def _apart(text: str, start: int, end: int, said: str) -> str:
    before = " " if start and text[start - 1].isalnum() and said[:1].isalnum() else ""
    after = " " if end < len(text) and text[end].isalnum() and said[-1:].isalnum() else ""
    return f"{before}{said}{after}"
