"""The rules by which plain words that no entry holds are read as names, deeds and where."""

from collections.abc import Iterator
from dataclasses import replace

from .articles import around, lists
from .chart import Build, Rule
from .nouns import sorts
from .plain_words import OTHER
from .speaking import said_deed
from .values import Deed, Name

_PREPOSITIONS = [
    "in",
    "at",
    "on",
    "with",
    "for",
    "from",
    "about",
    "during",
    "after",
    "before",
    "into",
    "around",
    "near",
    "over",
    "inside",
    "outside",
    "through",
    "against",
    "without",
    "as",
    "towards",
    "beside",
    "across",
    "under",
    "to",
]
_TAILS = [
    "together",
    "again",
    "twice",
    "once",
    "weekly",
    "daily",
    "monthly",
    "outdoors",
    "outside",
    "online",
    "well",
    "quickly",
    "safely",
    "more",
    "here",
    "there",
    "regularly",
    "too",
    "first",
    "later",
    "early",
    "every-day",
    "at-home",
    "abroad",
]
_PHRASE = 12


def plain_rules() -> Iterator[Rule]:
    """Give the rules that read plain words as names, deeds and where."""
    other = f"<n:{OTHER}>"
    yield from around(OTHER)
    yield Rule("<thing>", (f"<{OTHER}>",), _first, 3)
    yield Rule("<doer>", (f"<{OTHER}>",), _first, 8)
    for sort in (OTHER, *sorts("people"), *sorts("things")):
        bare = f"<n:{sort}>"
        yield Rule(bare, ("<adjective>", bare), _before(1), 4)
        yield Rule(bare, ("<adjective pair>", bare), _before(1), 4)
        yield Rule(bare, ("<noun>", bare), _before(1), 6)
    for what in ("<thing>", "<who>"):
        yield Rule(other, (other, "of", what), _of, 6)
        yield Rule("<object>", (what,), _first, 1)
        for preposition in _PREPOSITIONS:
            yield Rule("<where>", (preposition, what), _phrase(preposition), _PHRASE)
    for tail in _TAILS:
        yield Rule("<where>", tuple(tail.split("-")), _constant(tail.replace("-", " ")), 10)
    for preposition in ("in", "at", "across", "from", "to", "around", "near"):
        yield Rule("<where>", (preposition, "<name>"), _phrase(preposition), _PHRASE)
    for origin in ("from", "from across", "in"):
        yield Rule("<who>", ("<who>", *origin.split(), "<name>"), _from(origin), 16)
    for word in ("first", "last", "next", "past"):
        yield Rule("<thing>", ("the", word, "<number>", other), _first_few(word), 6)
    for preposition in ("about", "through", "for", "without", "after", "before"):
        yield Rule("<where>", (preposition, "<doing>"), _doing(preposition), _PHRASE)
    yield from lists("<object>", 16)
    yield Rule("<adjectives>", ("<adjective>",), _first, 1)
    yield Rule("<adjective pair>", ("<adjective>", "and", "<adjective>"), _pair, 2)
    yield Rule("<adjective pair>", ("<adjective>", ",", "<adjective>"), _pair, 2)
    yield Rule("<adjective pair>", ("<adjective>", ",", "<adjective pair>"), _row, 2)
    yield Rule("<adjectives>", ("<adjective pair>",), _first, 2)
    yield Rule("<adjectives>", ("more", "<adjective>"), _more, 2)
    yield Rule("<adjectives>", ("very", "<adjective>"), _before(1), 2)


def _before(place: int) -> Build:
    def build(values: list[object]) -> Name | None:
        word, name = values[0], values[place]
        assert isinstance(name, Name)
        text = f"{word.text if isinstance(word, Name) else 'very'} {name.text}"
        if text.startswith("care experienced "):  # Of staff it may say what they know, not where they lived.
            return None
        known = (
            name.known or name.sort == OTHER
        )  # "The music festival" is less of a riddle than "the festival".
        return Name(text, name.many, name.counted, known, name.sort, name.extra)

    return build


def _of(values: list[object]) -> Name:
    name, of = values[0], values[2]
    assert isinstance(name, Name)
    assert isinstance(of, Name)
    return Name(f"{name.text} of {of.text}", name.many, name.counted, True, OTHER, name.extra + of.extra)


def _pair(values: list[object]) -> Name:
    one, other = values[0], values[2]
    assert isinstance(one, Name)
    assert isinstance(other, Name)
    return Name(f"{one.text} and {other.text}" if values[1] is None else one.text)


def _row(values: list[object]) -> Name:
    one, others = values[0], values[2]
    assert isinstance(one, Name)
    assert isinstance(others, Name)
    return Name(f"{one.text}, {others.text}")


def _more(values: list[object]) -> Name:
    assert isinstance(values[1], Name)
    return Name(f"more {values[1].text}")


def _phrase(preposition: str) -> Build:
    def build(values: list[object]) -> Name:
        name = values[1]
        assert isinstance(name, Name)
        return Name(f"{preposition} {name.text}", extra=name.extra)

    return build


def _from(origin: str) -> Build:
    def build(values: list[object]) -> Name:
        who, place = values[0], values[-1]
        assert isinstance(who, Name)
        assert isinstance(place, Name)
        return replace(who, text=f"{who.text} {origin} {place.text}")

    return build


def _first_few(word: str) -> Build:
    def build(values: list[object]) -> Name:
        number, name = values[2], values[3]
        assert isinstance(number, Name)
        assert isinstance(name, Name)
        return Name(f"the {word} {number.text} {name.text}", True, known=True, sort=OTHER)

    return build


def _doing(preposition: str) -> Build:
    def build(values: list[object]) -> Name:
        deed = values[1]
        assert isinstance(deed, Deed)
        return Name(f"{preposition} {said_deed(deed, 'ing')}", extra=deed.every_extra)

    return build


def _first(values: list[object]) -> object:
    return values[0]


def _constant(text: str) -> Build:
    return lambda values: Name(text)
